/**
 * Theil–Sen slope: the median of the slopes between all pairs of points.
 *
 *     slope = median_(i<j) (x_j − x_i)/(t_j − t_i)
 *
 * Variant: median of an even number of slopes is the mean of the two middle ones. Times left out
 * are 0, 1, 2, …; give the years where some are missing.
 * Domain: finite values; times finite and strictly ascending. Value: null with fewer than two points.
 * Unit: values per unit of time.
 * Source: Theil 1950; Sen 1968, JASA 63, 1379–1389.
 * Example: 12.9 14.8 13.2 15.7 13.8 15.6 12.9 11.0 17.3 15.9 19.0 18.3 20.1 21.7 gives 0.566667.
 * @throws RangeError outside the domain.
 */
export function theilSen(values: ArrayLike<number>, times?: ArrayLike<number>): number | null {
  if (times !== undefined && times.length !== values.length) {
    throw new RangeError(
      `values and times must have the same length, got ${values.length} and ${times.length}`,
    );
  }
  const timeOf = (index: number): number => (times === undefined ? index : times[index]!);
  const slopes: number[] = [];
  for (let later = 0; later < values.length; later += 1) {
    const value = values[later]!;
    if (!Number.isFinite(value)) throw new RangeError(`a value must be finite, got ${value}`);
    if (!Number.isFinite(timeOf(later)) || (later > 0 && timeOf(later) <= timeOf(later - 1))) {
      throw new RangeError(`times must be finite and ascending, got ${timeOf(later)}`);
    }
    for (let earlier = 0; earlier < later; earlier += 1) {
      slopes.push((value - values[earlier]!) / (timeOf(later) - timeOf(earlier)));
    }
  }
  if (slopes.length === 0) return null;
  slopes.sort((left, right) => left - right);
  const middle = slopes.length >> 1;
  const median =
    slopes.length % 2 === 1 ? slopes[middle]! : (slopes[middle - 1]! + slopes[middle]!) / 2;
  return median + 0;
}
