import { assertComparison, type Comparison } from './assert-comparison.js';
import { logLikelihood } from './log-likelihood.js';

/**
 * Effect size of the log-likelihood (ELL): a G² freed of the size of the corpora.
 *
 *     ELL = |G²| / (N ln Emin), Emin = the smaller of c (a+b)/N and d (a+b)/N
 *
 * with a, b the counts in target and reference, c, d their tokens, N = c + d.
 * Variant: from the four-term G².
 * Domain: counts, count ≤ total. Value: null where Emin ≤ 1 (its logarithm is not positive) or a
 * total is 0.
 * Source: Johnston, Berry & Mielke 2006, Perceptual and Motor Skills 103, 412–414.
 * Example: 10/100 against 5/200 gives 7.329812/(300 ln 5) = 0.015181.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function effectSizeOfLogLikelihood(comparison: Comparison): number | null {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  const n = c + d;
  if (n === 0) return null;
  const smallestExpected = (Math.min(c, d) * (a + b)) / n;
  if (smallestExpected <= 1) return null;
  return Math.abs(logLikelihood(comparison)) / (n * Math.log(smallestExpected));
}
