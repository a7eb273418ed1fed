import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyness } from '../../src/statistics/keyness.js';
import { compare } from './compare.js';
import { comparisonArbitrary } from './comparison-arbitrary.js';

describe('keyness', () => {
  // Tests of the R package corpora 0.6 (Evert 2022): 1 177 and 341 805 tokens, 20 109 words.
  it.each([
    ['Keim', 936, 805, 9325.54587, 8.398699, 8.071781, 323.949282],
    ['ABs', 8, 0, 90.849659, 12.268768, 6.020852, 68.969414],
    ['Problem', 536, 29461, 1113.962563, 2.402196, 2.094246, 5.278506],
    ['10-mal', 2, 1, 18.890004, 8.91827, 0, undefined],
  ])('gives the published row of %s', (_term, a, b, g2, logRatio, lrc, maths) => {
    const row = keyness({ ...compare(a, 1177, b, 341805), comparisons: 20109 });
    expect(Math.abs(row.g2 - g2)).toBeLessThan(1e-6);
    expect(Math.abs(row.logRatio! - logRatio)).toBeLessThan(1e-6);
    expect(Math.abs(row.lrc - lrc)).toBeLessThan(1e-6);
    if (maths !== undefined) expect(Math.abs(row.simpleMaths! - maths)).toBeLessThan(1e-6);
  });

  it('gives every measure of 33/13974 against 907/1 000 000 (computed)', () => {
    const row = keyness(compare(33, 13974, 907, 1_000_000));
    expect(row.g2).toBeCloseTo(22.0889, 4);
    expect(row.percentDifference).toBeCloseTo(160.37, 2);
    expect(row.lrc).toBeCloseTo(0.8329, 4);
    expect(row.bic).toBeCloseTo(8.2596, 4);
    expect(row.oddsRatio).toBeCloseTo(33 / 13941 / (907 / 999093), 12);
  });

  it('gives null, not NaN or Infinity, where a measure has no value', () => {
    expect(keyness(compare(0, 0, 0, 0))).toEqual({
      g2: 0,
      logRatio: null,
      lrc: 0,
      bic: null,
      percentDifference: null,
      oddsRatio: null,
      simpleMaths: null,
    });
    expect(keyness(compare(8, 1177, 0, 341805))).toMatchObject({
      percentDifference: null,
      oddsRatio: null,
    });
  });

  it('holds only finite numbers other than −0, or null, for all counts', () => {
    fc.assert(
      fc.property(comparisonArbitrary, (one) => {
        for (const value of Object.values(keyness(one))) {
          expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
        }
      }),
    );
  });

  it('refuses impossible counts and names the field', () => {
    expect(() => keyness(compare(11, 10, 0, 10))).toThrow('targetCount');
    expect(() => keyness(compare(0, 10, Number.NaN, 10))).toThrow('referenceCount');
    expect(() => keyness({ ...compare(1, 10, 1, 10), comparisons: 0 })).toThrow('comparisons');
  });
});
