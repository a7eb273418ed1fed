import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../src/statistics/normal-cdf.js';

describe('normalCdf', () => {
  // 40-digit values of mpmath's erfc.
  it.each([
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.96, 0.024997895148220435],
    [-0.5, 0.3085375387259869],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [2.5, 0.9937903346742238],
    [5, 0.9999997133484281],
  ])('of %d is %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-12);
  });

  it('is ½ at 0, 0 and 1 at the ends, and refuses NaN', () => {
    expect([normalCdf(0), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0.5, 0, 1]);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});
