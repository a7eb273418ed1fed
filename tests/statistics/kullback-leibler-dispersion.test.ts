import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kullbackLeiblerDispersion } from '../../src/statistics/kullback-leibler-dispersion.js';
import { lyneAllemand } from './lyne-allemand.js';
import { partsArbitrary } from './parts-arbitrary.js';

describe('kullbackLeiblerDispersion', () => {
  it('of Lyne’s allemand is 0.4665078', () => {
    expect(kullbackLeiblerDispersion(lyneAllemand.counts, lyneAllemand.sizes)).toBeCloseTo(
      0.4665078,
      7,
    );
  });

  it('is 1 when even and falls with log2 of the share of the only part', () => {
    expect(kullbackLeiblerDispersion([1, 3], [10, 30])).toBeCloseTo(1, 12);
    expect(kullbackLeiblerDispersion([4, 0], [10, 30])).toBeCloseTo(1 / 3, 12);
  });

  it('has no value without parts or occurrences, and ignores empty parts', () => {
    expect(kullbackLeiblerDispersion([])).toBeNull();
    expect(kullbackLeiblerDispersion([0, 0], [10, 10])).toBeNull();
    expect(kullbackLeiblerDispersion([1, 0, 3], [10, 0, 20])).toBe(
      kullbackLeiblerDispersion([1, 3], [10, 20]),
    );
  });

  it('of a single part is 1', () => {
    expect(kullbackLeiblerDispersion([3], [10])).toBe(1);
  });

  it('lies in 0..1 and does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ counts, sizes }) => {
        const value = kullbackLeiblerDispersion(counts, sizes)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const reversed = kullbackLeiblerDispersion([...counts].reverse(), [...sizes].reverse());
        expect(reversed).toBeCloseTo(value, 10);
      }),
    );
  });
});
