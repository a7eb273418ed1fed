import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/statistics/log-gamma.js';

describe('logGamma', () => {
  // 40-digit values of mpmath's loggamma.
  it.each([
    [0.001, 6.907178885383853],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [5, 3.1780538303479458],
    [9.99, 12.779315214350193],
    [10, 12.80182748008147],
    [100.25, 360.28455963776423],
    [1e6, 12815504.569147613],
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-13);
  });

  it('obeys Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (x) => {
        const error = logGamma(x + 1) - logGamma(x) - Math.log(x);
        expect(Math.abs(error)).toBeLessThan(1e-10);
      }),
    );
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });
});
