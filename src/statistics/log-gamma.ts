import { stirlingError } from './stirling-error.js';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Natural logarithm of the gamma function.
 *
 *     logGamma(x) = ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + stirlingError(x)
 *
 * Domain: x > 0. Value at 0 and below, or for NaN: RangeError.
 * Source: Abramowitz & Stegun 1964, 6.1.40, p. 257.
 * Example: logGamma(5) = ln 24 = 3.178054.
 * @throws RangeError unless x is a positive finite number.
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`x must be a positive number, got ${x}`);
  if (x === 1 || x === 2) return 0;
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}
