import { corpusParts } from './corpus-parts.js';

/**
 * Carroll's D2: the entropy of a word's rates over the parts, relative to its maximum.
 *
 *     D2 = −Σ q_i log q_i / log n, q_i = (v_i/size_i) / Σ (v_j/size_j)
 *
 * Variant: rates per part, so parts may differ in size; the base of the logarithm cancels and
 * 0 · log 0 = 0. 1 = even, 0 = all in one part.
 * Domain: counts ≥ 0, sizes ≥ 0 (equal if left out). Value: null with fewer than two parts or no
 * occurrence.
 * Source: Carroll 1970, An alternative to Juilland's usage coefficient for lexical frequencies.
 * Example: 2 0 1 1 3 0 3 0 0 0 in Lyne's ten parts gives 0.6521.
 * @throws RangeError for negative counts or sizes, or arrays of unequal length.
 */
export function carrollD2(counts: ArrayLike<number>, sizes?: ArrayLike<number>): number | null {
  const parts = corpusParts(counts, sizes);
  const n = parts.counts.length;
  if (n < 2 || parts.frequency === 0) return null;
  const rates = parts.counts.map((count, part) => count / parts.sizes[part]!);
  const sum = rates.reduce((total, rate) => total + rate, 0);
  let entropy = 0;
  for (const rate of rates) {
    if (rate > 0) entropy += (rate / sum) * Math.log(sum / rate);
  }
  return Math.min(1, Math.max(0, entropy / Math.log(n)));
}
