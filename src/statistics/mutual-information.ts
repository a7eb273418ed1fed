/**
 * Pointwise mutual information of two words, with the joint count raised to a power.
 *
 *     MI = log2(O/E), MI² = log2(O²/E), MI³ = log2(O³/E)
 *
 * with O the joint count and E the count expected by chance, for neighbours f(x) f(y) / N.
 * Variant: `exponent` 1 is MI, which favours rare pairs; 2 and 3 are MI² and MI³, which do not.
 * Domain: observed ≥ 0, expected > 0, exponent 1, 2 or 3. Value: null where observed is 0 or
 * nothing is expected.
 * Source: Church & Hanks 1990, Computational Linguistics 16(1), 22–29; Daille 1994 for MI^k.
 * Example: O 32, E 4.327907 gives 2.886331, 7.886331 and 12.886331.
 * @throws RangeError for a negative or infinite count.
 */
export function mutualInformation(
  observed: number,
  expected: number,
  exponent: 1 | 2 | 3 = 1,
): number | null {
  if (!(observed >= 0 && observed < Infinity && expected >= 0 && expected < Infinity)) {
    throw new RangeError(
      `observed and expected must be finite and not negative, got ${observed} and ${expected}`,
    );
  }
  if (observed === 0 || expected === 0) return null;
  return Math.log2(observed / expected) + (exponent - 1) * Math.log2(observed);
}
