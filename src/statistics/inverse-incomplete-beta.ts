import { betaPowerTerm } from './beta-power-term.js';
import { incompleteBeta } from './incomplete-beta.js';
import { normalQuantile } from './normal-quantile.js';

/**
 * Quantile of the beta distribution: the x with I_x(a, b) = p.
 *
 * Variant: Newton's method on ln I by the log odds of x. ln I is concave there, so the steps close
 * in from one side; each is kept inside a bracket. Relative error of x below 1e-12 where p is not
 * rounded away itself.
 * Domain: a, b > 0; 0 ≤ p ≤ 1. Value at p = 0: 0, at p = 1: 1. A quantile below 1e-300 is given
 * as 0.
 * Source: own; Clopper & Pearson 1934 and Evert 2022 need it.
 * Example: the median of Beta(1, 3) is 1 − 0.5^(1/3) = 0.206299.
 * @throws RangeError outside the domain.
 */
export function inverseIncompleteBeta(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie in 0..1, got ${p}`);
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity)) {
    throw new RangeError(`a and b must be positive numbers, got ${a} and ${b}`);
  }
  if (p === 0 || p === 1) return p;
  if (p > 0.5) {
    const logOdds = -lowerLogOdds(1 - p, b, a);
    return logistic(logOdds);
  }
  return logistic(lowerLogOdds(p, a, b));
}

function lowerLogOdds(p: number, a: number, b: number): number {
  const target = Math.log(p);
  let low = -700;
  let high = 700;
  const start = Math.log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  let logOdds = Math.min(high, Math.max(low, start));
  for (let step = 0; step < 200; step += 1) {
    const x = logistic(logOdds);
    const complement = logistic(-logOdds);
    const value = incompleteBeta(x, a, b, complement);
    const miss = Math.log(value) - target;
    if (miss === 0) break;
    if (miss < 0) low = logOdds;
    else high = logOdds;
    const slope = betaPowerTerm(x, a, b, complement) / value;
    let next = logOdds - miss / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const moved = Math.abs(next - logOdds);
    logOdds = next;
    if (moved <= 1e-14 * Math.max(1, Math.abs(next))) break;
  }
  return logOdds < -690 ? -Infinity : logOdds;
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
