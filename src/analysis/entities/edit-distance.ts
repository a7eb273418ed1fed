/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each costing 1
 * (Damerau 1964, Levenshtein 1966). Stops at `limit + 1`. Time `O(|left| · |right|)`; names are short.
 * `editDistance('kaltoven', 'kaltofen', 2) === 1`
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous: number[] = [];
  let before: number[] = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + cost);
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) best = Math.min(best, previous[j - 2]! + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    previous = before;
    before = row;
  }
  return before[right.length]!;
}
