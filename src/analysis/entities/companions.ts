import type { LinkedEntities } from './link-across-documents.js';

/** Two entities that appear together. `source` comes before `target` in the order of the rows. */
export interface CompanionEdge {
  readonly source: string;
  readonly target: string;
  /** Sentences with both. */
  readonly sentences: number;
  /** Paragraphs (blocks) with both. */
  readonly paragraphs: number;
  readonly documents: number;
}

/** Who appears with whom, the closest first; needs a tally that was taken with `pairs`. */
export function companions({ rows, rowOf, documents }: LinkedEntities): CompanionEdge[] {
  const edges = new Map<string, { at: [number, number]; counts: [number, number, number] }>();
  let seen = new Set<string>();
  let last: string | null = null;
  for (const document of documents) {
    const rowsHere = rowOf.get(document)!;
    // The next piece of a very long document is no other document.
    if (document.id !== last) seen = new Set();
    last = document.id;
    for (let at = 0; at < document.pairs.length; at += 4) {
      const left = rowsHere[document.pairs[at]!]!;
      const right = rowsHere[document.pairs[at + 1]!]!;
      if (left === right) continue;
      const ends: [number, number] = left < right ? [left, right] : [right, left];
      const id = ends.join(' ');
      const edge = edges.get(id) ?? { at: ends, counts: [0, 0, 0] };
      edge.counts[0] += document.pairs[at + 2]!;
      edge.counts[1] += document.pairs[at + 3]!;
      if (!seen.has(id)) edge.counts[2]++;
      seen.add(id);
      edges.set(id, edge);
    }
  }
  return [...edges.values()]
    .sort(
      (left, right) =>
        right.counts[0] - left.counts[0] ||
        right.counts[1] - left.counts[1] ||
        left.at[0] - right.at[0] ||
        left.at[1] - right.at[1],
    )
    .map(({ at, counts }) => ({
      source: rows[at[0]]!.id,
      target: rows[at[1]]!.id,
      sentences: counts[0],
      paragraphs: counts[1],
      documents: counts[2],
    }));
}
