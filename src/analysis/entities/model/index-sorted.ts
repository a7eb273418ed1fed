/**
 * Finds the row of a hash among ascending ones. Hashes are spread evenly, so their first bits lead to a bucket of one
 * or two rows; building the index is one pass, which counts when a model is loaded for a single run.
 */
export interface SortedIndex {
  /** Row of `value`, or -1. */
  find(value: number): number;
}

export function indexSorted(values: Uint32Array): SortedIndex {
  const bits = Math.max(1, Math.floor(Math.log2(values.length + 1)));
  const shift = 32 - bits;
  const bucketStarts = startsOfBuckets(values, bits);
  return {
    find(value) {
      const own = value >>> shift;
      const end = bucketStarts[own + 1]!;
      for (let row = bucketStarts[own]!; row < end; row++) if (values[row] === value) return row;
      return -1;
    },
  };
}

function startsOfBuckets(values: Uint32Array, bits: number): Uint32Array {
  const shift = 32 - bits;
  const bucketStarts = new Uint32Array(2 ** bits + 1);
  let bucket = 0;
  for (let row = 0; row < values.length; row++) {
    const own = values[row]! >>> shift;
    while (bucket < own) bucketStarts[++bucket] = row;
  }
  while (bucket < 2 ** bits) bucketStarts[++bucket] = values.length;
  return bucketStarts;
}
