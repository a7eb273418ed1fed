/**
 * Distances from each occurrence of a word to the next, the last one running on to the first.
 *
 *     d_i = p_(i+1) − p_i, d_f = p_1 + N − p_f, Σ d_i = N
 *
 * Domain: positions are whole numbers, strictly ascending, 0 ≤ position < corpusLength.
 * Value without positions: an empty array.
 * Source: Savický & Hlaváčová 2002, Journal of Quantitative Linguistics 9(3), 215–231.
 * Example: 0, 11, 13, 16, 56 of 60 gives 11, 2, 3, 40, 4.
 * @throws RangeError outside the domain.
 */
export function cyclicDistances(positions: ArrayLike<number>, corpusLength: number): number[] {
  const distances: number[] = [];
  for (let i = 0; i < positions.length; i += 1) {
    const position = positions[i]!;
    const isAscending = i === 0 || position > positions[i - 1]!;
    if (!Number.isInteger(position) || position < 0 || position >= corpusLength || !isAscending) {
      throw new RangeError(
        `positions must be ascending whole numbers below ${corpusLength}, got ${position}`,
      );
    }
    const next = i + 1 < positions.length ? positions[i + 1]! : positions[0]! + corpusLength;
    distances.push(next - position);
  }
  return distances;
}
