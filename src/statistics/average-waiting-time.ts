import { cyclicDistances } from './cyclic-distances.js';

/**
 * AWT, average waiting time: how many tokens one reads on average from a random place to the next
 * occurrence.
 *
 *     AWT = ½ (1 + (1/N) Σ d_i²)
 *
 * with d_i the cyclic distances between the occurrences in N tokens.
 * Variant: cyclic; the waiting time itself, not the frequency f_AWT = N/(2 AWT − 1) derived from it.
 * Domain: ascending 0-based token positions below corpusLength. Value without occurrences: null.
 * Source: Savický & Hlaváčová 2002, pp. 215–231; Gries 2008, p. 410, for the value.
 * Example: the word a of Gries's toy corpus gives 3.18.
 * @throws RangeError when the positions are not ascending and inside the corpus.
 */
export function averageWaitingTime(
  positions: ArrayLike<number>,
  corpusLength: number,
): number | null {
  const distances = cyclicDistances(positions, corpusLength);
  if (distances.length === 0) return null;
  let sum = 0;
  for (const distance of distances) sum += distance * distance;
  return (1 + sum / corpusLength) / 2;
}
