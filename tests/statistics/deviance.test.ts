import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviance } from '../../src/statistics/deviance.js';

describe('deviance', () => {
  it('is o ln(o/e) + e − o', () => {
    expect(deviance(10, 5)).toBeCloseTo(1.931471805599453, 13);
    expect(deviance(0, 5)).toBe(5);
    expect(deviance(7, 7)).toBe(0);
  });

  it('keeps its digits where observed and expected nearly agree', () => {
    // (o − e)²/2e − (o − e)³/6e² …, far below what o ln(o/e) + e − o can resolve.
    expect(deviance(1e9 + 1, 1e9) / 4.999999998333334e-10).toBeCloseTo(1, 9);
  });

  it('is never negative and meets its plain formula', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (o, e) => {
        const value = deviance(o, e);
        expect(value).toBeGreaterThanOrEqual(0);
        const plain = o * Math.log(o / e) + e - o;
        expect(Math.abs(value - plain)).toBeLessThanOrEqual(1e-14 * (o + e) + 1e-12 * value);
      }),
    );
  });
});
