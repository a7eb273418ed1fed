import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLikelihood } from '../../src/statistics/log-likelihood.js';
import { compare } from './compare.js';
import { comparisonArbitrary } from './comparison-arbitrary.js';

describe('logLikelihood', () => {
  it.each([
    // Dunning 1993, p. 72: 2×2 tables (rows 10, 0 and 3, 31764; 110, 2442 and 111, 29114).
    [10, 10, 3, 31767, 167.23, 2],
    [110, 2552, 111, 29225, 270.72, 2],
    // Tests of the R package quanteda.extras.
    [10, 100, 5, 200, 7.329812, 6],
    // Tests of the R package corpora 0.6.
    [536, 1177, 29461, 341805, 1113.962563, 6],
    [33, 13974, 907, 1_000_000, 22.0889, 4],
  ])('%d/%d against %d/%d is %d', (a, c, b, d, expected, digits) => {
    expect(logLikelihood(compare(a, c, b, d))).toBeCloseTo(expected, digits);
    expect(logLikelihood(compare(b, d, a, c))).toBeCloseTo(-expected, digits);
  });

  it('is 0 where nothing can be told', () => {
    for (const empty of [compare(0, 0, 1, 10), compare(1, 10, 0, 0), compare(0, 10, 0, 10)]) {
      expect(logLikelihood(empty)).toBe(0);
    }
    expect(logLikelihood(compare(10, 10, 20, 20))).toBe(0);
    expect(logLikelihood(compare(1, 3, 2, 6))).toBe(0);
  });

  it('changes only its sign when target and reference change places', () => {
    fc.assert(
      fc.property(comparisonArbitrary, (one) => {
        const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = one;
        const value = logLikelihood(one);
        expect(Number.isFinite(value)).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
        const other = logLikelihood(compare(b, d, a, c));
        expect(Math.abs(value + other)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
      }),
    );
  });

  it('is that of the transposed table', () => {
    const table = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(table, (cells) => {
        const [p, q, r, s] = cells as [number, number, number, number];
        const value = logLikelihood(compare(p, p + q, r, r + s));
        expect(logLikelihood(compare(p, p + r, q, q + s))).toBeCloseTo(value, 6);
      }),
    );
  });
});
