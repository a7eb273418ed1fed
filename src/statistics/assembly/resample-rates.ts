/** The bootstrap of rates. */
import { addRows, addWords } from './add-rows';
import { drawBelow } from './random';

/**
 * Draws units with replacement, as many as there are, again and again. `rows` and `rowBytes` are those of `addRows`, a row
 * with one number for each of `series` rates. Writes the rates, those of one series behind those of another, and how many
 * lie below the rate of all, ties half. `drawn` has room for the units, `sums` for a row.
 */
export function resampleRates(
  resamples: u32,
  units: u32,
  series: u32,
  words: usize,
  rows: usize,
  rowBytes: usize,
  totalHits: usize,
  totalWords: f64,
  drawn: usize,
  sums: usize,
  rates: usize,
  below: usize,
): void {
  const drawnEnd = drawn + ((<usize>units) << 2);
  const seriesBytes = (<usize>series) << 3;
  for (let resample: usize = 0; resample < resamples; resample++) {
    drawBelow(units, 0, drawn, drawnEnd);
    const drawnWords = addWords(words, drawn, drawnEnd);
    addRows(rows, rowBytes, drawn, drawnEnd, sums);
    for (let at: usize = 0; at < seriesBytes; at += 8) {
      const drawnHits = load<f64>(sums + at);
      store<f64>(rates + at * resamples + (resample << 3), drawnHits / drawnWords);
      // Cross-multiplied, because equal rates of different sums may differ in the last bit.
      const own = drawnHits * totalWords;
      const expected = load<f64>(totalHits + at) * drawnWords;
      const share = own === expected ? 0.5 : f64(own < expected);
      store<f64>(below + at, load<f64>(below + at) + share);
    }
  }
}
