/**
 * t-score of a word pair: how far the joint count exceeds chance, in its own standard errors.
 *
 *     t = (O − E) / √O
 *
 * with O the joint count and E the count expected by chance, for neighbours f(x) f(y) / N.
 * Variant: variance estimated by O (corpus linguistics' t). It ranks; it is not a test.
 * Domain: observed, expected ≥ 0. Value: null where observed is 0.
 * Source: Church, Gale, Hanks & Hindle 1991; Manning & Schütze 1999, p. 164, for the value.
 * Example: new companies, O 8, E 15828 · 4675 / 14 307 668, gives 0.999932.
 * @throws RangeError for a negative or infinite count.
 */
export function tScore(observed: number, expected: number): number | null {
  if (!(observed >= 0 && observed < Infinity && expected >= 0 && expected < Infinity)) {
    throw new RangeError(
      `observed and expected must be finite and not negative, got ${observed} and ${expected}`,
    );
  }
  if (observed === 0) return null;
  return (observed - expected) / Math.sqrt(observed);
}
