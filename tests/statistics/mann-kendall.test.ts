import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../src/statistics/mann-kendall.js';

const holyCross = [
  12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7,
];

describe('mannKendall', () => {
  it('gives S, variance and Z of the Holy Cross worked example', () => {
    const { s, variance, z, method } = mannKendall(holyCross);
    expect(s).toBe(54);
    expect(variance).toBeCloseTo(332.667, 3);
    expect(z).toBeCloseTo(2.9058, 4);
    expect(method).toBe('normal');
  });

  // Gilbert 1987, table A18: P(S ≥ s).
  it.each([
    [[1, 2, 3, 4], 6, 0.042],
    [[1, 2, 3, 4, 5], 10, 0.0083],
    [[2, 1, 4, 3, 5, 6], 11, 0.028],
  ])('of %o has S %d with P(S ≥ s) = %d', (values, s, tail) => {
    const result = mannKendall(values);
    expect(result.s).toBe(s);
    expect(Math.abs(result.pRising - tail)).toBeLessThan(0.0005);
    expect(result.method).toBe('exact');
  });

  it.each([
    [3, 0.333],
    [4, 0.083],
    [5, 0.017],
  ])('of %d rising values has the smallest two-sided p there is, %d', (n, p) => {
    expect(mannKendall(Array.from({ length: n }, (_, i) => i)).p).toBeCloseTo(p, 3);
  });

  // All orders enumerated in Python (itertools.permutations).
  it.each([
    [[1, 2, 2, 3, 3], 8, 1 / 30],
    [[1, 1, 2, 1, 4, 3], 8, 1 / 12],
  ])('is exact with ties too: %o', (values, s, tail) => {
    const result = mannKendall(values);
    expect(result.s).toBe(s);
    expect(result.pRising).toBeCloseTo(tail, 12);
  });

  it('says nothing of nothing, of one value and of equal ones', () => {
    for (const values of [[], [1], [2, 2, 2], new Array<number>(20).fill(3)]) {
      expect(mannKendall(values)).toMatchObject({ s: 0, variance: 0, z: 0, p: 1, pRising: 1 });
    }
    expect(() => mannKendall([1, Number.NaN])).toThrow(RangeError);
  });

  it('only changes direction when time runs backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 14 }), (values) => {
        const forward = mannKendall(values);
        const backward = mannKendall([...values].reverse());
        expect(backward.s + forward.s).toBe(0);
        expect(backward.p).toBeCloseTo(forward.p, 12);
        expect(Object.is(forward.s, -0) || Object.is(forward.z, -0)).toBe(false);
        expect(forward.p).toBeGreaterThan(0);
        expect(forward.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
