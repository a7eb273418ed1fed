import { normalCdf } from './normal-cdf.js';

/**
 * Quantile of the standard normal: the z with Φ(z) = p.
 *
 * Variant: rational start of Hastings (error 4.5e-4), refined by Halley's method on Φ to the last
 * digits.
 * Domain: 0 < p < 1. At 0 and 1 there is no finite value: RangeError. Value at 0.5: 0.
 * Source: Abramowitz & Stegun 1964, 26.2.23, p. 933, for the start.
 * Example: normalQuantile(0.975) = 1.959964.
 * @throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  if (p === 0.5) return 0;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
    t;
  for (let step = 0; step < 4; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const newton = (normalCdf(z) - p) / density;
    const change = newton / (1 + (z * newton) / 2);
    z -= change;
    if (Math.abs(change) < 1e-15 * Math.abs(z)) break;
  }
  return z;
}
