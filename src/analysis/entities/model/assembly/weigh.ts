import {
  backward,
  emissions,
  endable,
  forward,
  LABELS,
  originStarts,
  origins,
  posteriors,
  SCORES_BYTES,
  startable,
  stepFactors,
} from './tables';

/** JavaScript's, so that results are those of every other place. */
declare function exp(power: f64): f64;

const ROW: usize = LABELS * 8;

/**
 * Posterior probabilities of the labels of tokens `[first, last]` within the stretch `[from, to)` (forward–backward),
 * into their rows of `posteriors`; other rows of the stretch hold nothing of use. Every row is scaled to sum to one, so
 * that no length of sentence under- or overflows.
 */
export function weigh(from: usize, to: usize, first: usize, last: usize): void {
  for (let t = from; t < to; t++) exponentiate(t);
  clear(forward, from);
  for (let label: usize = 0; label < LABELS; label++) {
    if (load<u8>(startable + label)) {
      store<f64>(cell(forward, from, label), load<f64>(cell(posteriors, from, label)));
    }
  }
  scale(forward, from);
  for (let t = from + 1; t <= last; t++) stepForward(t);
  for (let t = first; t < to; t++) clear(backward, t);
  for (let label: usize = 0; label < LABELS; label++) {
    if (load<u8>(endable + label)) store<f64>(cell(backward, to - 1, label), 1);
  }
  for (let t = to - 1; t > first; ) {
    t--;
    stepBackward(t);
  }
  for (let t = first; t <= last; t++) {
    for (let label: usize = 0; label < LABELS; label++) {
      const product = load<f64>(cell(forward, t, label)) * load<f64>(cell(backward, t, label));
      store<f64>(cell(posteriors, t, label), product);
    }
    scale(posteriors, t);
  }
}

/** Potentials of the labels of a token, into its row of `posteriors`. */
function exponentiate(t: usize): void {
  const row = emissions + t * SCORES_BYTES;
  let largest = load<f32>(row);
  for (let label: usize = 1; label < LABELS; label++) {
    largest = max(largest, load<f32>(row + (label << 2)));
  }
  for (let label: usize = 0; label < LABELS; label++) {
    const score = <f64>load<f32>(row + (label << 2)) - <f64>largest;
    store<f64>(cell(posteriors, t, label), exp(score));
  }
}

function stepForward(t: usize): void {
  for (let label: usize = 0; label < LABELS; label++) {
    let sum: f64 = 0;
    const end = <usize>load<u8>(originStarts + label, 1);
    for (let k = <usize>load<u8>(originStarts + label); k < end; k++) {
      const before = load<f64>(cell(forward, t - 1, load<u8>(origins + k)));
      sum += before * load<f64>(stepFactors + (k << 3));
    }
    store<f64>(cell(forward, t, label), sum * load<f64>(cell(posteriors, t, label)));
  }
  scale(forward, t);
}

function stepBackward(t: usize): void {
  for (let label: usize = 0; label < LABELS; label++) {
    const potential = load<f64>(cell(posteriors, t + 1, label));
    const onward = load<f64>(cell(backward, t + 1, label)) * potential;
    if (onward === 0) continue;
    const end = <usize>load<u8>(originStarts + label, 1);
    for (let k = <usize>load<u8>(originStarts + label); k < end; k++) {
      const origin = cell(backward, t, load<u8>(origins + k));
      store<f64>(origin, load<f64>(origin) + onward * load<f64>(stepFactors + (k << 3)));
    }
  }
  scale(backward, t);
}

function cell(table: usize, t: usize, label: usize): usize {
  return table + t * ROW + (label << 3);
}

function clear(table: usize, t: usize): void {
  memory.fill(table + t * ROW, 0, ROW);
}

function scale(table: usize, t: usize): void {
  let sum: f64 = 0;
  for (let label: usize = 0; label < LABELS; label++) sum += load<f64>(cell(table, t, label));
  if (sum === 0) return;
  for (let label: usize = 0; label < LABELS; label++) {
    store<f64>(cell(table, t, label), load<f64>(cell(table, t, label)) / sum);
  }
}
