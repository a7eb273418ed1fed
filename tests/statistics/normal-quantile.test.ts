import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.js';

describe('normalQuantile', () => {
  // Roots of mpmath's erfc at 40 digits.
  it.each([
    [1.25e-9, -5.961456155913367],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.3, -0.5244005127080408],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400543],
    [0.9995, 3.290526731491895],
  ])('of %d is %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(1e-11);
  });

  it('is 0 at ½ and odd around it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), (k) => {
        expect(normalQuantile(k / 1024) + normalQuantile(1 - k / 1024)).toBeCloseTo(0, 12);
      }),
    );
  });

  it('is finite for the smallest p that can be asked', () => {
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
