/**
 * The part of a G² that one observed count adds, without the cancellation of `o · ln(o/e)`.
 *
 *     deviance(o, e) = o · ln(o/e) + e − o
 *
 * Where observed and expected counts have the same sum, Σ o · ln(o/e) = Σ deviance(o, e), and each
 * summand is ≥ 0; near o = e a series is used. Variant: "bd0" of the saddle-point expansion.
 * Domain: o ≥ 0, e > 0. Value at o = 0: e (0 · ln 0 = 0).
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * Example: deviance(10, 5) = 10 · ln 2 − 5 = 1.931472.
 */
export function deviance(observed: number, expected: number): number {
  if (observed === 0) return expected;
  const difference = observed - expected;
  const sum = observed + expected;
  if (Math.abs(difference) >= 0.1 * sum) {
    return observed * Math.log(observed / expected) - difference;
  }
  // ln(o/e) = 2 · artanh(v) with v = (o − e)/(o + e); its first term is taken out of the series.
  const v = difference / sum;
  let total = difference * v;
  let term = 2 * observed * v;
  for (let odd = 3; odd < 200; odd += 2) {
    term *= v * v;
    const next = total + term / odd;
    if (next === total) break;
    total = next;
  }
  return total;
}
