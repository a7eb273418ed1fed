import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jeffreysInterval } from '../../src/statistics/jeffreys-interval.js';

describe('jeffreysInterval', () => {
  // scipy.stats.beta.ppf; the ends 0 and 1 by Brown, Cai & DasGupta 2001.
  it.each([
    [0, 20, 0, 0.116638983],
    [3, 20, 0.04413134, 0.34857771],
    [20, 20, 0.88336102, 1],
  ])('of %d of %d is %d–%d', (successes, trials, low, high) => {
    const interval = jeffreysInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  it('knows nothing of nothing', () => {
    expect(jeffreysInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('lies in 0..1 and holds the proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.round(trials * share);
          const { low, high } = jeffreysInterval(successes, trials);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(successes / trials);
          expect(high).toBeGreaterThanOrEqual(successes / trials);
        },
      ),
      { numRuns: 50 },
    );
  });
});
