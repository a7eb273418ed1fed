export interface FisherExact {
  /** Sum of all tables that are no more probable than the one observed. */
  readonly twoSided: number;
  /** P(first cell ≥ a). */
  readonly greater: number;
  /** P(first cell ≤ a). */
  readonly less: number;
}

/**
 * Fisher's exact test of the 2×2 table [[a, b], [c, d]].
 *
 *     P(k) = C(a+b, k) C(c+d, a+c−k) / C(N, a+c)
 *
 * Variant: two-sided by the sum of the probabilities ≤ P(a) (as R's fisher.test, with its relative
 * tolerance of 1e-7 for ties); one-sided tails beside it.
 * Domain: whole numbers ≥ 0. Value: all three 1 where a margin is 0. A probability below 1e-308 of
 * the most probable table is 0.
 * Time and memory linear in the smallest margin.
 * Source: Fisher 1934, Statistical Methods for Research Workers, §21.02; Pedersen 1996, Fishing for
 * exactness, for use on bigrams.
 * Example: [[1, 3], [3, 1]] gives 0.486 two-sided.
 * @throws RangeError when a cell is not a whole number ≥ 0.
 */
export function fisherExact(a: number, b: number, c: number, d: number): FisherExact {
  for (const cell of [a, b, c, d]) {
    if (!Number.isSafeInteger(cell) || cell < 0) {
      throw new RangeError(`a cell must be a whole number from 0, got ${cell}`);
    }
  }
  const row = a + b;
  const column = a + c;
  const first = Math.max(0, column - (c + d));
  const last = Math.min(row, column);
  const offset = c + d - column;
  const weights = new Float64Array(last - first + 1);
  const mode = Math.min(
    last,
    Math.max(first, Math.floor(((row + 1) * (column + 1)) / (row + c + d + 2))),
  );
  // Relative to the most probable table nothing overflows, and no factorial is needed.
  weights[mode - first] = 1;
  for (let k = mode; k < last; k += 1) {
    const ratio = ((row - k) / (k + 1)) * ((column - k) / (offset + k + 1));
    weights[k + 1 - first] = weights[k - first]! * ratio;
  }
  for (let k = mode; k > first; k -= 1) {
    const ratio = (k / (row - k + 1)) * ((offset + k) / (column - k + 1));
    weights[k - 1 - first] = weights[k - first]! * ratio;
  }
  const limit = weights[a - first]! * (1 + 1e-7);
  let total = 0;
  let twoSided = 0;
  let greater = 0;
  let less = 0;
  for (let k = first; k <= last; k += 1) {
    const weight = weights[k - first]!;
    total += weight;
    if (weight <= limit) twoSided += weight;
    if (k >= a) greater += weight;
    if (k <= a) less += weight;
  }
  return {
    twoSided: Math.min(1, twoSided / total),
    greater: Math.min(1, greater / total),
    less: Math.min(1, less / total),
  };
}
