import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../src/statistics/chi-square-upper-tail.js';

describe('chiSquareUpperTail', () => {
  // 40-digit values of mpmath's gammainc.
  it.each([
    [3.84, 1, 0.0500435212487051],
    [10.83, 1, 0.0009986863791802587],
    [167.23, 1, 2.979823891941965e-38],
    [5, 4, 0.2872974951836458],
    [0.01, 1, 0.920344325445942],
    [0, 1, 1],
  ])('of %d with %d degrees of freedom is %d', (statistic, df, expected) => {
    expect(Math.abs(chiSquareUpperTail(statistic, df) / expected - 1)).toBeLessThan(1e-11);
  });

  it('refuses a signed G² and no degrees of freedom', () => {
    expect(() => chiSquareUpperTail(-3.84)).toThrow(RangeError);
    expect(() => chiSquareUpperTail(1, 0)).toThrow(RangeError);
  });
});
