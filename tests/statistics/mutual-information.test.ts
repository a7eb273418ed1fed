import { describe, expect, it } from 'vitest';
import { mutualInformation } from '../../src/statistics/mutual-information.js';

describe('mutualInformation', () => {
  // Tests of RKorAPClient.
  it.each([
    [1, 2.886331],
    [2, 7.886331],
    [3, 12.886331],
  ] as const)('with exponent %d of O 32, E 4.327907 is %d', (exponent, expected) => {
    expect(mutualInformation(32, 4.327907, exponent)).toBeCloseTo(expected, 6);
  });

  it('is 0 at chance and has no value where nothing was seen or expected', () => {
    expect(mutualInformation(5, 5)).toBe(0);
    expect(mutualInformation(0, 5)).toBeNull();
    expect(mutualInformation(5, 0)).toBeNull();
    expect(() => mutualInformation(-1, 5)).toThrow(RangeError);
    expect(() => mutualInformation(1, Number.NaN)).toThrow(RangeError);
  });
});
