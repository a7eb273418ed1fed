/**
 * logDice: association of two words that does not depend on the size of the corpus.
 *
 *     logDice = 14 + log2( 2 f(xy) / (f(x) + f(y)) )
 *
 * Variant: Rychlý's, greatest value 14 (two words that only come together); 7 or more is usual for
 * a collocation, 0 is about one joint occurrence in 16 000 of either.
 * Domain: 0 ≤ joint; first, second ≥ 0. With a window wider than a neighbour the joint count may
 * exceed a word's frequency, and the value 14. Value: null where joint is 0.
 * Source: Rychlý 2008, A lexicographer-friendly association score, RASLAN, 6–9.
 * Example: f(xy) 8, f(x) 389, f(y) 230 gives 8.726204.
 * @throws RangeError for a negative or infinite frequency, or a joint count of words never seen.
 */
export function logDice(joint: number, first: number, second: number): number | null {
  for (const frequency of [joint, first, second]) {
    if (!(frequency >= 0 && frequency < Infinity)) {
      throw new RangeError(`a frequency must be finite and not negative, got ${frequency}`);
    }
  }
  if (joint === 0) return null;
  if (first + second === 0) throw new RangeError('words never seen cannot occur together');
  return 14 + Math.log2((2 * joint) / (first + second));
}
