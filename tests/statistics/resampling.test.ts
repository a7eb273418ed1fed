import { describe, expect, it } from 'vitest';
import { Random } from '../../src/statistics/random.js';
import { permute, resampleRates } from '../../src/statistics/resampling.js';

const sum = (numbers: Iterable<number>) =>
  [...numbers].reduce((total, number) => total + number, 0);

describe('permute', () => {
  const sizes = Int32Array.of(3, 9, 0, 5);
  const words = Float64Array.from({ length: 17 }, (_, unit) => 5 + ((unit * 7) % 11));
  const themes = [
    [0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4, 0, 0, 1],
    [1, 1, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0],
  ];
  const thresholds = Float64Array.of(0.01, 0.02, 0.03, 0.01, 0, 0, 0.0512, Number.NaN);

  it('counts what a shuffle with Random gives', () => {
    const random = new Random(7);
    const order = Int32Array.from(words, (_, unit) => unit);
    const expected = new Array<number>(thresholds.length).fill(0);
    for (let permutation = 0; permutation < 500; permutation++) {
      random.shuffle(order, words.length - 9);
      const groups = [order.slice(0, 3), order.slice(8), order.slice(0, 0), order.slice(3, 8)];
      groups.forEach((units, group) => {
        const groupWords = sum(units.map((unit) => words[unit]!));
        themes.forEach((hits, theme) => {
          const rest =
            (sum(hits) - sum(units.map((unit) => hits[unit]!))) / (sum(words) - groupWords);
          const rate = sum(units.map((unit) => hits[unit]!)) / groupWords;
          const pair = group * themes.length + theme;
          if (!(Math.abs(rate - rest) < thresholds[pair]!)) expected[pair]! += 1;
        });
      });
    }
    const extreme = permute({
      permutations: 500,
      seed: 7,
      words,
      sizes,
      hits: themes.map((counts) => ({ units: Object.keys(counts).map(Number), counts })),
      totals: Float64Array.from(themes, sum),
      thresholds,
    });
    expect([...extreme]).toEqual(expected);
  });

  // Above 2²¹ Random draws in another way; so many units also need more memory than the code begins with.
  it('deals out more units than 2²¹ as Random does', () => {
    const units = 2 ** 21 + 3;
    const random = new Random(5);
    const order = Int32Array.from({ length: units }, (_, unit) => unit);
    const words = new Float64Array(units).fill(1);
    const counts = Float64Array.from(words, (_, unit) => unit % 7);
    const total = sum(counts);
    let expected = 0;
    for (let permutation = 0; permutation < 6; permutation++) {
      random.shuffle(order, 5000);
      const own = sum(order.subarray(0, 5000).map((unit) => counts[unit]!));
      const rest = (total - own) / (units - 5000);
      if (!(Math.abs(own / 5000 - rest) < 0.03)) expected += 1;
    }
    const extreme = permute({
      permutations: 6,
      seed: 5,
      words,
      sizes: Int32Array.of(5000, units - 5000),
      hits: [{ units: counts.map((_, unit) => unit), counts }],
      totals: Float64Array.of(total),
      thresholds: Float64Array.of(0.03, 0.03),
    });
    expect([...extreme]).toEqual([expected, expected]);
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(6);
  });

  it('adds the hits of a unit given twice, for more themes than are added up at a time', () => {
    const twice = { units: [0, 0, 1], counts: [1, 2, 3] };
    const extreme = permute({
      permutations: 10,
      seed: 1,
      words: Float64Array.of(1, 1),
      sizes: Int32Array.of(1, 1),
      hits: Array.from({ length: 9 }, () => twice),
      totals: new Float64Array(9).fill(6),
      thresholds: new Float64Array(18).fill(1e-9),
    });
    expect([...extreme]).toEqual(new Array(18).fill(0));
  });
});

describe('resampleRates', () => {
  // Above 2²¹ Random draws in another way; the second size also needs more memory than the code begins with.
  it.each([
    [20, 50],
    [2 ** 21 + 5, 2],
  ])('draws from %d units as Random does, once for all rates', (units, resamples) => {
    const hits = [5, 3].map((step) =>
      Float64Array.from({ length: units }, (_, unit) => (unit % step === 0 ? unit % 7 : 0)),
    );
    const words = Float64Array.from({ length: units }, (_, unit) => 10 + (unit % 13));
    const totalHits = hits.map(sum);
    const totalWords = sum(words);
    const random = new Random(3);
    const expected = hits.map((): number[] => []);
    for (let resample = 0; resample < resamples; resample++) {
      const drawnHits = hits.map(() => 0);
      let drawnWords = 0;
      for (let draw = 0; draw < units; draw++) {
        const unit = random.nextBelow(units);
        hits.forEach((ofRate, rate) => {
          drawnHits[rate]! += ofRate[unit]!;
        });
        drawnWords += words[unit]!;
      }
      for (const [rate, sumOfHits] of drawnHits.entries()) {
        expected[rate]!.push(sumOfHits / drawnWords);
      }
    }
    const resampled = resampleRates({ resamples, seed: 3, hits, words, totalHits, totalWords });
    expect(resampled.map(({ rates }) => [...rates])).toEqual(expected);
    expect(resampled.map(({ below }) => below)).toEqual(
      expected.map(
        (rates, rate) => rates.filter((one) => one < totalHits[rate]! / totalWords).length,
      ),
    );
  });

  it('counts a rate equal to that of all as half below', () => {
    const units = { hits: [Float64Array.of(1, 2)], words: Float64Array.of(10, 20) };
    const [resampled] = resampleRates({
      ...units,
      resamples: 9,
      seed: 1,
      totalHits: [3],
      totalWords: 30,
    });
    expect(resampled!.below).toBe(4.5);
  });
});
