import { assertComparison, type Comparison } from './assert-comparison.js';
import { deviance } from './deviance.js';

/**
 * Log-likelihood ratio G² of two frequencies, two terms, signed.
 *
 *     G² = 2 [a ln(a/E1) + b ln(b/E2)], E1 = c (a+b)/N, E2 = d (a+b)/N
 *
 * with a, b the counts in target and reference, c, d their tokens, N = c + d. The sign is negative
 * where the target's rate is the lower one.
 * Variant: only the cells of the word itself (UCREL's calculator, WordSmith, Wmatrix); never above
 * the four-term `logLikelihood`, and close to it for rare words.
 * Domain: counts, count ≤ total. Value: 0 where a total or a + b is 0.
 * Source: Rayson & Garside 2000, Comparing corpora using frequency profiling, pp. 1–6.
 * Example: 10/100 against 5/200 gives 2 (10 ln 2 + 5 ln ½) = 6.931472.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function logLikelihoodTwoTerm(comparison: Comparison): number {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  const hits = a + b;
  if (c === 0 || d === 0 || hits === 0) return 0;
  const n = c + d;
  const g2 = 2 * (deviance(a, (c * hits) / n) + deviance(b, (d * hits) / n));
  if (g2 === 0 || a * d === b * c) return 0;
  return a / c < b / d ? -g2 : g2;
}
