import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilcoxonRankSum } from '../../src/statistics/wilcoxon-rank-sum.js';

describe('wilcoxonRankSum', () => {
  it('of 12 15 18 24 88 against 3 3 13 27 33 is 31 (Kilgarriff 2001, p. 238)', () => {
    const result = wilcoxonRankSum([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])!;
    expect(result.rankSum).toBe(31);
    // All 252 choices of five ranks enumerated in Python.
    expect(result.p).toBeCloseTo(0.5079365079365079, 12);
    expect(result.method).toBe('exact');
  });

  it('agrees with scipy.stats.mannwhitneyu, exact and normal', () => {
    const small = wilcoxonRankSum([12, 15, 18, 24, 88], [3, 5, 13, 27, 33])!;
    expect(small.u).toBe(16);
    expect(small.p).toBeCloseTo(0.5476190476190477, 12);
    const large = wilcoxonRankSum(
      Array.from({ length: 25 }, (_, i) => i),
      Array.from({ length: 30 }, (_, i) => i * 1.3 + 2.5),
    )!;
    expect(large).toMatchObject({ rankSum: 522, u: 197, method: 'normal' });
    expect(large.p).toBeCloseTo(0.002696200956599273, 12);
  });

  it('has no value for an empty sample, p 1 for equal values', () => {
    expect(wilcoxonRankSum([], [1])).toBeNull();
    expect(wilcoxonRankSum([1], [])).toBeNull();
    expect(wilcoxonRankSum([1, 1], [1, 1])!.p).toBe(1);
    expect(wilcoxonRankSum(new Array(30).fill(1), new Array(30).fill(1))!.p).toBe(1);
    expect(() => wilcoxonRankSum([Number.NaN], [1])).toThrow(RangeError);
  });

  it('has the same p for the exchanged samples, and ranks that share out the total', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(sample, sample, (target, reference) => {
        const one = wilcoxonRankSum(target, reference)!;
        const other = wilcoxonRankSum(reference, target)!;
        const size = target.length + reference.length;
        expect(one.rankSum + other.rankSum).toBe((size * (size + 1)) / 2);
        expect(other.p).toBeCloseTo(one.p, 10);
        expect(one.p).toBeGreaterThan(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
