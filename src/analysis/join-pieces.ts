/** A very long document is read in pieces, each observed by itself; a conclusion is about documents. */

/** One item a document: neighbours of one id, in their order, are joined by `join`. */
export function joinPieces<Item>(
  sorted: readonly Item[],
  idOf: (item: Item) => string,
  join: (pieces: readonly Item[]) => Item,
): readonly Item[] {
  const isJoined = sorted.every(
    (item, index) => index === 0 || idOf(item) !== idOf(sorted[index - 1]!),
  );
  if (isJoined) return sorted;
  const documents: Item[] = [];
  for (let first = 0; first < sorted.length; ) {
    let end = first + 1;
    while (end < sorted.length && idOf(sorted[end]!) === idOf(sorted[first]!)) end++;
    documents.push(end === first + 1 ? sorted[first]! : join(sorted.slice(first, end)));
    first = end;
  }
  return documents;
}

export function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}

/** All types of the pieces, ascending. */
export function typesOf(pieces: readonly { readonly types: Int32Array }[]): Int32Array {
  const all = new Int32Array(sumOf(pieces, ({ types }) => types.length));
  let end = 0;
  for (const { types } of pieces) {
    all.set(types, end);
    end += types.length;
  }
  all.sort();
  return all.filter((type, index) => index === 0 || type !== all[index - 1]);
}

/** For each of the `types` the sum of its counts in all pieces, whose types may be in any order. */
export function countsOf<Item extends { readonly types: Int32Array }>(
  pieces: readonly Item[],
  types: Int32Array,
  countsIn: (piece: Item) => ArrayLike<number>,
): Int32Array {
  const rows = new Map<number, number>();
  types.forEach((type, row) => {
    rows.set(type, row);
  });
  const sums = new Int32Array(types.length);
  for (const piece of pieces) {
    const counts = countsIn(piece);
    piece.types.forEach((type, index) => {
      sums[rows.get(type)!]! += counts[index]!;
    });
  }
  return sums;
}
