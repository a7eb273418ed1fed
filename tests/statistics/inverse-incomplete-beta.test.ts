import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/statistics/incomplete-beta.js';
import { inverseIncompleteBeta } from '../../src/statistics/inverse-incomplete-beta.js';

describe('inverseIncompleteBeta', () => {
  // Roots of the 40-digit hypergeometric series in mpmath.
  it.each([
    [0.025, 81, 183, 0.25273674558527115],
    [1.2432244268735393e-6, 936, 806, 0.4809243454547691],
    [1e-9, 3, 30000, 6.059619831406498e-8],
    [0.975, 2.5, 7, 0.566793021186803],
    [0.5, 0.5, 0.5, 0.5],
    [0.025, 0.5, 20.5, 2.4246478459242743e-5],
  ])('of %d for Beta(%d, %d) is %d', (p, a, b, expected) => {
    expect(Math.abs(inverseIncompleteBeta(p, a, b) / expected - 1)).toBeLessThan(1e-10);
  });

  it('is undone by the distribution function', () => {
    const shape = fc.double({ min: 0.5, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), shape, shape, (p, a, b) => {
        const x = inverseIncompleteBeta(p, a, b);
        // Near 1 the x that a double can hold is too coarse to bring p back.
        fc.pre(x < 0.999);
        expect(Math.abs(incompleteBeta(x, a, b) / p - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is 0 and 1 at the ends, and finite at extreme shapes', () => {
    expect(inverseIncompleteBeta(0, 2, 3)).toBe(0);
    expect(inverseIncompleteBeta(1, 2, 3)).toBe(1);
    expect(inverseIncompleteBeta(1e-12, 1e-3, 1)).toBe(0);
    expect(inverseIncompleteBeta(1e-6, 1e6, 1)).toBeCloseTo(1e-6 ** 1e-6, 12);
  });

  it.each([
    [-1, 1, 1],
    [2, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, -1],
  ])('refuses p %d, a %d, b %d', (p, a, b) => {
    expect(() => inverseIncompleteBeta(p, a, b)).toThrow(RangeError);
  });
});
