import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { juillandD } from '../../src/statistics/juilland-d.js';
import { lyneAllemand } from './lyne-allemand.js';
import { partsArbitrary } from './parts-arbitrary.js';

describe('juillandD', () => {
  it('of Lyne’s allemand is 0.6038797', () => {
    expect(juillandD(lyneAllemand.counts, lyneAllemand.sizes)).toBeCloseTo(0.6038797, 7);
  });

  it('of 0, 4, 3, 2, 1 is 0.6464 (Carroll 1970, p. 14)', () => {
    expect(juillandD([0, 4, 3, 2, 1])).toBeCloseTo(0.6464, 4);
  });

  it('is 1 when even and 0 when all is in one of equal parts', () => {
    expect(juillandD([2, 2, 2])).toBe(1);
    expect(juillandD([6, 0, 0])).toBeCloseTo(0, 12);
  });

  it('has no value without parts or occurrences, and ignores empty parts', () => {
    expect(juillandD([])).toBeNull();
    expect(juillandD([0, 0], [10, 10])).toBeNull();
    expect(juillandD([1, 0, 3], [10, 0, 20])).toBe(juillandD([1, 3], [10, 20]));
  });

  it('of a single part is null', () => {
    expect(juillandD([3], [10])).toBe(null);
  });

  it('lies in 0..1 and does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ counts, sizes }) => {
        const value = juillandD(counts, sizes)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const reversed = juillandD([...counts].reverse(), [...sizes].reverse());
        expect(reversed).toBeCloseTo(value, 10);
      }),
    );
  });
});
