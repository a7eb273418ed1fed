import { corpusParts } from './corpus-parts.js';

/**
 * Rosengren's S: the corrected frequency of a word as a share of its frequency.
 *
 *     S = ( Σ √(v_i s_i) )² / f, s_i = size_i / tokens, f = Σ v_i
 *
 * Variant: weighted by part size. 1 = every part holds its share, smallest value min s_i = all in
 * the smallest part.
 * Domain: counts ≥ 0, sizes ≥ 0 (equal if left out). Value: null without parts or occurrences;
 * 1 with a single part.
 * Source: Rosengren 1971, The quantitative concept of language, Cahiers de lexicologie 18, 103–127.
 * Example: 2 0 1 1 3 0 3 0 0 0 in Lyne's ten parts gives 0.4764.
 * @throws RangeError for negative counts or sizes, or arrays of unequal length.
 */
export function rosengrenS(counts: ArrayLike<number>, sizes?: ArrayLike<number>): number | null {
  const parts = corpusParts(counts, sizes);
  if (parts.frequency === 0) return null;
  let root = 0;
  for (let part = 0; part < parts.counts.length; part += 1) {
    root += Math.sqrt(parts.counts[part]! * (parts.sizes[part]! / parts.tokens));
  }
  return Math.min(1, (root * root) / parts.frequency);
}
