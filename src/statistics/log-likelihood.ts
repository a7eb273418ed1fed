import { assertComparison, type Comparison } from './assert-comparison.js';
import { deviance } from './deviance.js';

/**
 * Log-likelihood ratio G² of a 2×2 table, four terms, signed.
 *
 *     G² = 2 Σ O ln(O/E) over the cells a, b, c − a, d − b
 *     E(a) = c (a+b)/N, E(b) = d (a+b)/N, E(c−a) = c (N−a−b)/N, E(d−b) = d (N−a−b)/N
 *
 * with a, b the counts in target and reference, c, d their tokens, N = c + d. The sign is negative
 * where the target's rate is the lower one.
 * Variant: all four cells (Dunning; AntConc, quanteda, R package corpora), no continuity
 * correction. `logLikelihoodTwoTerm` is the one of UCREL.
 * Domain: counts, count ≤ total. Value: 0 where a total, a + b or N − a − b is 0.
 * Also the association of two words: target = tokens that are the first word, count = joint.
 * Source: Dunning 1993, Computational Linguistics 19(1), 61–74; p. 72 for the values.
 * Example: 10/100 against 5/200 gives 7.329812.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function logLikelihood(comparison: Comparison): number {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  const n = c + d;
  const hits = a + b;
  const misses = n - hits;
  if (c === 0 || d === 0 || hits === 0 || misses === 0) return 0;
  const g2 =
    2 *
    (deviance(a, (c * hits) / n) +
      deviance(b, (d * hits) / n) +
      deviance(c - a, (c * misses) / n) +
      deviance(d - b, (d * misses) / n));
  if (g2 === 0 || a * d === b * c) return 0;
  return a / c < b / d ? -g2 : g2;
}
