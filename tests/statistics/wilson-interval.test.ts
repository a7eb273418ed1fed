import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/statistics/wilson-interval.js';

describe('wilsonInterval', () => {
  // Newcombe 1998, method 3 (score, without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d of %d is %d–%d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('knows nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('of no hit in 800 words still allows 4.78 per 1,000', () => {
    expect(1000 * wilsonInterval(0, 800).high).toBeCloseTo(4.78, 2);
  });

  it('lies in 0..1, holds the proportion, and is mirrored for the failures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.round(trials * share);
          const { low, high } = wilsonInterval(successes, trials);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(Object.is(low, -0)).toBe(false);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(successes / trials);
          expect(high).toBeGreaterThanOrEqual(successes / trials);
          const mirrored = wilsonInterval(trials - successes, trials);
          expect(1 - mirrored.high).toBeCloseTo(low, 12);
        },
      ),
    );
  });
});
