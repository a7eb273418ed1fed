import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRatioConservative } from '../../src/statistics/log-ratio-conservative.js';
import { logRatioHardie } from '../../src/statistics/log-ratio-hardie.js';
import { compare } from './compare.js';
import { comparisonArbitrary } from './comparison-arbitrary.js';

describe('logRatioConservative', () => {
  // Tests of the R package corpora 0.6 (Evert 2022): 95 %, Bonferroni over 20 109 words.
  it.each([
    [936, 805, 8.071781],
    [8, 0, 6.020852],
    [536, 29461, 2.094246],
    [2, 1, 0],
  ])('%d/1177 against %d/341805 is %d', (a, b, expected) => {
    const value = logRatioConservative(compare(a, 1177, b, 341805), { comparisons: 20109 });
    expect(value).toBeCloseTo(expected, 6);
    const other = logRatioConservative(compare(b, 341805, a, 1177), { comparisons: 20109 });
    expect(other).toBeCloseTo(-expected, 6);
  });

  it('of 33/13974 against 907/1 000 000 with one comparison is 0.8329 (computed)', () => {
    expect(logRatioConservative(compare(33, 13974, 907, 1_000_000))).toBeCloseTo(0.8329, 4);
  });

  it('is 0 where nothing can be told', () => {
    expect(logRatioConservative(compare(0, 0, 5, 10))).toBe(0);
    expect(logRatioConservative(compare(5, 10, 0, 0))).toBe(0);
    expect(logRatioConservative(compare(0, 10, 0, 10))).toBe(0);
    expect(logRatioConservative(compare(10, 10, 10, 10))).toBe(0);
  });

  it('lies between 0 and the log ratio, and nearer to 0 with more comparisons', () => {
    fc.assert(
      fc.property(comparisonArbitrary, (one) => {
        const single = logRatioConservative(one);
        const family = logRatioConservative(one, { comparisons: 1000 });
        expect(Number.isFinite(single)).toBe(true);
        expect(Object.is(single, -0) || Object.is(family, -0)).toBe(false);
        expect(Math.abs(family)).toBeLessThanOrEqual(Math.abs(single) + 1e-9);
        if (single === 0) return;
        const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = one;
        expect(Math.sign(single)).toBe(Math.sign(a / c - b / d));
        if (a > 0 && b > 0) {
          expect(Math.abs(single)).toBeLessThanOrEqual(Math.abs(logRatioHardie(one)!));
        }
      }),
    );
  });

  it('refuses no comparison and no level', () => {
    const one = compare(1, 10, 1, 10);
    expect(() => logRatioConservative(one, { comparisons: 0 })).toThrow('comparisons');
    expect(() => logRatioConservative(one, { comparisons: Number.NaN })).toThrow(RangeError);
    expect(() => logRatioConservative(one, { level: 1 })).toThrow('level');
  });
});
