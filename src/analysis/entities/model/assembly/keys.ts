/** The features of the word that is being described, by their reach. */
import { mostKeys, reach } from '../sizes';
import { keyCounts, keys } from './tables';

/** Address of the features of a reach. */
export function keysOf(far: u32): usize {
  return keys + <usize>(far * mostKeys * 4);
}

export function keyCount(far: u32): u32 {
  return load<u32>(keyCounts + ((<usize>far) << 2));
}

export function clearKeys(): void {
  memory.fill(keyCounts, 0, (reach + 1) * 4);
}

/** Appends a feature. */
export function tell(far: u32, key: u32): void {
  const count = keyCount(far);
  store<u32>(keysOf(far) + ((<usize>count) << 2), key);
  store<u32>(keyCounts + ((<usize>far) << 2), count + 1);
}
