import { describe, expect, it } from 'vitest';
import { oddsRatio } from '../../src/statistics/odds-ratio.js';
import { compare } from './compare.js';

describe('oddsRatio', () => {
  it('of 16217/2796938 against 735/2087946 is 16.6 (Pojanapunya & Todd 2018, p. 154)', () => {
    expect(oddsRatio(compare(16217, 2796938, 735, 2087946))).toBeCloseTo(16.6, 1);
  });

  it('is 0 or null at the ends, never infinite', () => {
    expect(oddsRatio(compare(0, 10, 5, 10))).toBe(0);
    expect(oddsRatio(compare(5, 10, 10, 10))).toBe(0);
    expect(oddsRatio(compare(5, 10, 0, 10))).toBeNull();
    expect(oddsRatio(compare(10, 10, 5, 10))).toBeNull();
    expect(oddsRatio(compare(0, 0, 5, 10))).toBeNull();
    expect(oddsRatio(compare(5, 10, 0, 0))).toBeNull();
  });
});
