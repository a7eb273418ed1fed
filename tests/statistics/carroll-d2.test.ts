import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrollD2 } from '../../src/statistics/carroll-d2.js';
import { lyneAllemand } from './lyne-allemand.js';
import { partsArbitrary } from './parts-arbitrary.js';

describe('carrollD2', () => {
  it('of Lyne’s allemand is 0.6521444', () => {
    expect(carrollD2(lyneAllemand.counts, lyneAllemand.sizes)).toBeCloseTo(0.6521444, 7);
  });

  it('is 1 when even and 0 when all is in one part', () => {
    expect(carrollD2([2, 2, 2])).toBeCloseTo(1, 12);
    expect(carrollD2([6, 0, 0])).toBe(0);
  });

  it('has no value without parts or occurrences, and ignores empty parts', () => {
    expect(carrollD2([])).toBeNull();
    expect(carrollD2([0, 0], [10, 10])).toBeNull();
    expect(carrollD2([1, 0, 3], [10, 0, 20])).toBe(carrollD2([1, 3], [10, 20]));
  });

  it('of a single part is null', () => {
    expect(carrollD2([3], [10])).toBe(null);
  });

  it('lies in 0..1 and does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ counts, sizes }) => {
        const value = carrollD2(counts, sizes)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const reversed = carrollD2([...counts].reverse(), [...sizes].reverse());
        expect(reversed).toBeCloseTo(value, 10);
      }),
    );
  });
});
