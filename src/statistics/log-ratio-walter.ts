import { assertComparison, type Comparison } from './assert-comparison.js';

/**
 * Log ratio with Walter's correction: the binary logarithm of the relative risk, less biased for
 * small counts.
 *
 *     log2( (a + ½)/(c + ½) ) − log2( (b + ½)/(d + ½) )
 *
 * with a, b the counts in target and reference, c, d their tokens.
 * Variant: Walter's estimate as used by R package corpora 0.6, `measure = "LogRatio"`.
 * Domain: counts, count ≤ total. Value: null where a total is 0 or both counts are 0, because
 * nothing was seen on either side and the formula would compare the sizes.
 * Source: Walter 1975, Biometrika 62(2), 371–374; Evert 2022, Measuring keyness, DH2022.
 * Example: 8/1177 against 0/341 805 gives 12.268768.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function logRatioWalter(comparison: Comparison): number | null {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  if (c === 0 || d === 0 || a + b === 0) return null;
  return Math.log2(((a + 0.5) / (c + 0.5)) * ((d + 0.5) / (b + 0.5)));
}
