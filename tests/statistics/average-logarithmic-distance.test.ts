import { describe, expect, it } from 'vitest';
import { averageLogarithmicDistance } from '../../src/statistics/average-logarithmic-distance.js';
import { griesToyCorpus } from './gries-toy-corpus.js';

describe('averageLogarithmicDistance', () => {
  it('of a in the toy corpus is 0.628 (Gries 2008, p. 410)', () => {
    const { positions, length } = griesToyCorpus;
    expect(averageLogarithmicDistance(positions, length)).toBeCloseTo(0.628, 3);
  });

  it('is 0 for a word that is every token, log10 N for a single hit', () => {
    expect(averageLogarithmicDistance([0, 1, 2], 3)).toBe(0);
    expect(averageLogarithmicDistance([4], 1000)).toBeCloseTo(3, 12);
  });

  it('has no value for a word that does not occur', () => {
    expect(averageLogarithmicDistance([], 50)).toBeNull();
  });
});
