import { assertProportion } from './assert-proportion.js';
import { normalQuantile } from './normal-quantile.js';

/**
 * Wilson's score interval of a proportion.
 *
 *     ( x + z²/2 ± z √( x (n − x)/n + z²/4 ) ) / (n + z²), z = Φ⁻¹(1 − (1 − level)/2)
 *
 * Variant: without continuity correction (Newcombe's method 3).
 * Domain: whole numbers 0 ≤ successes ≤ trials; 0 < level < 1. Value with no trials: 0..1, for
 * nothing is known; low is 0 when there is no success, high is 1 when there is no failure.
 * Of words in a text it is too narrow if the word clusters, for then tokens are no independent
 * trials.
 * Source: Wilson 1927, JASA 22, 209–212; Newcombe 1998, Statistics in Medicine 17, 857–872.
 * Example: 81 of 263 gives .2553–.3662 at 95 %.
 * @throws RangeError outside the domain.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  level = 0.95,
): { low: number; high: number } {
  assertProportion(successes, trials, level);
  if (trials === 0) return { low: 0, high: 1 };
  const z = -normalQuantile((1 - level) / 2);
  const square = z * z;
  const middle = successes + square / 2;
  const reach = z * Math.sqrt((successes * (trials - successes)) / trials + square / 4);
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - reach) / (trials + square)),
    high: successes === trials ? 1 : Math.min(1, (middle + reach) / (trials + square)),
  };
}
