import { orderOfPValues } from './order-of-p-values.js';

/**
 * Benjamini and Hochberg's step-up adjustment, against the share of false positives among the
 * rejected (false discovery rate).
 *
 *     p̃_(i) = min(1, min_(j≥i) (m/j) p_(j)) in ascending order, j = 1..m
 *
 * Variant: adjusted p-values in the order given; reject where p̃ ≤ q. Holds for independent or
 * positively dependent tests.
 * Domain: 0 ≤ p ≤ 1. Value for none: none.
 * Source: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57(1), 289–300.
 * Example: .01, .04, .03 gives .03, .04, .04.
 * @throws RangeError for a p outside 0..1.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): number[] {
  const order = orderOfPValues(pValues);
  const adjusted = new Array<number>(order.length).fill(0);
  let smallest = 1;
  for (let position = order.length - 1; position >= 0; position -= 1) {
    const index = order[position]!;
    smallest = Math.min(smallest, (order.length / (position + 1)) * pValues[index]!);
    adjusted[index] = smallest;
  }
  return adjusted;
}
