export interface SpanScore {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  /** 2 · right / (gold + found); 1 when both are empty. */
  readonly f1: number;
}

/** Agreement of two sets of spans written as `start-end`. */
export function spanScore(gold: ReadonlySet<string>, found: ReadonlySet<string>): SpanScore {
  let right = 0;
  for (const span of found) if (gold.has(span)) right++;
  const sum = gold.size + found.size;
  return { gold: gold.size, found: found.size, right, f1: sum === 0 ? 1 : (2 * right) / sum };
}
