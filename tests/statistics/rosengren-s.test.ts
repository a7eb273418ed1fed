import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosengrenS } from '../../src/statistics/rosengren-s.js';
import { lyneAllemand } from './lyne-allemand.js';
import { partsArbitrary } from './parts-arbitrary.js';

describe('rosengrenS', () => {
  it('of Lyne’s allemand is 0.4763652', () => {
    expect(rosengrenS(lyneAllemand.counts, lyneAllemand.sizes)).toBeCloseTo(0.4763652, 7);
  });

  it('is 1 when even and the share of the part when all is in one', () => {
    expect(rosengrenS([1, 3], [10, 30])).toBeCloseTo(1, 12);
    expect(rosengrenS([4, 0], [10, 30])).toBeCloseTo(0.25, 12);
  });

  it('has no value without parts or occurrences, and ignores empty parts', () => {
    expect(rosengrenS([])).toBeNull();
    expect(rosengrenS([0, 0], [10, 10])).toBeNull();
    expect(rosengrenS([1, 0, 3], [10, 0, 20])).toBe(rosengrenS([1, 3], [10, 20]));
  });

  it('of a single part is 1', () => {
    expect(rosengrenS([3], [10])).toBeCloseTo(1, 12);
  });

  it('lies in 0..1 and does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ counts, sizes }) => {
        const value = rosengrenS(counts, sizes)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const reversed = rosengrenS([...counts].reverse(), [...sizes].reverse());
        expect(reversed).toBeCloseTo(value, 10);
      }),
    );
  });
});
