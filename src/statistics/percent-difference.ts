import { assertComparison, type Comparison } from './assert-comparison.js';

/**
 * %DIFF: by how many per cent the target's rate lies above (below) the reference's.
 *
 *     %DIFF = 100 (a/c − b/d) / (b/d)
 *
 * with a, b the counts in target and reference, c, d their tokens.
 * Variant: no replacement for a zero (Gabrielatos & Marchi put 10⁻¹⁸ in its place, which makes
 * quadrillions of per cent).
 * Domain: counts, count ≤ total. Value: null where the reference count or a total is 0; −100 where
 * only the target count is 0.
 * Source: Gabrielatos & Marchi 2011, Keyness: matching metrics to definitions, p. 18.
 * Example: 206 523/959 641 against 178 174/1 562 358 gives 88.7.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function percentDifference(comparison: Comparison): number | null {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  if (b === 0 || c === 0) return null;
  // Written out: rounding would miss the bound.
  if (a === 0) return -100;
  const reference = b / d;
  return (100 * (a / c - reference)) / reference;
}
