/**
 * A small table in front of the large one: most words of a text are short and have just come before. Their characters stand in
 * the table itself, one line of memory to look at, and it stays in the processor's caches where the large one does not.
 */
import { FACTOR, LANE, maskOf, SECOND_FACTOR } from './table';
import { intern } from './type-table';

/** 12 bits of a hash. */
const ENTRIES: usize = 1 << 12;
const HASH_SHIFT: u64 = 64 - 12;
/** Sixteen bytes of characters, the type, the number of bytes. */
const ENTRY: usize = 32;

let entries: usize = 0;

/** As `intern`. */
export function internFamiliar(start: usize, bytes: u32, flags: u32): u32 {
  if (bytes > LANE) return intern(start, bytes, flags);
  if (entries === 0) {
    entries = heap.alloc(ENTRIES * ENTRY);
    memory.fill(entries, 0, ENTRIES * ENTRY);
  }
  const lane = v128.and(v128.load(start), maskOf(bytes));
  let hash = <u64>i64x2.extract_lane(lane, 0) * FACTOR;
  hash = (hash ^ <u64>i64x2.extract_lane(lane, 1) ^ bytes) * SECOND_FACTOR;
  const entry = entries + <usize>(hash >> HASH_SHIFT) * ENTRY;
  const isThere =
    load<u32>(entry, 20) === bytes && !v128.any_true(v128.xor(v128.load(entry), lane));
  if (isThere) return load<u32>(entry, 16);
  const type = intern(start, bytes, flags);
  v128.store(entry, lane);
  store<u32>(entry, type, 16);
  store<u32>(entry, bytes, 20);
  return type;
}
