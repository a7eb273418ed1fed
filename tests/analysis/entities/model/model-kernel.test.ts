import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  joinedCount,
  joinFeatures,
  shiftFeature,
} from '../../../../src/analysis/entities/model/join-features.js';
import { readModel } from '../../../../src/analysis/entities/model/model-file.js';
import { modelKernel } from '../../../../src/analysis/entities/model/model-kernel.js';
import { jointCount, labelCount } from '../../../../src/analysis/entities/model/sizes.js';

const model = await readModel(readFileSync('data/models/names.qaner'));

describe('modelKernel', () => {
  const { outsideBias } = model.header;
  const words = ['gestern', 'sprach', 'Bundeskanzlerin', 'Müller-Öztürk', 'in', 'Köln', '.'];

  test.each<[string, number]>([
    ['of words and pairs', Infinity],
    ['of words alone', -Infinity],
  ])('sums the weights of the features %s', (_, settledMargin) => {
    const header = { outsideBias, settledMargin };
    const kernel = modelKernel({ ...model, header }, { slots: 8, tokens: 8 });
    const profiles = words.map((word) => kernel.describe(word));
    words.forEach((word, slot) => {
      // Stored elsewhere first, so that moving is seen.
      kernel.store(7, word);
      kernel.move(7, slot);
    });
    const { steps } = kernel;
    kernel.slots.set([...words.keys()]);
    const joints = Uint32Array.from(profiles.flatMap((profile) => profile.joints));
    expect(joints).toHaveLength(words.length * jointCount);
    // Token 0 is the third word: two stand before it.
    for (const token of [0, 1, 2]) {
      const lead = steps.score(token);
      const scores = [...steps.emissions.subarray(token * labelCount, (token + 1) * labelCount)];
      const features: number[] = [];
      for (let offset = -2; offset <= 2; offset++) {
        const { reach0, reach1, reach2 } = profiles[token + 2 + offset]!;
        const seen = Math.abs(offset);
        const keys = [...reach2, ...(seen > 1 ? [] : reach1), ...(seen > 0 ? [] : reach0)];
        features.push(...keys.map((key) => shiftFeature(key, offset)));
      }
      if (settledMargin === Infinity) {
        const joined = new Uint32Array(joinedCount);
        joinFeatures(kernel.slots, token + 2, joints, joined);
        features.push(...joined);
      }
      steps.emissions.fill(0, 0, labelCount);
      for (const feature of features) steps.add(feature, 0);
      const expected = [...steps.emissions.subarray(0, labelCount)];
      expected[0]! -= outsideBias;
      scores.forEach((score, label) => {
        expect(score).toBeCloseTo(expected[label]!, 4);
      });
      const others = Math.max(...scores.slice(1));
      expect(lead).toBeCloseTo(settledMargin === Infinity ? 0 : scores[0]! - others, 10);
    }
  });
});
