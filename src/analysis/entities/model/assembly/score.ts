import { jointCount } from '../sizes';
import { addGathered, gather, startGathering } from './add-weights';
import { finish, mix } from './hash';
import {
  emissions,
  joints,
  outsideBias,
  pairs,
  pairsEnd,
  SCORES_BYTES,
  SUMS_BYTES,
  settledMargin,
  slots,
  sums,
  triples,
  triplesEnd,
} from './tables';

/** In bytes: what a field of a template takes, and templates of two and of three fields. */
const FIELD: usize = 8;
const HEAD: usize = 4;
const PAIR: usize = HEAD + 2 * FIELD;
const TRIPLE: usize = HEAD + 3 * FIELD;

/** Fills the scores of token `t` and returns how far `O` is ahead of every other label; 0 where its neighbours were asked. */
export function score(t: usize): f64 {
  const farLeft = seen(t, 0);
  const left = seen(t, 1);
  const own = seen(t, 2);
  const right = seen(t, 3);
  const farRight = seen(t, 4);
  const scores = emissions + t * SCORES_BYTES;
  let outside: f32 = 0;
  let best: f32 = -Infinity;
  for (let label: usize = 0; label < SCORES_BYTES; label += 4) {
    // The first label is `O`.
    let sum: f32 = label === 0 ? -outsideBias : 0;
    sum += load<f32>(farLeft + label);
    sum += load<f32>(left + label);
    sum += load<f32>(own + label);
    sum += load<f32>(right + label);
    sum += load<f32>(farRight + label);
    store<f32>(scores + label, sum);
    if (label === 0) outside = sum;
    else best = max(best, sum);
  }
  const lead = <f64>outside - <f64>best;
  // Most tokens are no name whatever their neighbours: for them the features of pairs are not looked up.
  if (lead > settledMargin) return lead;
  addJoined(t, scores);
  return 0;
}

/** Address of the scores of the word that stands at `place`, counted from two words before token `t`, as seen from there. */
function seen(t: usize, place: usize): usize {
  return sums + load<usize>(slots + ((t + place) << 2)) * SUMS_BYTES + place * SCORES_BYTES;
}

/** Adds the features that need neighbours, as `joinFeatures` has them. */
function addJoined(t: usize, scores: usize): void {
  startGathering();
  for (let pair = pairs; pair < pairsEnd; pair += PAIR) {
    const first = mix(load<u32>(pair), joint(t, pair + HEAD));
    gather(finish(mix(first, joint(t, pair + HEAD + FIELD))), scores);
  }
  for (let triple = triples; triple < triplesEnd; triple += TRIPLE) {
    const first = mix(load<u32>(triple), joint(t, triple + HEAD));
    const second = mix(first, joint(t, triple + HEAD + FIELD));
    gather(finish(mix(second, joint(t, triple + HEAD + 2 * FIELD))), scores);
  }
  addGathered();
}

/** A property of a neighbour, from a template's field. */
function joint(t: usize, field: usize): u32 {
  const slot = load<usize>(slots + ((t + load<usize>(field)) << 2));
  return load<u32>(joints + ((slot * jointCount + load<usize>(field, 4)) << 2));
}
