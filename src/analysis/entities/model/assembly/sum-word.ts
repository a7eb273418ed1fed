import { reach } from '../sizes';
import { addGathered, gather, startGathering } from './add-weights';
import { shift } from './hash';
import { keyCount, keysOf } from './keys';
import { SCORES_BYTES, SUMS_BYTES, sums } from './tables';

/** Sums the weights of the word that was described last for each place it is seen from. */
export function sumWord(slot: u32): void {
  let scores = sums + <usize>slot * SUMS_BYTES;
  memory.fill(scores, 0, SUMS_BYTES);
  startGathering();
  for (let offset: i32 = -reach; offset <= reach; offset++) {
    // A feature of reach r is seen from r tokens away.
    for (let far: i32 = reach; far >= abs(offset); far--) {
      const start = keysOf(far);
      const end = start + ((<usize>keyCount(far)) << 2);
      for (let key = start; key < end; key += 4) gather(shift(load<u32>(key), offset), scores);
    }
    scores += SCORES_BYTES;
  }
  addGathered();
}
