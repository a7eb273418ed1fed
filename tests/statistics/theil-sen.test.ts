import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theilSen } from '../../src/statistics/theil-sen.js';

describe('theilSen', () => {
  it('of the Holy Cross worked example is 0.566667', () => {
    const values = [
      12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7,
    ];
    expect(theilSen(values)).toBeCloseTo(0.566667, 6);
  });

  it('counts the years that are missing', () => {
    expect(theilSen([1, 2, 4], [2019, 2021, 2024])).toBeCloseTo(0.6, 12);
  });

  it('has no value with fewer than two points', () => {
    expect(theilSen([])).toBeNull();
    expect(theilSen([5])).toBeNull();
  });

  it('finds the slope of a line, whatever its times', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), { minLength: 2 });
    fc.assert(
      fc.property(times, fc.integer({ min: -9, max: 9 }), (unsorted, slope) => {
        const sorted = unsorted.sort((left, right) => left - right);
        const found = theilSen(
          sorted.map((time) => slope * time),
          sorted,
        );
        expect(found).toBe(slope + 0);
      }),
    );
  });

  it('refuses times that do not ascend and values that are none', () => {
    expect(() => theilSen([1, 2], [2020, 2020])).toThrow(RangeError);
    expect(() => theilSen([1, 2], [2020])).toThrow(RangeError);
    expect(() => theilSen([1, Infinity])).toThrow(RangeError);
  });
});
