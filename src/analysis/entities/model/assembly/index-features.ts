/** Makes of a model's lists, which are small, the tables that features are found by. */
import { GOES_ON, startBits } from '../sizes';
import { bucketShift, buckets, codes, ROW_BYTES, rows, SET_BITS, starts } from './tables';

const RARE_SET_BYTES: usize = 3;
const RARE_SET_BITS: u32 = 0xffffff;
/** Shift and mask of a bit's place among words of 32 bits. */
const WORD_SHIFT: u32 = 5;

/** Fills `rows`, `starts` and `buckets`; for the lists see `Weights` of `../model-file.ts`. */
export function indexFeatures(
  distances: usize,
  distancesEnd: usize,
  setCodes: usize,
  frequentSets: usize,
  rareSets: usize,
): void {
  const shift = bucketShift;
  let feature: u32 = 0;
  let row = rows;
  let weight = codes;
  let setCode = setCodes;
  let rareSet = rareSets;
  let bucket = buckets;
  store<usize>(bucket, row);
  for (let at = distances; at < distancesEnd; at += 2) {
    const distance = <u32>load<u16>(at);
    feature += distance;
    if (distance === GOES_ON) continue;
    let set = load<u32>(frequentSets + ((<usize>load<u8>(setCode)) << 2));
    setCode++;
    if (set === 0) {
      set = load<u32>(rareSet) & RARE_SET_BITS;
      rareSet += RARE_SET_BYTES;
    }
    // Buckets that were passed over end where they begin.
    const own = buckets + ((<usize>(feature >> shift)) << 2);
    while (bucket !== own) {
      bucket += 4;
      store<usize>(bucket, row);
    }
    store<u32>(row, (feature << SET_BITS) | set);
    store<usize>(row, weight, 4);
    row += ROW_BYTES;
    weight += popcnt(set);
    const start = feature >> (32 - startBits);
    const word = starts + ((<usize>(start >> WORD_SHIFT)) << 2);
    // A shift by more than 31 is one by the rest.
    store<u32>(word, load<u32>(word) | (1 << start));
  }
  const last = buckets + ((<usize>4) << (32 - shift));
  while (bucket !== last) {
    bucket += 4;
    store<usize>(bucket, row);
  }
}

/** Whether a feature begins like this one. */
export function isStart(feature: u32): bool {
  const start = feature >> (32 - startBits);
  return ((load<u32>(starts + ((<usize>(start >> WORD_SHIFT)) << 2)) >> start) & 1) !== 0;
}
