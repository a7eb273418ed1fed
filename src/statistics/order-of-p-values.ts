/**
 * Indices of p-values in ascending order of p, equal ones in the order given.
 *
 * Domain: 0 ≤ p ≤ 1. Value for none: none.
 * @throws RangeError for a p outside 0..1.
 */
export function orderOfPValues(pValues: ArrayLike<number>): number[] {
  const order: number[] = [];
  for (let index = 0; index < pValues.length; index += 1) {
    const p = pValues[index]!;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value must lie in 0..1, got ${p}`);
    order.push(index);
  }
  return order.sort((left, right) => pValues[left]! - pValues[right]! || left - right);
}
