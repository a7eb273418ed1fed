import { cyclicDistances } from './cyclic-distances.js';

/**
 * ARF, average reduced frequency: a frequency in which a cluster counts hardly more than one hit.
 *
 *     ARF = (1/v) Σ min(d_i, v), v = N/f
 *
 * with d_i the cyclic distances between the f occurrences in N tokens.
 * Variant: cyclic, so it does not depend on where the corpus begins (Sketch Engine).
 * Domain: ascending 0-based token positions below corpusLength. Value without occurrences: 0.
 * Always 1 ≤ ARF ≤ f otherwise.
 * Source: Savický & Hlaváčová 2002, Journal of Quantitative Linguistics 9(3), 215–231.
 * Example: 0, 11, 13, 16, 56 of 60 gives 2.6667.
 * @throws RangeError when the positions are not ascending and inside the corpus.
 */
export function averageReducedFrequency(
  positions: ArrayLike<number>,
  corpusLength: number,
): number {
  const distances = cyclicDistances(positions, corpusLength);
  if (distances.length === 0) return 0;
  const even = corpusLength / distances.length;
  let sum = 0;
  for (const distance of distances) sum += Math.min(distance, even);
  return sum / even;
}
