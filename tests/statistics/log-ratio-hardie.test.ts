import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRatioHardie } from '../../src/statistics/log-ratio-hardie.js';
import { compare } from './compare.js';
import { comparisonArbitrary } from './comparison-arbitrary.js';

describe('logRatioHardie', () => {
  it('of 33/13974 against 907/1 000 000 is 1.3805 (computed from Hardie 2014)', () => {
    expect(logRatioHardie(compare(33, 13974, 907, 1_000_000))).toBeCloseTo(1.3805, 4);
  });

  it('puts 0.5 in the place of a zero', () => {
    expect(logRatioHardie(compare(8, 100, 0, 100))).toBeCloseTo(4, 12);
    expect(logRatioHardie(compare(0, 100, 8, 100))).toBeCloseTo(-4, 12);
  });

  it('has no value where nothing was seen', () => {
    expect(logRatioHardie(compare(0, 100, 0, 50))).toBeNull();
    expect(logRatioHardie(compare(0, 0, 5, 50))).toBeNull();
    expect(logRatioHardie(compare(5, 50, 0, 0))).toBeNull();
  });

  it('is the opposite for the exchanged sides, finite and never −0', () => {
    fc.assert(
      fc.property(comparisonArbitrary, (one) => {
        const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = one;
        const value = logRatioHardie(one);
        const other = logRatioHardie(compare(b, d, a, c));
        if (value === null) {
          expect(other).toBeNull();
          return;
        }
        expect(Number.isFinite(value)).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
        expect(other).toBeCloseTo(-value, 9);
      }),
    );
  });
});
