import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOfProportionsNormalized } from '../../src/statistics/deviation-of-proportions-normalized.js';
import { lyneAllemand } from './lyne-allemand.js';
import { partsArbitrary } from './parts-arbitrary.js';

describe('deviationOfProportionsNormalized', () => {
  it('of Lyne’s allemand is 0.553548', () => {
    expect(deviationOfProportionsNormalized(lyneAllemand.counts, lyneAllemand.sizes)).toBeCloseTo(
      0.553548,
      7,
    );
  });

  it('of 2, 1, 0 in equal parts is 0.5 (Lijffijt & Gries 2012, p. 148)', () => {
    expect(deviationOfProportionsNormalized([2, 1, 0])).toBeCloseTo(0.5, 12);
  });

  it('is 0 when even and 1 when all is in the smallest part', () => {
    expect(deviationOfProportionsNormalized([1, 3], [10, 30])).toBe(0);
    expect(deviationOfProportionsNormalized([4, 0], [10, 30])).toBeCloseTo(1, 12);
  });

  it('has no value without parts or occurrences, and ignores empty parts', () => {
    expect(deviationOfProportionsNormalized([])).toBeNull();
    expect(deviationOfProportionsNormalized([0, 0], [10, 10])).toBeNull();
    expect(deviationOfProportionsNormalized([1, 0, 3], [10, 0, 20])).toBe(
      deviationOfProportionsNormalized([1, 3], [10, 20]),
    );
  });

  it('of a single part is null', () => {
    expect(deviationOfProportionsNormalized([3], [10])).toBe(null);
  });

  it('lies in 0..1 and does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ counts, sizes }) => {
        const value = deviationOfProportionsNormalized(counts, sizes)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const reversed = deviationOfProportionsNormalized(
          [...counts].reverse(),
          [...sizes].reverse(),
        );
        expect(reversed).toBeCloseTo(value, 10);
      }),
    );
  });
});
