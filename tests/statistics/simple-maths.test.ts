import { describe, expect, it } from 'vitest';
import { simpleMaths } from '../../src/statistics/simple-maths.js';
import { compare } from './compare.js';

describe('simpleMaths', () => {
  // Tests of the R package corpora 0.6 (Evert 2022), λ = 100.
  it.each([
    [936, 805, 323.949282],
    [8, 0, 68.969414],
    [536, 29461, 5.278506],
  ])('%d/1177 against %d/341805 is %d', (a, b, expected) => {
    expect(simpleMaths(compare(a, 1177, b, 341805))).toBeCloseTo(expected, 6);
  });

  it('with λ = 1 is 1.1224 for 35/112289776 against 263/1559716979 (Sketch Engine)', () => {
    expect(simpleMaths(compare(35, 112_289_776, 263, 1_559_716_979), 1)).toBeCloseTo(1.1224, 4);
  });

  it('is 1 for a word nobody has, null for an empty side, and wants λ > 0', () => {
    expect(simpleMaths(compare(0, 10, 0, 20))).toBe(1);
    expect(simpleMaths(compare(0, 0, 1, 20))).toBeNull();
    expect(simpleMaths(compare(1, 20, 0, 0))).toBeNull();
    expect(() => simpleMaths(compare(1, 20, 0, 10), 0)).toThrow('lambda');
  });
});
