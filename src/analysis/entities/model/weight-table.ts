import { indexSorted } from './index-sorted.js';

/** Sparse weights: feature → the labels it speaks for or against. */
export interface WeightTable {
  /** Adds the weights of a feature to `scores[at + label]`. */
  add(feature: number, scores: Float32Array, at: number): void;
}

/**
 * @param features hashes, ascending
 * @param labelSets the labels of each feature as a bit set
 * @param entryStarts first weight of each feature; the others follow in the order of the labels
 * @param codes code of each weight
 * @param decoded weight of each of the 256 codes
 */
export function indexWeights(
  features: Uint32Array,
  labelSets: Uint32Array,
  entryStarts: Uint32Array,
  codes: Uint8Array,
  decoded: Float32Array,
): WeightTable {
  const index = indexSorted(features);
  return {
    add(feature, scores, at) {
      const row = index.find(feature);
      if (row < 0) return;
      let entry = entryStarts[row]!;
      for (let set = labelSets[row]!; set !== 0; set &= set - 1) {
        const cell = at + 31 - Math.clz32(set & -set);
        scores[cell] = scores[cell]! + decoded[codes[entry++]!]!;
      }
    },
  };
}
