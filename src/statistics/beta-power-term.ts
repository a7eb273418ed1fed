import { deviance } from './deviance.js';
import { stirlingError } from './stirling-error.js';

/**
 * The factor that the beta distribution function and its derivative share.
 *
 *     betaPowerTerm(x, a, b) = x^a · (1 − x)^b / B(a, b) = x (1 − x) · (beta density at x)
 *
 * It is the derivative of the regularized incomplete beta function by the log odds of x.
 * Variant: saddle-point expansion, because exp(ln Γ(a+b) − …) loses six digits at a = 10⁶.
 * Domain: a, b > 0; 0 ≤ x ≤ 1; `complement` = 1 − x, given where x is too near 1 to subtract.
 * Value at x = 0 and x = 1: 0.
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * Example: betaPowerTerm(0.5, 1, 1) = 0.25.
 */
export function betaPowerTerm(x: number, a: number, b: number, complement: number = 1 - x): number {
  if (x <= 0 || complement <= 0) return 0;
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * complement);
  return Math.exp(exponent) * Math.sqrt(((a / n) * b) / (2 * Math.PI));
}
