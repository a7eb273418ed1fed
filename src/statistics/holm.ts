import { orderOfPValues } from './order-of-p-values.js';

/**
 * Holm's step-down adjustment of a family of p-values, against any false positive at all.
 *
 *     p̃_(i) = min(1, max_(j≤i) (m − j + 1) p_(j)) in ascending order, j = 1..m
 *
 * Variant: adjusted p-values in the order given; reject where p̃ ≤ α. Holds whatever the dependence.
 * Domain: 0 ≤ p ≤ 1. Value for none: none.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70.
 * Example: .01, .04, .03 gives .03, .06, .06.
 * @throws RangeError for a p outside 0..1.
 */
export function holm(pValues: ArrayLike<number>): number[] {
  const order = orderOfPValues(pValues);
  const adjusted = new Array<number>(order.length).fill(0);
  let largest = 0;
  for (const [position, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (order.length - position) * pValues[index]!));
    adjusted[index] = largest;
  }
  return adjusted;
}
