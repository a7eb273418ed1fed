import { describe, expect, it } from 'vitest';
import { tScore } from '../../src/statistics/t-score.js';

describe('tScore', () => {
  it('of “new companies” is 0.999932 (Manning & Schütze 1999, p. 164)', () => {
    expect(tScore(8, (15828 * 4675) / 14307668)).toBeCloseTo(0.999932, 6);
  });

  it('is 0 at chance and has no value where nothing was seen', () => {
    expect(tScore(5, 5)).toBe(0);
    expect(tScore(0, 5)).toBeNull();
    expect(() => tScore(-1, 5)).toThrow(RangeError);
  });
});
