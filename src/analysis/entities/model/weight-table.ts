import { startsOfBuckets } from './index-sorted.js';

/** Of a hash; with 300,000 features 1 of 14 unknown ones is looked for in vain. */
const START_BITS = 21;

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
  const bits = Math.max(1, Math.floor(Math.log2(features.length + 1)));
  const shift = 32 - bits;
  const bucketStarts = startsOfBuckets(features, bits);
  // What is read together lies together: hash, set of labels, first weight.
  const rows = new Uint32Array(3 * features.length);
  const starts = new Uint32Array(2 ** (START_BITS - 5));
  for (let row = 0; row < features.length; row++) {
    const feature = features[row]!;
    rows[3 * row] = feature;
    rows[3 * row + 1] = labelSets[row]!;
    rows[3 * row + 2] = entryStarts[row]!;
    const start = feature >>> (32 - START_BITS);
    starts[start >>> 5] = starts[start >>> 5]! | (1 << (start & 31));
  }
  return {
    add(feature, scores, at) {
      const start = feature >>> (32 - START_BITS);
      if (((starts[start >>> 5]! >>> (start & 31)) & 1) === 0) return;
      const bucket = feature >>> shift;
      const end = 3 * bucketStarts[bucket + 1]!;
      let row = 3 * bucketStarts[bucket]!;
      while (row < end && rows[row] !== feature) row += 3;
      if (row === end) return;
      let entry = rows[row + 2]!;
      for (let set = rows[row + 1]!; set !== 0; set &= set - 1) {
        const cell = at + 31 - Math.clz32(set & -set);
        scores[cell] = scores[cell]! + decoded[codes[entry++]!]!;
      }
    },
  };
}
