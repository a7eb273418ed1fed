import { describe, expect, it } from 'vitest';
import { bayesianInformationCriterion } from '../../src/statistics/bayesian-information-criterion.js';
import { logLikelihood } from '../../src/statistics/log-likelihood.js';
import { compare } from './compare.js';

describe('bayesianInformationCriterion', () => {
  it('of 10/100 against 5/200 is 1.626029, from four terms (Wilson 2013, computed)', () => {
    const g2 = logLikelihood(compare(10, 100, 5, 200));
    expect(bayesianInformationCriterion(g2, 300)).toBeCloseTo(1.626029, 5);
  });

  it('of 33/13974 against 907/1 000 000 is 8.2596, whichever side is the target', () => {
    const g2 = logLikelihood(compare(33, 13974, 907, 1_000_000));
    expect(bayesianInformationCriterion(g2, 1_013_974)).toBeCloseTo(8.2596, 4);
    expect(bayesianInformationCriterion(-g2, 1_013_974)).toBeCloseTo(8.2596, 4);
  });

  it('has no value without tokens', () => {
    expect(bayesianInformationCriterion(0, 0)).toBeNull();
  });
});
