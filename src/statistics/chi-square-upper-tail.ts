import { incompleteGamma } from './incomplete-gamma.js';

/**
 * Probability that a χ² variable is at least as large as `statistic`: the p-value of a G² or χ².
 *
 *     P(X ≥ s) = Q(df/2, s/2)
 *
 * Domain: statistic ≥ 0, degreesOfFreedom > 0. Value at statistic 0: 1.
 * For a signed G² give its absolute value. Tokens of a text are not independent draws, so this p is
 * too small for words that cluster (Kilgarriff 2005), and none should be shown where an expected
 * count is below 5.
 * Source: Abramowitz & Stegun 1964, 26.4.19, p. 941.
 * Example: chiSquareUpperTail(3.841459) = 0.05 with one degree of freedom.
 * @throws RangeError outside the domain.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom = 1): number {
  if (!(statistic >= 0)) throw new RangeError(`statistic must not be negative, got ${statistic}`);
  return incompleteGamma(degreesOfFreedom / 2, statistic / 2).upper;
}
