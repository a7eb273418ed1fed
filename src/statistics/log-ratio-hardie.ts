import { assertComparison, type Comparison } from './assert-comparison.js';

/**
 * Log ratio: how many times the target's rate is doubled against the reference's.
 *
 *     log2( (a/c) / (b/d) ), a count of 0 replaced by 0.5
 *
 * with a, b the counts in target and reference, c, d their tokens.
 * Variant: Hardie (CQPweb); `logRatioWalter` adds 0.5 everywhere.
 * Domain: counts, count ≤ total. Value: null where a total is 0 or both counts are 0, because
 * nothing was seen on either side.
 * Source: Hardie 2014, Log Ratio: an informal introduction (CASS, Lancaster).
 * Example: 33/13974 against 907/1 000 000 gives 1.3805.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function logRatioHardie(comparison: Comparison): number | null {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  if (c === 0 || d === 0 || a + b === 0) return null;
  return Math.log2(((a || 0.5) / c) * (d / (b || 0.5)));
}
