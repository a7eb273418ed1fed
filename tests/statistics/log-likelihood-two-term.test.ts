import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLikelihood } from '../../src/statistics/log-likelihood.js';
import { logLikelihoodTwoTerm } from '../../src/statistics/log-likelihood-two-term.js';
import { compare } from './compare.js';
import { comparisonArbitrary } from './comparison-arbitrary.js';

describe('logLikelihoodTwoTerm', () => {
  it.each([
    // Rayson & Garside 2000, computed.
    [10, 100, 5, 200, 6.931472, 6],
    [33, 13974, 907, 1_000_000, 22.0597, 4],
  ])('%d/%d against %d/%d is %d', (a, c, b, d, expected, digits) => {
    expect(logLikelihoodTwoTerm(compare(a, c, b, d))).toBeCloseTo(expected, digits);
    expect(logLikelihoodTwoTerm(compare(b, d, a, c))).toBeCloseTo(-expected, digits);
  });

  it('is 0 where nothing can be told', () => {
    expect(logLikelihoodTwoTerm(compare(0, 0, 1, 10))).toBe(0);
    expect(logLikelihoodTwoTerm(compare(0, 10, 0, 10))).toBe(0);
    expect(logLikelihoodTwoTerm(compare(1, 3, 2, 6))).toBe(0);
  });

  it('never exceeds the four terms', () => {
    fc.assert(
      fc.property(comparisonArbitrary, (one) => {
        const two = logLikelihoodTwoTerm(one);
        const four = logLikelihood(one);
        expect(Math.abs(two)).toBeLessThanOrEqual(Math.abs(four) * (1 + 1e-9) + 1e-9);
        expect(Object.is(two, -0)).toBe(false);
      }),
    );
  });
});
