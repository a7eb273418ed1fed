import { describe, expect, it } from 'vitest';
import { bootstrapRate, bootstrapRates } from '../../src/statistics/bootstrap-rate.js';
import { Random } from '../../src/statistics/random.js';
import { wilsonInterval } from '../../src/statistics/wilson-interval.js';

/** Paragraphs of 20 to 59 words; each tenth holds a hit, or a cluster of them. */
function paragraphs(count: number, clusterSize: number, seed: number) {
  const random = new Random(seed);
  const hits = new Int32Array(count);
  const words = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    words[i] = 20 + random.nextBelow(40);
    hits[i] = random.nextBelow(10) === 0 ? clusterSize : 0;
  }
  return { hits, words };
}

describe('bootstrapRates', () => {
  it('gives for each rate what bootstrapRate gives, null for one without hits', () => {
    const { hits, words } = paragraphs(120, 2, 4);
    words[7] = 0;
    hits[7] = 0;
    const others = hits.map((_, unit) => (unit % 9 === 1 && words[unit]! > 0 ? 3 : 0));
    const all = [hits, hits.map(() => 0), others];
    expect(bootstrapRates({ hits: all, words, seed: 2 })).toEqual([
      bootstrapRate({ hits, words, seed: 2 }),
      null,
      bootstrapRate({ hits: others, words, seed: 2 }),
    ]);
    expect(bootstrapRates({ hits: [], words })).toEqual([]);
  });
});

describe('bootstrapRate', () => {
  it('gives the same interval for the same seed, another for another', () => {
    const units = paragraphs(100, 1, 1);
    const one = bootstrapRate({ ...units, seed: 5 });
    expect(bootstrapRate({ ...units, seed: 5 })).toEqual(one);
    expect(bootstrapRate({ ...units, seed: 6 })).not.toEqual(one);
    expect(one).toMatchObject({ method: 'bca', resamples: 1999 });
  });

  it('holds the rate, and holds more the surer it must be', () => {
    const { hits, words } = paragraphs(200, 1, 2);
    const sum = (array: Int32Array): number => array.reduce((total, value) => total + value, 0);
    const narrow = bootstrapRate({ hits, words, level: 0.5 })!;
    const wide = bootstrapRate({ hits, words, level: 0.99 })!;
    expect(wide.low).toBeLessThan(narrow.low);
    expect(narrow.low).toBeLessThan(sum(hits) / sum(words));
    expect(narrow.high).toBeGreaterThan(sum(hits) / sum(words));
    expect(wide.high).toBeGreaterThan(narrow.high);
  });

  it('is as wide as Wilson’s for scattered hits and wider for clusters', () => {
    const widthAgainstWilson = (clusterSize: number): number => {
      const { hits, words } = paragraphs(300, clusterSize, 3);
      const sum = (array: Int32Array): number => array.reduce((total, value) => total + value, 0);
      const wilson = wilsonInterval(sum(hits), sum(words));
      const { low, high } = bootstrapRate({ hits, words })!;
      return (high - low) / (wilson.high - wilson.low);
    };
    expect(Math.abs(widthAgainstWilson(1) - 1)).toBeLessThan(0.15);
    expect(widthAgainstWilson(4)).toBeGreaterThan(1.7);
  });

  it('covers the true rate in about 95 of 100 samples', () => {
    // True rate: a tenth of the paragraphs has two hits, mean length 39.5 words.
    const truth = 0.2 / 39.5;
    let covered = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const interval = bootstrapRate({ ...paragraphs(150, 2, seed), resamples: 399, seed })!;
      if (interval.low <= truth && truth <= interval.high) covered += 1;
    }
    expect(covered / 300).toBeGreaterThan(0.9);
  });

  it('is one point where every unit has the same rate', () => {
    const interval = bootstrapRate({ hits: [1, 2, 3], words: [100, 200, 300] })!;
    expect(interval.low).toBeCloseTo(0.01, 12);
    expect(interval.high).toBeCloseTo(0.01, 12);
  });

  it('has no value where nothing varies, and leaves out units without words', () => {
    expect(bootstrapRate({ hits: [], words: [] })).toBeNull();
    expect(bootstrapRate({ hits: [1], words: [10] })).toBeNull();
    expect(bootstrapRate({ hits: [0, 0], words: [10, 10] })).toBeNull();
    expect(bootstrapRate({ hits: [1, 0], words: [10, 0] })).toBeNull();
    const units = bootstrapRate({ hits: [1, 0, 3], words: [10, 0, 20] });
    expect(units).toEqual(bootstrapRate({ hits: [1, 3], words: [10, 20] }));
  });

  it('refuses impossible units and settings', () => {
    const units = { hits: [1, 2], words: [10, 10] };
    expect(() => bootstrapRate({ hits: [1], words: [0] })).toThrow('unit 0');
    expect(() => bootstrapRate({ hits: [1], words: [1, 2] })).toThrow(RangeError);
    expect(() => bootstrapRate({ hits: [-1], words: [1] })).toThrow(RangeError);
    expect(() => bootstrapRate({ ...units, resamples: 0 })).toThrow('resamples');
    expect(() => bootstrapRate({ ...units, level: 1 })).toThrow('level');
    expect(() => bootstrapRate({ ...units, seed: 0.5 })).toThrow('seed');
  });
});
