import { describe, expect, it } from 'vitest';
import { effectSizeOfLogLikelihood } from '../../src/statistics/effect-size-of-log-likelihood.js';
import { compare } from './compare.js';

describe('effectSizeOfLogLikelihood', () => {
  it('of 10/100 against 5/200 is 0.015181 (Johnston et al. 2006, computed)', () => {
    expect(effectSizeOfLogLikelihood(compare(10, 100, 5, 200))).toBeCloseTo(0.015181, 6);
    expect(effectSizeOfLogLikelihood(compare(5, 200, 10, 100))).toBeCloseTo(0.015181, 6);
  });

  it('has no value where one hit or less is expected, or without tokens', () => {
    expect(effectSizeOfLogLikelihood(compare(2, 100, 0, 100))).toBeNull();
    expect(effectSizeOfLogLikelihood(compare(0, 0, 50, 100))).toBeNull();
    expect(effectSizeOfLogLikelihood(compare(0, 0, 0, 0))).toBeNull();
  });
});
