import { cyclicDistances } from './cyclic-distances.js';

/**
 * ALD, average logarithmic distance from a random place to the next occurrence.
 *
 *     ALD = (1/N) Σ d_i log10 d_i
 *
 * with d_i the cyclic distances between the occurrences in N tokens.
 * Variant: cyclic, logarithm to base 10; the distance itself, not the frequency N · 10^(−ALD)
 * derived from it.
 * Domain: ascending 0-based token positions below corpusLength. Value without occurrences: null.
 * Source: Savický & Hlaváčová 2002, pp. 215–231; Gries 2008, p. 410, for the value.
 * Example: the word a of Gries's toy corpus gives 0.628.
 * @throws RangeError when the positions are not ascending and inside the corpus.
 */
export function averageLogarithmicDistance(
  positions: ArrayLike<number>,
  corpusLength: number,
): number | null {
  const distances = cyclicDistances(positions, corpusLength);
  if (distances.length === 0) return null;
  let sum = 0;
  for (const distance of distances) sum += distance * Math.log10(distance);
  return sum / corpusLength;
}
