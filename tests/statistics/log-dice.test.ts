import { describe, expect, it } from 'vitest';
import { logDice } from '../../src/statistics/log-dice.js';

describe('logDice', () => {
  // sugiura-ken.org
  it.each([
    [8, 389, 230, 8.726204, 6],
    [300, 300, 300, 14, 12],
    [300, 3000, 3000, 10.67807, 5],
  ])('of %d joint, %d and %d is %d', (joint, first, second, expected, digits) => {
    expect(logDice(joint, first, second)).toBeCloseTo(expected, digits);
    expect(logDice(joint, second, first)).toBeCloseTo(expected, digits);
  });

  it('has no value for words that never meet, and refuses what was not counted', () => {
    expect(logDice(0, 5, 5)).toBeNull();
    expect(logDice(0, 0, 0)).toBeNull();
    expect(() => logDice(1, 0, 0)).toThrow(RangeError);
    expect(() => logDice(-1, 5, 5)).toThrow(RangeError);
    expect(() => logDice(1, Number.NaN, 5)).toThrow(RangeError);
  });
});
