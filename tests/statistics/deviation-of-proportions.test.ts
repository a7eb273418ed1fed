import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOfProportions } from '../../src/statistics/deviation-of-proportions.js';
import { lyneAllemand } from './lyne-allemand.js';
import { partsArbitrary } from './parts-arbitrary.js';

describe('deviationOfProportions', () => {
  it('of Lyne’s allemand is 0.4990705', () => {
    expect(deviationOfProportions(lyneAllemand.counts, lyneAllemand.sizes)).toBeCloseTo(
      0.4990705,
      7,
    );
  });

  it('of 2, 1, 0 in equal parts is 1/3 (Gries 2008, p. 416)', () => {
    expect(deviationOfProportions([2, 1, 0])).toBeCloseTo(1 / 3, 12);
  });

  it('is 0 when even and 1 less the part’s share when all is in one', () => {
    expect(deviationOfProportions([1, 3], [10, 30])).toBe(0);
    expect(deviationOfProportions([4, 0], [10, 30])).toBeCloseTo(0.75, 12);
  });

  it('has no value without parts or occurrences, and ignores empty parts', () => {
    expect(deviationOfProportions([])).toBeNull();
    expect(deviationOfProportions([0, 0], [10, 10])).toBeNull();
    expect(deviationOfProportions([1, 0, 3], [10, 0, 20])).toBe(
      deviationOfProportions([1, 3], [10, 20]),
    );
  });

  it('of a single part is 0', () => {
    expect(deviationOfProportions([3], [10])).toBe(0);
  });

  it('lies in 0..1 and does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ counts, sizes }) => {
        const value = deviationOfProportions(counts, sizes)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const reversed = deviationOfProportions([...counts].reverse(), [...sizes].reverse());
        expect(reversed).toBeCloseTo(value, 10);
      }),
    );
  });
});
