/**
 * Sums of weights. The tables are larger than the caches close to the core, so features are gathered first, and each step
 * is taken for all of them before the next: what they wait for is then fetched at the same time.
 */
import { isStart } from './index-features';
import { bucketShift, buckets, candidates, decoded, ROW_BYTES, SET_BITS, SET_MASK } from './tables';

/** A candidate: its hash, later the address of its first weight; its labels; the address of the scores it goes to. */
const CANDIDATE: usize = 12;
const SET: usize = 4;
const SCORES: usize = 8;

let end: usize = 0;

export function startGathering(): void {
  end = candidates;
}

/** Notes a feature for the scores at an address, if it may have weights. */
export function gather(feature: u32, scores: usize): void {
  if (!isStart(feature)) return;
  store<u32>(end, feature);
  store<usize>(end, scores, SCORES);
  end += CANDIDATE;
}

/** Adds the weights of what was gathered, in that order. */
export function addGathered(): void {
  let seen: u32 = 0;
  for (let at = candidates; at < end; at += CANDIDATE) seen ^= load<u32>(firstRow(load<u32>(at)));
  const known = findRows();
  for (let at = candidates; at < known; at += CANDIDATE) seen ^= load<u8>(load<usize>(at));
  // Kept, so that no compiler leaves the fetching out.
  store<u32>(end, seen);
  for (let at = candidates; at < known; at += CANDIDATE) {
    let weight = load<usize>(at);
    const scores = load<usize>(at, SCORES);
    // From label to label: the lowest bit is taken away.
    for (let set = load<u32>(at, SET); set !== 0; set &= set - 1) {
      const score = scores + ((<usize>ctz(set)) << 2);
      const own = load<f32>(decoded + ((<usize>load<u8>(weight)) << 2));
      store<f32>(score, load<f32>(score) + own);
      weight++;
    }
  }
}

/** Keeps the candidates that are features; returns where they end. */
function findRows(): usize {
  let known = candidates;
  for (let at = candidates; at < end; at += CANDIDATE) {
    const feature = load<u32>(at);
    const bucket = buckets + ((<usize>(feature >> bucketShift)) << 2);
    const last = load<usize>(bucket, 4);
    const rest = feature << SET_BITS;
    for (let row = load<usize>(bucket); row < last; row += ROW_BYTES) {
      const set = load<u32>(row) ^ rest;
      if (set > SET_MASK) continue;
      const scores = load<usize>(at, SCORES);
      store<usize>(known, load<usize>(row, 4));
      store<u32>(known, set, SET);
      store<usize>(known, scores, SCORES);
      known += CANDIDATE;
      break;
    }
  }
  return known;
}

function firstRow(feature: u32): usize {
  return load<usize>(buckets + ((<usize>(feature >> bucketShift)) << 2));
}

/** Adds the weights of a feature, when it has any, to the scores at an address. */
export function addAlone(feature: u32, scores: usize): void {
  startGathering();
  gather(feature, scores);
  addGathered();
}
