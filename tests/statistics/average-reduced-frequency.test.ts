import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageReducedFrequency } from '../../src/statistics/average-reduced-frequency.js';
import { griesToyCorpus } from './gries-toy-corpus.js';

describe('averageReducedFrequency', () => {
  it('of 0 11 13 16 56 in 60 is 2.6667 (Sketch Engine)', () => {
    expect(averageReducedFrequency([0, 11, 13, 16, 56], 60)).toBeCloseTo(2.6667, 4);
  });

  it('of a in the toy corpus is 10.8 (Gries 2008, p. 410)', () => {
    const { positions, length } = griesToyCorpus;
    expect(averageReducedFrequency(positions, length)).toBeCloseTo(10.8, 10);
  });

  it('is 0 for a word that does not occur, f when even, nearly 1 in a cluster', () => {
    expect(averageReducedFrequency([], 60)).toBe(0);
    expect(averageReducedFrequency([5, 25, 45], 60)).toBe(3);
    expect(averageReducedFrequency([5, 6, 7], 60_000)).toBeCloseTo(1.0001, 4);
  });

  it('lies in 1..f wherever the corpus begins', () => {
    const positions = fc.uniqueArray(fc.nat(499), { minLength: 1 });
    fc.assert(
      fc.property(positions, fc.nat(499), (unsorted, shift) => {
        const ascending = (left: number, right: number): number => left - right;
        const value = averageReducedFrequency([...unsorted].sort(ascending), 500);
        expect(value).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(value).toBeLessThanOrEqual(unsorted.length + 1e-9);
        const moved = unsorted.map((position) => (position + shift) % 500).sort(ascending);
        expect(averageReducedFrequency(moved, 500)).toBeCloseTo(value, 9);
      }),
    );
  });
});
