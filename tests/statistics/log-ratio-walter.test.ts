import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRatioWalter } from '../../src/statistics/log-ratio-walter.js';
import { compare } from './compare.js';
import { comparisonArbitrary } from './comparison-arbitrary.js';

describe('logRatioWalter', () => {
  // Tests of the R package corpora 0.6 (Evert 2022).
  it.each([
    [936, 805, 8.398699],
    [8, 0, 12.268768],
    [536, 29461, 2.402196],
    [2, 1, 8.91827],
  ])('%d/1177 against %d/341805 is %d', (a, b, expected) => {
    expect(logRatioWalter(compare(a, 1177, b, 341805))).toBeCloseTo(expected, 6);
  });

  it('has no value where nothing was seen', () => {
    expect(logRatioWalter(compare(0, 100, 0, 50))).toBeNull();
    expect(logRatioWalter(compare(0, 0, 5, 50))).toBeNull();
    expect(logRatioWalter(compare(5, 50, 0, 0))).toBeNull();
  });

  it('is the opposite for the exchanged sides, finite and never −0', () => {
    fc.assert(
      fc.property(comparisonArbitrary, (one) => {
        const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = one;
        const value = logRatioWalter(one);
        const other = logRatioWalter(compare(b, d, a, c));
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
