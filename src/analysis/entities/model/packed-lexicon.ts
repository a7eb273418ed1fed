/** Bytes that each form takes in the columns of a packed lexicon. */
export const columnCount = 12;

/**
 * The lexicon as a model file holds it, which is looked up where it lies: a run asks for some thousand of its 165,000
 * forms.
 */
export interface PackedLexicon {
  readonly forms: number;
  /** From fingerprint to fingerprint, ascending: two bytes each, little-endian; 65535 = go so far and read on. */
  readonly distances: Uint8Array;
  /**
   * The fine clusters by row, then by rank the coarse ones, the lists, the frequencies and the statistics, two a byte. Of
   * numbers of two bytes all low ones come first, then all high ones.
   */
  readonly columns: Uint8Array;
  /** Of the fine clusters, as text, with a space between two. */
  readonly paths: Uint8Array;
}

/**
 * Words that are used alike are alike in the rest as well: columns in the order of the clusters take a third less room.
 * The place of each row in that order, which keeps the order of the rows within a cluster.
 */
export function ranksByCluster(fineClusters: Uint16Array): Uint32Array {
  const rows = [...fineClusters.keys()].sort(
    (left, right) => fineClusters[left]! - fineClusters[right]! || left - right,
  );
  const ranks = new Uint32Array(rows.length);
  rows.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}
