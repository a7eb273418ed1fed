import {
  back,
  current,
  emissions,
  endable,
  following,
  LABELS,
  leastLead,
  originStarts,
  origins,
  path,
  SCORES_BYTES,
  startable,
  stepScores,
} from './tables';

const LABELS_BYTES: usize = LABELS * 8;

/**
 * Best label sequence (Viterbi 1967) of the tokens `[from, to)`, into `path`; of equal ones the labels with the lower
 * numbers. A stretch lies between tokens that are surely no names.
 */
export function decode(from: usize, to: usize): void {
  if (to <= from) return;
  for (let label: usize = 0; label < LABELS; label++) {
    const score = <f64>load<f32>(emissions + from * SCORES_BYTES + (label << 2));
    store<f64>(current + (label << 3), load<u8>(startable + label) ? score : -Infinity);
  }
  for (let t = from + 1; t < to; t++) {
    const row = emissions + t * SCORES_BYTES;
    const afterOutside = load<f64>(current);
    // Mostly no name is near, and `O` is the best origin of whatever may follow it, whatever the transition.
    const isSole = afterOutside - bestClosed() > leastLead;
    for (let label: usize = 0; label < LABELS; label++) {
      const end = <usize>load<u8>(originStarts + label, 1);
      let k = <usize>load<u8>(originStarts + label);
      let best: f64 = -Infinity;
      let origin: u8 = 0;
      // `O` comes first where it may come before.
      if (isSole && load<u8>(origins + k) === 0) {
        best = afterOutside + load<f64>(stepScores + (k << 3));
      } else {
        for (; k < end; k++) {
          const previous = load<u8>(origins + k);
          const score =
            load<f64>(current + ((<usize>previous) << 3)) + load<f64>(stepScores + (k << 3));
          if (score > best) {
            best = score;
            origin = previous;
          }
        }
      }
      store<f64>(following + (label << 3), best + <f64>load<f32>(row + (label << 2)));
      store<u8>(back + t * LABELS + label, origin);
    }
    memory.copy(current, following, LABELS_BYTES);
  }
  let label: usize = 0;
  for (let candidate: usize = 1; candidate < LABELS; candidate++) {
    if (!load<u8>(endable + candidate)) continue;
    if (load<f64>(current + (candidate << 3)) > load<f64>(current + (label << 3))) {
      label = candidate;
    }
  }
  for (let t = to; t > from; ) {
    t--;
    store<u8>(path + t, <u8>label);
    label = load<u8>(back + t * LABELS + label);
  }
}

/** Best score of a label that a name ends with. */
function bestClosed(): f64 {
  let best: f64 = -Infinity;
  for (let label: usize = 1; label < LABELS; label++) {
    if (load<u8>(endable + label)) best = max(best, load<f64>(current + (label << 3)));
  }
  return best;
}
