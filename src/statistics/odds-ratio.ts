import { assertComparison, type Comparison } from './assert-comparison.js';

/**
 * Odds ratio of a word in target against reference.
 *
 *     OR = ( a/(c − a) ) / ( b/(d − b) )
 *
 * with a, b the counts in target and reference, c, d their tokens.
 * Variant: sample odds ratio without a correction for zeros.
 * Domain: counts, count ≤ total. Value: null where b = 0 or a = c, as the quotient has no value;
 * 0 where only a = 0.
 * Source: Pojanapunya & Todd 2018, Corpus Linguistics and Linguistic Theory 14(1), p. 154.
 * Example: 16 217/2 796 938 against 735/2 087 946 gives 16.6.
 * @throws RangeError when a count is not a whole number in 0..total.
 */
export function oddsRatio(comparison: Comparison): number | null {
  assertComparison(comparison);
  const { targetCount: a, targetTotal: c, referenceCount: b, referenceTotal: d } = comparison;
  if (b === 0 || a === c) return null;
  return (a / (c - a)) * ((d - b) / b);
}
