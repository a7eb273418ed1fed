import { corpusParts } from './corpus-parts.js';

/**
 * Juilland's D: one minus the coefficient of variation of a word's rates, scaled to 0..1.
 *
 *     D = 1 − (σ/μ) / √(n − 1), σ and μ of the n rates v_i/size_i
 *
 * Variant: population σ (divisor n), rates per part, so parts may differ in size. 1 = even,
 * 0 = all in one of equally large parts. It nears 1 for any common word when there are many parts.
 * Domain: counts ≥ 0, sizes ≥ 0 (equal if left out). Value: null with fewer than two parts or no
 * occurrence. With parts of equal or unequal size 0 ≤ D ≤ 1.
 * Source: Juilland & Chang-Rodríguez 1964; Carroll 1970, p. 14, for the value.
 * Example: 0, 4, 3, 2, 1 in equal parts gives 0.6464.
 * @throws RangeError for negative counts or sizes, or arrays of unequal length.
 */
export function juillandD(counts: ArrayLike<number>, sizes?: ArrayLike<number>): number | null {
  const parts = corpusParts(counts, sizes);
  const n = parts.counts.length;
  if (n < 2 || parts.frequency === 0) return null;
  const rates = parts.counts.map((count, part) => count / parts.sizes[part]!);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / n;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / n;
  return Math.min(1, Math.max(0, 1 - Math.sqrt(variance / (n - 1)) / mean));
}
