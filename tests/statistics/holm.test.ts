import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/statistics/holm.js';

// Benjamini & Hochberg 1995, their example of fifteen tests.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe('holm', () => {
  it('of .01 .04 .03 is .03 .06 .06', () => {
    const [first, second, third] = holm([0.01, 0.04, 0.03]);
    expect(first).toBeCloseTo(0.03, 12);
    expect(second).toBeCloseTo(0.06, 12);
    expect(third).toBeCloseTo(0.06, 12);
  });

  it('rejects three of Benjamini and Hochberg’s fifteen at .05, as Bonferroni does', () => {
    expect(holm(published).filter((p) => p <= 0.05)).toHaveLength(3);
    expect(published.filter((p) => p <= 0.05 / 15)).toHaveLength(3);
  });

  it('is never above Bonferroni', () => {
    const adjusted = holm(published);
    for (const [i, p] of published.entries()) {
      expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, 15 * p));
    }
  });

  it('of none is none', () => {
    expect(holm([])).toEqual([]);
    expect(() => holm([2])).toThrow(RangeError);
  });

  it('gives p-values from p to 1, in the order of p, and the same for any order', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), (pValues) => {
        const adjusted = holm(pValues);
        for (const [i, value] of adjusted.entries()) {
          expect(value).toBeGreaterThanOrEqual(pValues[i]!);
          expect(value).toBeLessThanOrEqual(1);
          for (const [j, other] of adjusted.entries()) {
            if (pValues[i]! < pValues[j]!) expect(value).toBeLessThanOrEqual(other);
          }
        }
        expect(holm([...pValues].reverse())).toEqual([...adjusted].reverse());
      }),
    );
  });
});
