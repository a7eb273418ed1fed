import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  labelOf,
  mayEnd,
  mayFollow,
  mayStart,
  outside,
} from '../../../../src/analysis/entities/model/labels.js';
import { readModel } from '../../../../src/analysis/entities/model/model-file.js';
import { modelKernel } from '../../../../src/analysis/entities/model/model-kernel.js';
import {
  begin,
  end,
  inside,
  labelCount,
  single,
} from '../../../../src/analysis/entities/model/sizes.js';

/** Scores of a small generator, so that every run sees the same. */
function scoresOf(seed: number, length: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 6 - 3;
  });
}

/** All label sequences that keep the rules, with their scores. */
function sequences(emissions: readonly number[], transitions: Float32Array, length: number) {
  let paths: { labels: number[]; score: number }[] = [];
  for (let label = 0; label < labelCount; label++) {
    if (mayStart(label)) paths.push({ labels: [label], score: emissions[label]! });
  }
  for (let t = 1; t < length; t++) {
    const longer: typeof paths = [];
    for (const { labels, score } of paths) {
      for (let label = 0; label < labelCount; label++) {
        const previous = labels[t - 1]!;
        if (!mayFollow(previous, label)) continue;
        longer.push({
          labels: [...labels, label],
          score:
            score +
            transitions[previous * labelCount + label]! +
            emissions[t * labelCount + label]!,
        });
      }
    }
    paths = longer;
  }
  return paths.filter(({ labels }) => mayEnd(labels[length - 1]!));
}

const model = await readModel(readFileSync('data/models/names.qaner'));

describe('decode', () => {
  const length = 3;
  const transitions = Float32Array.from(scoresOf(7, labelCount * labelCount));

  for (const seed of [1, 2, 3, 4, 5]) {
    const emissions = Array.from(Float32Array.from(scoresOf(seed, length * labelCount)));
    const all = sequences(emissions, transitions, length);
    const { steps } = modelKernel({ ...model, transitions }, { slots: 2, tokens: length });
    steps.emissions.set(emissions);

    test(`finds the best of all ${all.length} label sequences (seed ${seed})`, () => {
      const best = all.reduce((left, right) => (right.score > left.score ? right : left));
      steps.decode(0, length);
      expect([...steps.path.subarray(0, length)]).toEqual(best.labels);
    });

    test(`posteriors are the shares of the sequences (seed ${seed})`, () => {
      const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
      steps.weigh(0, length, 0, length - 1);
      const { posteriors } = steps;
      for (let t = 0; t < length; t++) {
        for (let label = 0; label < labelCount; label++) {
          const share = all
            .filter(({ labels }) => labels[t] === label)
            .reduce((sum, { score }) => sum + Math.exp(score) / total, 0);
          expect(posteriors[t * labelCount + label]).toBeCloseTo(share, 6);
        }
      }
    });
  }

  test('a name that is begun is ended, by its own kind', () => {
    expect(mayFollow(labelOf(0, begin), labelOf(0, end))).toBe(true);
    expect(mayFollow(labelOf(0, begin), labelOf(1, end))).toBe(false);
    expect(mayFollow(labelOf(0, inside), outside)).toBe(false);
    expect(mayFollow(outside, labelOf(2, end))).toBe(false);
    expect(mayFollow(labelOf(1, single), labelOf(1, begin))).toBe(true);
    expect(mayStart(labelOf(0, inside))).toBe(false);
    expect(mayEnd(labelOf(0, begin))).toBe(false);
  });
});
