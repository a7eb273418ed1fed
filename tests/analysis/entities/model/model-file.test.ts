import { describe, expect, test } from 'vitest';
import { writeModel } from '../../../../scripts/train/write-model.js';
import { type Model, readModel } from '../../../../src/analysis/entities/model/model-file.js';
import { modelKernel } from '../../../../src/analysis/entities/model/model-kernel.js';
import { labelCount } from '../../../../src/analysis/entities/model/sizes.js';
import {
  fingerprintOf,
  type LexiconColumns,
  statisticNames,
} from '../../../../src/analysis/entities/model/word-lexicon.js';
import { unpackLexicon } from './plain-describe-word.js';

const forms = Array.from({ length: 300 }, (_, i) => `Form${i}`).sort(
  (left, right) => fingerprintOf(left) - fingerprintOf(right),
);
const lexicon: LexiconColumns = {
  fingerprints: Uint32Array.from(forms, fingerprintOf),
  fineClusters: Uint16Array.from(forms, (_, i) => (i * 7) % 1025),
  coarseClusters: Uint16Array.from(forms, (_, i) => (i * 5) % 257),
  frequencies: Uint8Array.from(forms, (_, i) => i % 8),
  statistics: statisticNames.map((_, s) => Uint8Array.from(forms, (__, i) => (i + s) % 8)),
  lists: Uint16Array.from(forms, (_, i) => (i * 37) % 8192),
  paths: Array.from({ length: 1024 }, (_, i) => i.toString(2)),
};
// Distances below, at and far above what two bytes hold.
const hashes = Uint32Array.from([
  5,
  6,
  6 + 65534,
  131_075,
  131_075 + 65_536,
  9_000_000,
  4_294_967_295,
]);
const weights = new Float32Array(hashes.length * labelCount);
for (let i = 0; i < weights.length; i++) {
  weights[i] = i % 3 === 0 ? 0 : Math.sin(i * 12.9898) * 3;
}
const transitions = Float32Array.from({ length: labelCount ** 2 }, (_, i) => i / 7);
const description = {
  name: 'test',
  version: '1',
  licence: '',
  sources: [],
  trainingDigest: '',
  training: {},
  measured: {},
  outsideBias: 0,
  settledMargin: 0,
};

/** The weights of a feature, by label. */
function weightsOf(model: Model, feature: number): Float32Array {
  const { steps } = modelKernel(model, { slots: 2, tokens: 1 });
  steps.add(feature, 0);
  return steps.emissions;
}

describe('readModel', async () => {
  const model = await readModel(
    writeModel(lexicon, hashes, { weights, transitions }, weights.length, description, 4),
  );

  test('gives back the lexicon that was written', () => {
    expect(unpackLexicon(model.lexicon)).toEqual(lexicon);
  });

  test('gives back every weight within a step of its code, and nothing for unknown features', () => {
    let largest = 0;
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
    hashes.forEach((hash, feature) => {
      const scores = weightsOf(model, hash);
      for (let label = 0; label < labelCount; label++) {
        const weight = weights[feature * labelCount + label]!;
        // Codes are spaced by the square root: the step at w is 2 · √(w · largest) / 127.
        const step = (2 * Math.sqrt(Math.abs(weight) * largest)) / 127 + largest / 127 ** 2;
        expect(Math.abs(scores[label]! - weight)).toBeLessThanOrEqual(step);
      }
    });
    for (const unknown of [0, 1, 7, 131_076, 4_294_967_294]) {
      expect(weightsOf(model, unknown).every((score) => score === 0)).toBe(true);
    }
    expect([...model.transitions]).toEqual([...transitions]);
  });

  test('keeps only the largest weights', async () => {
    const pruned = await readModel(
      writeModel(lexicon, hashes, { weights, transitions }, 20, description, 4),
    );
    expect(pruned.header.counts.weights).toBe(20);
    let kept = 0;
    for (const hash of hashes) {
      kept += weightsOf(pruned, hash).filter((score) => score !== 0).length;
    }
    expect(kept).toBe(20);
  });
});
