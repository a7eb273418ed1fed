import { normalCdf } from './normal-cdf.js';

export interface MannKendall {
  /** Number of rising pairs less number of falling pairs. */
  readonly s: number;
  /** Variance of S under no trend, corrected for ties. */
  readonly variance: number;
  /** (S ∓ 1)/√variance, 0 where S or the variance is 0. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** P(S ≥ s): small when the values rise. */
  readonly pRising: number;
  readonly method: 'exact' | 'normal';
}

/** 10! is the last number of orders that is small enough to be worth having exactly. */
const EXACT_LIMIT = 10;

/**
 * Mann–Kendall test for a monotone trend of values in the order of time.
 *
 *     S = Σ_(i<j) sign(x_j − x_i)
 *     Var S = [ n(n−1)(2n+5) − Σ t(t−1)(2t+5) ] / 18 over groups of t equal values
 *     Z = (S − sign S)/√Var S
 *
 * Variant: exact up to n = 10 (all orders of the values equally likely, ties as observed; without
 * ties Gilbert's table A18), normal with tie and continuity correction above; p two-sided, exact
 * p = 2 P(S ≥ |s|), at most 1. The smallest p is .333 with 3 values, .083 with 4, .017 with 5: with
 * four no trend can be significant.
 * Domain: finite values. Value: s 0, p 1 with fewer than two values or all equal.
 * Assumes that the values are independent of each other.
 * Source: Mann 1945, Econometrica 13, 245–259; Kendall 1975; Gilbert 1987, ch. 16 and table A18.
 * Example: 12.9 14.8 13.2 15.7 13.8 15.6 12.9 11.0 17.3 15.9 19.0 18.3 20.1 21.7 gives S 54,
 * variance 332.667, Z 2.9058.
 * @throws RangeError for a value that is not finite.
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const n = values.length;
  let s = 0;
  for (let later = 0; later < n; later += 1) {
    const value = values[later]!;
    if (!Number.isFinite(value)) throw new RangeError(`a value must be finite, got ${value}`);
    for (let earlier = 0; earlier < later; earlier += 1) s += Math.sign(value - values[earlier]!);
  }
  const ties = tieSizes(values);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const t of ties) variance -= t * (t - 1) * (2 * t + 5);
  variance = Math.max(0, variance / 18);
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  if (n <= EXACT_LIMIT) {
    const tail = exactUpperTail(ties, n);
    const p = Math.min(1, 2 * tail(Math.abs(s)));
    return { s, variance, z, p, pRising: tail(s), method: 'exact' };
  }
  const p = Math.min(1, 2 * normalCdf(-Math.abs(z)));
  const pRising = variance === 0 ? 1 : normalCdf(-(s - 1) / Math.sqrt(variance));
  return { s, variance, z, p, pRising, method: 'normal' };
}

function tieSizes(values: ArrayLike<number>): number[] {
  const sizes = new Map<number, number>();
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]! + 0;
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  return [...sizes.values()];
}

/**
 * The orders of a multiset, counted by their falling pairs, have the generating function
 * [n]! / Π [t]! with [k]! = Π_(i≤k) (1 + q + … + q^(i−1)); S = untied pairs − 2 · falling pairs.
 */
function exactUpperTail(ties: readonly number[], n: number): (s: number) => number {
  let orders = [1];
  for (let i = 2; i <= n; i += 1) orders = timesBracket(orders, i);
  for (const t of ties) {
    for (let i = 2; i <= t; i += 1) orders = dividedByBracket(orders, i);
  }
  const untied = orders.length - 1;
  const total = orders.reduce((sum, count) => sum + count, 0);
  return (s) => {
    let count = 0;
    for (let falling = 0; falling <= untied; falling += 1) {
      if (untied - 2 * falling >= s) count += orders[falling]!;
    }
    return count / total;
  };
}

function timesBracket(polynomial: readonly number[], k: number): number[] {
  const product = new Array<number>(polynomial.length + k - 1).fill(0);
  for (const [degree, count] of polynomial.entries()) {
    for (let i = 0; i < k; i += 1) product[degree + i]! += count;
  }
  return product;
}

function dividedByBracket(polynomial: readonly number[], k: number): number[] {
  const quotient: number[] = [];
  for (let degree = 0; degree + k <= polynomial.length; degree += 1) {
    let count = polynomial[degree]!;
    for (let i = 1; i < k && i <= degree; i += 1) count -= quotient[degree - i]!;
    quotient.push(count);
  }
  return quotient;
}
