import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteGamma } from '../../src/statistics/incomplete-gamma.js';

describe('incompleteGamma', () => {
  // 40-digit values of mpmath's gammainc.
  it.each([
    [0.5, 0.1, 0.34527915398142295, 0.654720846018577],
    [0.5, 2, 0.9544997361036416, 0.04550026389635842],
    [0.5, 50, 1, 1.523970604832105e-23],
    [1, 2, 0.8646647167633873, 0.1353352832366127],
    [3, 2.5, 0.45618688411667047, 0.5438131158833295],
    [10, 25, 0.9997785233617512, 0.00022147663824878357],
    [1000, 1050, 0.9413288886226819, 0.05867111137731808],
    [1000, 900, 0.0005499022657117829, 0.9994500977342882],
  ])('a %d, x %d', (a, x, lower, upper) => {
    const value = incompleteGamma(a, x);
    expect(Math.abs(value.lower / lower - 1)).toBeLessThan(1e-11);
    expect(Math.abs(value.upper / upper - 1)).toBeLessThan(1e-11);
  });

  it('has tails that sum to 1 and lie in 0..1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 2e4, noNaN: true }),
        (a, x) => {
          const { lower, upper } = incompleteGamma(a, x);
          expect(lower + upper).toBeCloseTo(1, 12);
          expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('has values at both ends and refuses what lies outside', () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
    expect(() => incompleteGamma(0, 1)).toThrow(RangeError);
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError);
    expect(() => incompleteGamma(1, Number.NaN)).toThrow(RangeError);
  });
});
