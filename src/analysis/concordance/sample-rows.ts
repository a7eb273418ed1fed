import { Random } from '../../statistics/random.js';

/** `size` of the rows, each set of that size equally likely, in their order; all of them where there are no more. */
export function sampleRows<Row>(rows: readonly Row[], size: number, seed: number): readonly Row[] {
  if (rows.length <= size) return rows;
  const order = Int32Array.from(rows.keys());
  new Random(seed).shuffle(order, size);
  return Array.from(order.subarray(0, size).sort(), (index) => rows[index]!);
}
