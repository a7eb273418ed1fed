import { assertProportion } from './assert-proportion.js';
import { inverseIncompleteBeta } from './inverse-incomplete-beta.js';

/**
 * Jeffreys interval of a proportion: equal-tailed, from the prior Beta(½, ½).
 *
 *     low, high = the (1 − level)/2 and (1 + level)/2 quantiles of Beta(x + ½, n − x + ½)
 *
 * Variant: low is 0 when there is no success, high is 1 when there is no failure (Brown, Cai &
 * DasGupta), so that the coverage does not break down at the ends.
 * Domain: whole numbers 0 ≤ successes ≤ trials; 0 < level < 1. Value with no trials: 0..1.
 * Of words in a text it is too narrow if the word clusters, as is Wilson's.
 * Source: Brown, Cai & DasGupta 2001, Statistical Science 16(2), 101–133, section 3.1.
 * Example: 0 of 20 gives 0–0.1166 at 95 %.
 * @throws RangeError outside the domain.
 */
export function jeffreysInterval(
  successes: number,
  trials: number,
  level = 0.95,
): { low: number; high: number } {
  assertProportion(successes, trials, level);
  const tail = (1 - level) / 2;
  const a = successes + 0.5;
  const b = trials - successes + 0.5;
  return {
    low: successes === 0 ? 0 : inverseIncompleteBeta(tail, a, b),
    high: successes === trials ? 1 : inverseIncompleteBeta(1 - tail, a, b),
  };
}
