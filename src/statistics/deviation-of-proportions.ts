import { corpusParts } from './corpus-parts.js';

/**
 * DP, deviation of proportions: how far a word's shares of the parts are from the parts' own.
 *
 *     DP = ½ Σ |v_i/f − s_i|, s_i = size_i / tokens, f = Σ v_i
 *
 * Variant: Gries's original, 0 = even, 1 − min s_i = all in the smallest part. (Some later papers
 * turn it round.)
 * Domain: counts ≥ 0, sizes ≥ 0 (equal if left out). Value: null without parts or occurrences;
 * 0 with a single part.
 * Source: Gries 2008, International Journal of Corpus Linguistics 13(4), 403–437; p. 416.
 * Example: 2, 1, 0 in equal parts gives 1/3.
 * @throws RangeError for negative counts or sizes, or arrays of unequal length.
 */
export function deviationOfProportions(
  counts: ArrayLike<number>,
  sizes?: ArrayLike<number>,
): number | null {
  const parts = corpusParts(counts, sizes);
  if (parts.frequency === 0) return null;
  let sum = 0;
  for (let part = 0; part < parts.counts.length; part += 1) {
    sum += Math.abs(parts.counts[part]! / parts.frequency - parts.sizes[part]! / parts.tokens);
  }
  return Math.min(1, sum / 2);
}
