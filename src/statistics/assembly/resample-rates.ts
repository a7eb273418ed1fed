/** The bootstrap of rates. */
import { nextBelow } from './random';

/**
 * Draws units with replacement, as many as there are, again and again. `rows` holds for each unit 0, or a number from 1 of
 * a row of `hits`, which has one number for each of `series` rates: most units have no hits. Writes the rates, those of one
 * series behind those of another, and how many lie below the rate of all, ties half. `drawn` has room for a row.
 */
export function resampleRates(
  resamples: u32,
  units: u32,
  series: u32,
  words: usize,
  rows: usize,
  hits: usize,
  totalHits: usize,
  totalWords: f64,
  drawn: usize,
  rates: usize,
  below: usize,
): void {
  const rowBytes = (<usize>series) << 3;
  for (let resample: usize = 0; resample < resamples; resample++) {
    memory.fill(drawn, 0, rowBytes);
    const drawnWords = draw(units, rowBytes, words, rows, hits, drawn);
    for (let at: usize = 0; at < rowBytes; at += 8) {
      const drawnHits = load<f64>(drawn + at);
      store<f64>(rates + at * resamples + (resample << 3), drawnHits / drawnWords);
      // Cross-multiplied, because equal rates of different sums may differ in the last bit.
      const own = drawnHits * totalWords;
      const expected = load<f64>(totalHits + at) * drawnWords;
      const share = own === expected ? 0.5 : f64(own < expected);
      store<f64>(below + at, load<f64>(below + at) + share);
    }
  }
}

/** Adds the hits of the units of a resample to `drawn` and returns their words. */
function draw(
  units: u32,
  rowBytes: usize,
  words: usize,
  rows: usize,
  hits: usize,
  drawn: usize,
): f64 {
  let drawnWords: f64 = 0;
  for (let number: u32 = 0; number < units; number++) {
    const unit = <usize>nextBelow(units);
    drawnWords += load<f64>(words + (unit << 3));
    const row = <usize>load<u32>(rows + (unit << 2));
    if (row === 0) continue;
    const from = hits + (row - 1) * rowBytes;
    for (let at: usize = 0; at < rowBytes; at += 8) {
      store<f64>(drawn + at, load<f64>(drawn + at) + load<f64>(from + at));
    }
  }
  return drawnWords;
}
