import { corpusParts } from './corpus-parts.js';

/**
 * D_KL: dispersion from the Kullback–Leibler divergence of a word's shares from the parts' own.
 *
 *     D_KL = 1 / (1 + K), K = Σ p_i log2(p_i / s_i), p_i = v_i/f, s_i = size_i / tokens
 *
 * Variant: divergence in bits, brought to 0..1 by odds-to-probability K/(1 + K) and turned round,
 * so 1 = even (R package tlda's default: "o2p", "conventional"); 0 · log 0 = 0.
 * Domain: counts ≥ 0, sizes ≥ 0 (equal if left out). Value: null without parts or occurrences;
 * 1 with a single part.
 * Source: Gries 2024, Frequency, dispersion, association, and keyness, pp. 90–92.
 * Example: 2 0 1 1 3 0 3 0 0 0 in Lyne's ten parts has K = 1.1436 and gives 0.4665.
 * @throws RangeError for negative counts or sizes, or arrays of unequal length.
 */
export function kullbackLeiblerDispersion(
  counts: ArrayLike<number>,
  sizes?: ArrayLike<number>,
): number | null {
  const parts = corpusParts(counts, sizes);
  if (parts.frequency === 0) return null;
  let divergence = 0;
  for (let part = 0; part < parts.counts.length; part += 1) {
    const share = parts.counts[part]! / parts.frequency;
    if (share > 0) divergence += share * Math.log2((share * parts.tokens) / parts.sizes[part]!);
  }
  return 1 / (1 + Math.max(0, divergence));
}
