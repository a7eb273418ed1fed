import { incompleteGamma } from './incomplete-gamma.js';

/**
 * Distribution function of the standard normal.
 *
 *     Φ(z) = ½ Q(½, z²/2) for z < 0, 1 − Φ(−z) otherwise
 *
 * Domain: any number and ±Infinity. Value at 0: 0.5. The lower tail keeps its relative accuracy
 * (1e-12); ask for normalCdf(−z) to have the upper one.
 * Source: Abramowitz & Stegun 1964, 26.2.2 and 26.2.29, pp. 931–932.
 * Example: normalCdf(1.96) = 0.975002.
 * @throws RangeError for NaN.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z must be a number, got NaN');
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}
