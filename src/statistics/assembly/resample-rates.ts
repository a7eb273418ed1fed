/** The bootstrap of a rate. */
import { nextBelow } from './random';

/** Writes the rates of so many resamples; returns how many lie below the rate of all, ties half. */
export function resampleRates(
  resamples: u32,
  units: u32,
  hits: usize,
  words: usize,
  totalHits: f64,
  totalWords: f64,
  rates: usize,
): f64 {
  let below: f64 = 0;
  for (let resample: usize = 0; resample < resamples; resample++) {
    below += resampleRate(units, hits, words, totalHits, totalWords, rates + (resample << 3));
  }
  return below;
}

/** Draws units with replacement, as many as there are, and writes their rate; returns whether it lies below that of all. */
function resampleRate(
  units: u32,
  hits: usize,
  words: usize,
  totalHits: f64,
  totalWords: f64,
  rate: usize,
): f64 {
  let drawnHits: f64 = 0;
  let drawnWords: f64 = 0;
  for (let draw: u32 = 0; draw < units; draw++) {
    const at = (<usize>nextBelow(units)) << 3;
    drawnHits += load<f64>(hits + at);
    drawnWords += load<f64>(words + at);
  }
  store<f64>(rate, drawnHits / drawnWords);
  // Cross-multiplied, because equal rates of different sums may differ in the last bit.
  const own = drawnHits * totalWords;
  const expected = totalHits * drawnWords;
  if (own === expected) return 0.5;
  return f64(own < expected);
}
