import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/statistics/incomplete-beta.js';

describe('incompleteBeta', () => {
  // 40-digit values from the hypergeometric series in mpmath.
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.01, 1, 20, 0.18209306240276912],
    [0.9, 20, 3, 0.6200409384119033],
    [0.0035, 8, 1200, 0.06529845093754308],
    [0.3, 300, 700, 0.503671182860768],
    [0.32, 3000, 7000, 0.9999920167351537],
    [1e-5, 2, 341805, 0.8551952025606147],
    [0.00345, 3400, 1e6, 0.8553841722603529],
    [0.999, 1000, 1.5, 0.5720952721759024],
  ])('I_%d(%d, %d) = %d', (x, a, b, expected) => {
    expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(1e-11);
  });

  it('is 0 and 1 at the ends, rises between, and I_x(a, b) = 1 − I_(1−x)(b, a)', () => {
    const shape = fc.double({ min: 0.1, max: 500, noNaN: true });
    const place = fc.integer({ min: 1, max: 1023 }).map((k) => k / 1024);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    fc.assert(
      fc.property(place, shape, shape, (x, a, b) => {
        const value = incompleteBeta(x, a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(Math.abs(value - (1 - incompleteBeta(1 - x, b, a)))).toBeLessThan(1e-11);
        expect(incompleteBeta(x + 1 / 1024, a, b)).toBeGreaterThanOrEqual(value - 1e-13);
      }),
    );
  });

  it.each([
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, Number.NaN],
  ])('refuses x %d, a %d, b %d', (x, a, b) => {
    expect(() => incompleteBeta(x, a, b)).toThrow(RangeError);
  });
});
