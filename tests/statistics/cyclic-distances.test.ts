import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclicDistances } from '../../src/statistics/cyclic-distances.js';
import { griesToyCorpus } from './gries-toy-corpus.js';

describe('cyclicDistances', () => {
  it('runs on from the last occurrence to the first', () => {
    expect(cyclicDistances([0, 11, 13, 16, 56], 60)).toEqual([11, 2, 3, 40, 4]);
    expect(cyclicDistances([7], 60)).toEqual([60]);
    expect(cyclicDistances([], 60)).toEqual([]);
  });

  it('of the toy corpus are those behind Gries 2008, p. 410', () => {
    const { positions, length } = griesToyCorpus;
    expect(cyclicDistances(positions, length)).toEqual([
      10, 2, 9, 2, 5, 2, 3, 3, 1, 3, 2, 1, 3, 2, 2,
    ]);
  });

  it('sum to the length of the corpus', () => {
    const positions = fc.uniqueArray(fc.nat(999), { minLength: 1 });
    fc.assert(
      fc.property(positions, (unsorted) => {
        const sorted = unsorted.sort((left, right) => left - right);
        const sum = cyclicDistances(sorted, 1000).reduce((total, value) => total + value, 0);
        expect(sum).toBe(1000);
      }),
    );
  });

  it.each([[[3, 2]], [[2, 2]], [[60]], [[-1]], [[0.5]]])('refuses %o', (positions) => {
    expect(() => cyclicDistances(positions, 60)).toThrow(RangeError);
  });
});
