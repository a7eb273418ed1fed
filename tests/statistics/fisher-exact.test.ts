import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/statistics/fisher-exact.js';

describe('fisherExact', () => {
  it('of 1, 3; 3, 1 is 0.486 two-sided (Pedersen 1996)', () => {
    expect(fisherExact(1, 3, 3, 1).twoSided).toBeCloseTo(0.486, 3);
  });

  it('agrees with scipy.stats.fisher_exact', () => {
    const table = fisherExact(8, 2, 1, 5);
    expect(table.twoSided).toBeCloseTo(0.034965034965034975, 12);
    expect(table.greater).toBeCloseTo(0.024475524475524483, 12);
    expect(table.less).toBeCloseTo(0.9991258741258742, 12);
    expect(fisherExact(50, 200, 30, 400).twoSided / 8.795012020891985e-7).toBeCloseTo(1, 9);
  });

  it('is 1 where a margin is 0', () => {
    expect(fisherExact(0, 0, 3, 4)).toEqual({ twoSided: 1, greater: 1, less: 1 });
    expect(fisherExact(0, 0, 0, 0)).toEqual({ twoSided: 1, greater: 1, less: 1 });
  });

  it('is the same for the transposed table and the exchanged rows, and lies in 0..1', () => {
    const cell = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const { twoSided, greater, less } = fisherExact(a, b, c, d);
        expect(twoSided).toBeGreaterThanOrEqual(0);
        expect(twoSided).toBeLessThanOrEqual(1);
        expect(greater + less).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(fisherExact(a, c, b, d).twoSided).toBeCloseTo(twoSided, 9);
        expect(fisherExact(c, d, a, b).less).toBeCloseTo(greater, 9);
      }),
    );
  });

  it('refuses what is no count', () => {
    expect(() => fisherExact(-1, 0, 0, 0)).toThrow(RangeError);
    expect(() => fisherExact(0, 0.5, 0, 0)).toThrow(RangeError);
  });
});
