import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg.js';
import { holm } from '../../src/statistics/holm.js';

// Benjamini & Hochberg 1995, their example of fifteen tests.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe('benjaminiHochberg', () => {
  it('rejects four of Benjamini and Hochberg’s fifteen at q = .05', () => {
    expect(benjaminiHochberg(published).filter((p) => p <= 0.05)).toHaveLength(4);
  });

  it('of .01 .04 .03 is .03 .04 .04', () => {
    const [first, second, third] = benjaminiHochberg([0.01, 0.04, 0.03]);
    expect(first).toBeCloseTo(0.03, 12);
    expect(second).toBeCloseTo(0.04, 12);
    expect(third).toBeCloseTo(0.04, 12);
  });

  it('is never above Holm', () => {
    const strict = holm(published);
    for (const [i, p] of benjaminiHochberg(published).entries()) {
      expect(p).toBeLessThanOrEqual(strict[i]!);
    }
  });

  it('of none is none', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([-1])).toThrow(RangeError);
  });

  it('gives p-values from p to 1, in the order of p, and the same for any order', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        for (const [i, value] of adjusted.entries()) {
          expect(value).toBeGreaterThanOrEqual(pValues[i]!);
          expect(value).toBeLessThanOrEqual(1);
          for (const [j, other] of adjusted.entries()) {
            if (pValues[i]! < pValues[j]!) expect(value).toBeLessThanOrEqual(other);
          }
        }
        expect(benjaminiHochberg([...pValues].reverse())).toEqual([...adjusted].reverse());
      }),
    );
  });
});
