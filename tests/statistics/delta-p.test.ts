import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaP } from '../../src/statistics/delta-p.js';

describe('deltaP', () => {
  it('tells the two directions apart', () => {
    // 10/20 − 30/80 and 10/40 − 10/60
    const { secondGivenFirst, firstGivenSecond } = deltaP(10, 20, 40, 100);
    expect(secondGivenFirst).toBeCloseTo(0.125, 12);
    expect(firstGivenSecond).toBeCloseTo(1 / 12, 12);
  });

  it('is 1 both ways for words that only come together', () => {
    expect(deltaP(5, 5, 5, 100)).toEqual({ secondGivenFirst: 1, firstGivenSecond: 1 });
  });

  it('has no value for a condition that never or always holds', () => {
    expect(deltaP(0, 0, 5, 100)).toEqual({ secondGivenFirst: null, firstGivenSecond: 0 });
    expect(deltaP(5, 100, 5, 100)).toEqual({ secondGivenFirst: null, firstGivenSecond: 0 });
    expect(deltaP(0, 0, 0, 0)).toEqual({ secondGivenFirst: null, firstGivenSecond: null });
  });

  it('lies in −1..1, has one sign, and turns with its words', () => {
    const cell = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, onlyFirst, onlySecond, neither) => {
        const [first, second] = [both + onlyFirst, both + onlySecond];
        const total = first + onlySecond + neither;
        const one = deltaP(both, first, second, total);
        const other = deltaP(both, second, first, total);
        expect(other.firstGivenSecond).toBe(one.secondGivenFirst);
        expect(other.secondGivenFirst).toBe(one.firstGivenSecond);
        const values = [one.firstGivenSecond, one.secondGivenFirst];
        for (const value of values) expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1);
        expect((values[0] ?? 0) * (values[1] ?? 0)).toBeGreaterThanOrEqual(-1e-15);
      }),
    );
  });

  it('refuses counts that make no table', () => {
    expect(() => deltaP(6, 5, 10, 100)).toThrow(RangeError);
    expect(() => deltaP(1, 60, 60, 100)).toThrow(RangeError);
    expect(() => deltaP(Number.NaN, 5, 5, 100)).toThrow(RangeError);
  });
});
