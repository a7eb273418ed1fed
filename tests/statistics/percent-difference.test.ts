import { describe, expect, it } from 'vitest';
import { percentDifference } from '../../src/statistics/percent-difference.js';
import { compare } from './compare.js';

describe('percentDifference', () => {
  it.each([
    // Gabrielatos & Marchi 2011, p. 18
    [206523, 959641, 178174, 1562358, 88.7, 1],
    [33, 13974, 907, 1_000_000, 160.37, 2],
  ])('%d/%d against %d/%d is %d', (a, c, b, d, expected, digits) => {
    expect(percentDifference(compare(a, c, b, d))).toBeCloseTo(expected, digits);
  });

  it('is −100 for a word the target lacks, 0 for equal rates, null where it would divide by 0', () => {
    expect(percentDifference(compare(0, 10, 5, 10))).toBe(-100);
    expect(percentDifference(compare(5, 10, 5, 10))).toBe(0);
    expect(percentDifference(compare(5, 10, 0, 10))).toBeNull();
    expect(percentDifference(compare(0, 0, 5, 10))).toBeNull();
    expect(percentDifference(compare(0, 0, 0, 0))).toBeNull();
  });

  it('is exactly −100 for a word that is missing from the target, whatever the rounding', () => {
    for (let size = 1; size < 2000; size += 7) {
      const absent = {
        targetCount: 0,
        targetTotal: size,
        referenceCount: 3,
        referenceTotal: size + 13,
      };
      expect(percentDifference(absent)).toBe(-100);
    }
  });
});
