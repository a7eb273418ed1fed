import { assertComparison, type Comparison } from './assert-comparison.js';
import { incompleteBeta } from './incomplete-beta.js';
import { inverseIncompleteBeta } from './inverse-incomplete-beta.js';

/**
 * Conservative log ratio (LRC): the bound nearest 0 of a confidence interval of the binary
 * logarithm of the relative risk; 0 when the interval covers 0.
 *
 *     a > share: LRC = log2( p/(1−p) · d/c ), p = the α/2m quantile of Beta(a, b + 1)
 *     a < share: the same with target and reference exchanged, times −1
 *
 * with a, b the counts in target and reference, c, d their tokens, share = (a+b) c/(c+d),
 * α = 1 − level, m = comparisons.
 * Variant: two-sided, exact conditional (Clopper–Pearson given a + b), Bonferroni-adjusted by the
 * number of comparisons; R package corpora 0.6, `measure = "LRC"`.
 * Domain: counts, count ≤ total; comparisons ≥ 1; 0 < level < 1.
 * Value: 0 where a total or a + b is 0: nothing is shown.
 * Source: Evert 2022, Measuring keyness, DH2022 (Tokyo).
 * Example: 33/13974 against 907/1 000 000, one comparison, gives 0.8329.
 * @throws RangeError outside the domain.
 */
export function logRatioConservative(
  comparison: Comparison,
  options: { readonly comparisons?: number; readonly level?: number } = {},
): number {
  assertComparison(comparison);
  const { comparisons = 1, level = 0.95 } = options;
  if (!(comparisons >= 1 && comparisons < Infinity)) {
    throw new RangeError(`comparisons must be at least 1, got ${comparisons}`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  }
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  if (c === 0 || d === 0 || a * d === b * c) return 0;
  const tail = (1 - level) / (2 * comparisons);
  if (a / c > b / d) return lowerBound(a, c, b, d, tail);
  const bound = lowerBound(b, d, a, c, tail);
  return bound === 0 ? 0 : -bound;
}

function lowerBound(a: number, c: number, b: number, d: number, tail: number): number {
  // Most words of a corpus end here; one tail is an order cheaper than a quantile.
  if (incompleteBeta(c / (c + d), a, b + 1, d / (c + d)) >= tail) return 0;
  const p = inverseIncompleteBeta(tail, a, b + 1);
  return Math.max(0, Math.log2((p / (1 - p)) * (d / c)));
}
