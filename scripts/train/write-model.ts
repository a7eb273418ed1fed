import type { ModelHeader } from '../../src/analysis/entities/model/model-file.js';
import { labelCount } from '../../src/analysis/entities/model/sizes.js';
import type { LexiconColumns } from '../../src/analysis/entities/model/word-lexicon.js';
import { packModel } from './pack-model.js';
import type { TrainedWeights } from './train-crf.js';

/**
 * Prunes to the `keptWeights` largest, quantises to a signed byte each and packs the model.
 * @param quality Brotli's, 0–11; the decoded model is the same at every one
 */
export function writeModel(
  lexicon: LexiconColumns,
  hashes: Uint32Array,
  trained: TrainedWeights,
  keptWeights: number,
  description: Omit<ModelHeader, 'counts' | 'largestWeight'>,
  quality: number,
): Uint8Array {
  const { weights, transitions } = trained;
  const least = thresholdFor(weights, keptWeights);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const kept: number[] = [];
  for (let feature = 0; feature < hashes.length; feature++) {
    for (let label = 0; label < labelCount; label++) {
      if (Math.abs(weights[feature * labelCount + label]!) >= least) {
        kept.push(feature);
        break;
      }
    }
  }
  kept.sort((left, right) => hashes[left]! - hashes[right]!);
  const labelSets: number[] = [];
  const codes: number[] = [];
  for (const feature of kept) {
    let set = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[feature * labelCount + label]!;
      if (Math.abs(weight) < least) continue;
      // At least 1: a weight that is kept is not lost to rounding.
      const code = Math.max(1, Math.round(127 * Math.sqrt(Math.abs(weight) / largest)));
      codes.push((weight < 0 ? -code : code) & 255);
      set |= 1 << label;
    }
    labelSets.push(set);
  }
  const keptHashes = Uint32Array.from(kept, (feature) => hashes[feature]!);
  return packModel(
    lexicon,
    { hashes: keptHashes, labelSets, codes, largestWeight: largest, transitions },
    description,
    quality,
  );
}

/** Smallest magnitude among the `count` largest. */
function thresholdFor(weights: Float32Array, count: number): number {
  const magnitudes = weights
    .map(Math.abs)
    .filter((magnitude) => magnitude > 0)
    .sort();
  return magnitudes[Math.max(0, magnitudes.length - count)] ?? 1;
}
