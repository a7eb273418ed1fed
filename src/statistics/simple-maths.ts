import { assertComparison, type Comparison } from './assert-comparison.js';

/**
 * Simple maths: the ratio of the rates per million, each raised by λ.
 *
 *     (10⁶ a/c + λ) / (10⁶ b/d + λ)
 *
 * with a, b the counts in target and reference, c, d their tokens. A larger λ prefers common words.
 * Variant: rates per million tokens, λ = 100 unless given (R package corpora 0.6 and Kilgarriff);
 * Sketch Engine's default is λ = 1.
 * Domain: counts, count ≤ total; λ > 0. Value: null where a total is 0; 1 where both counts are 0.
 * Source: Kilgarriff 2009, Simple maths for keywords, Corpus Linguistics 2009.
 * Example: 8/1177 against 0/341 805, λ = 100, gives 68.969414.
 * @throws RangeError when a count is not a whole number in 0..total, or λ is not positive.
 */
export function simpleMaths(comparison: Comparison, lambda = 100): number | null {
  assertComparison(comparison);
  if (!(lambda > 0 && lambda < Infinity)) {
    throw new RangeError(`lambda must be a positive number, got ${lambda}`);
  }
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  if (c === 0 || d === 0) return null;
  return ((1e6 * a) / c + lambda) / ((1e6 * b) / d + lambda);
}
