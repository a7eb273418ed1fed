import { reach } from '../sizes';
import { add } from './add-weights';
import { shift } from './hash';
import { keys, SCORES_BYTES, SUMS_BYTES, sums } from './tables';

/** Sums the weights of a word for each place it is seen from. Of its features, in `keys`, so many are of reach 2, 1 and 0. */
export function sumWord(slot: u32, reach2: u32, reach1: u32, reach0: u32): void {
  let scores = sums + <usize>slot * SUMS_BYTES;
  memory.fill(scores, 0, SUMS_BYTES);
  for (let offset: i32 = -reach; offset <= reach; offset++) {
    let seen: usize = reach2;
    if (abs(offset) <= 1) seen += reach1;
    if (offset === 0) seen += reach0;
    const end = keys + (seen << 2);
    for (let key = keys; key < end; key += 4) add(shift(load<u32>(key), offset), scores);
    scores += SCORES_BYTES;
  }
}
