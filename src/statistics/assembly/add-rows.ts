/** Sums over drawn units: their words and, for several themes or rates at once, their hits. */

/** Of each unit its words, as f64. */
export function addWords(words: usize, drawn: usize, end: usize): f64 {
  let sum: f64 = 0;
  for (; drawn < end; drawn += 4) sum += load<f64>(words + ((<usize>load<u32>(drawn)) << 3));
  return sum;
}

/**
 * Writes to `sums` the sum of the rows of hits of the units from `drawn` up to `end`. `rows` holds the address of each
 * unit's row; a row and `sums` have `rowBytes` bytes, a multiple of 32. Units without hits share a row of zeros, because
 * adding it costs less than guessing, wrongly as often as not, whether a unit drawn has hits.
 */
export function addRows(rows: usize, rowBytes: usize, drawn: usize, end: usize, sums: usize): void {
  for (let column: usize = 0; column < rowBytes; column += 32) {
    let first = f64x2.splat(0);
    let second = f64x2.splat(0);
    for (let place = drawn; place < end; place += 4) {
      const row = <usize>load<u32>(rows + ((<usize>load<u32>(place)) << 2)) + column;
      first = f64x2.add(first, v128.load(row));
      second = f64x2.add(second, v128.load(row, 16));
    }
    v128.store(sums + column, first);
    v128.store(sums + column, second, 16);
  }
}
