import { describe, expect, it } from 'vitest';
import { averageWaitingTime } from '../../src/statistics/average-waiting-time.js';
import { griesToyCorpus } from './gries-toy-corpus.js';

describe('averageWaitingTime', () => {
  it('of a in the toy corpus is 3.18 (Gries 2008, p. 410)', () => {
    const { positions, length } = griesToyCorpus;
    expect(averageWaitingTime(positions, length)).toBeCloseTo(3.18, 10);
  });

  it('is the mean over all places of the way to the next occurrence', () => {
    // Places 0..5, occurrences 1 and 4: from just before each token 2, 1, 3, 2, 1, 3 further on.
    expect(averageWaitingTime([1, 4], 6)).toBe(2);
  });

  it('has no value for a word that does not occur', () => {
    expect(averageWaitingTime([], 50)).toBeNull();
  });
});
