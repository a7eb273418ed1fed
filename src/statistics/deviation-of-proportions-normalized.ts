import { corpusParts } from './corpus-parts.js';
import { deviationOfProportions } from './deviation-of-proportions.js';

/**
 * DPnorm: the deviation of proportions stretched so that 1 can be reached.
 *
 *     DPnorm = DP / (1 − min s_i), s_i = size_i / tokens
 *
 * Variant: Lijffijt & Gries's correction of Gries 2008. 0 = even, 1 = all in the smallest part.
 * Domain: counts ≥ 0, sizes ≥ 0 (equal if left out). Value: null with fewer than two parts or no
 * occurrence.
 * Source: Lijffijt & Gries 2012, International Journal of Corpus Linguistics 17(1), 147–149; p. 148.
 * Example: 2, 1, 0 in equal parts gives 0.5.
 * @throws RangeError for negative counts or sizes, or arrays of unequal length.
 */
export function deviationOfProportionsNormalized(
  counts: ArrayLike<number>,
  sizes?: ArrayLike<number>,
): number | null {
  const parts = corpusParts(counts, sizes);
  if (parts.sizes.length < 2) return null;
  const dp = deviationOfProportions(parts.counts, parts.sizes);
  if (dp === null) return null;
  let smallest = Infinity;
  for (const size of parts.sizes) smallest = Math.min(smallest, size);
  return Math.min(1, dp / (1 - smallest / parts.tokens));
}
