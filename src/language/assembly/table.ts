/**
 * A table of forms: an open-addressing hash table over UTF-16 code units, which numbers forms in order of first appearance. The
 * characters of all lie in one pool, each behind a head of three numbers: bytes, number, flags. A rare word is found by a look at
 * its slot and one at the pool: two lines of memory that no cache holds. Characters are read sixteen bytes at a time, so whatever
 * holds some has as many bytes to spare behind them.
 */

/** What has to follow characters in memory. */
export const SPARE: u32 = 16;

const HEAD: u32 = 12;
const SLOT: u32 = 8;
export const LANE: u32 = 16;
/** Multipliers of splitmix64 (Steele, Lea and Flood 2014, as given by Vigna). */
// biome-ignore lint/correctness/noPrecisionLoss: a number of 64 bits
export const FACTOR: u64 = 0xbf58476d1ce4e5b9;
// biome-ignore lint/correctness/noPrecisionLoss: a number of 64 bits
export const SECOND_FACTOR: u64 = 0x94d049bb133111eb;

/** Sixteen bytes that are set, and as many that are not: read at 16 - n, it keeps n bytes. */
const masks = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

/** Multiplies, and folds the upper half in: the slot is told by the lower bits. */
function hashOf(start: usize, bytes: u32): u32 {
  let hash: u64 = bytes;
  let left = bytes;
  let at = start;
  while (true) {
    const lane = left < LANE ? v128.and(v128.load(at), maskOf(left)) : v128.load(at);
    hash = (hash ^ i64x2.extract_lane(lane, 0)) * FACTOR;
    hash = (hash ^ (hash >> 32) ^ i64x2.extract_lane(lane, 1)) * SECOND_FACTOR;
    hash ^= hash >> 32;
    if (left <= LANE) return <u32>hash;
    left -= LANE;
    at += LANE;
  }
}

/** Keeps the first `bytes` bytes of sixteen. */
export function maskOf(bytes: u32): v128 {
  return v128.load(masks + LANE - bytes);
}

@unmanaged
export class Table {
  size: u32 = 0;
  /** Pairs of where a form's characters begin in the pool (0: free) and its hash. */
  private slots: usize;
  private slotCount: u32;
  private pool: usize;
  private poolBytes: u32;
  private poolEnd: u32 = 0;
  /** By number: where its characters begin in the pool. */
  private places: usize;
  private room: u32;

  /** `room`, a power of two, is for so many forms; the table grows. */
  constructor(room: u32) {
    this.room = room;
    this.slotCount = room * 2;
    this.poolBytes = room * 40;
    this.slots = heap.alloc(this.slotCount * SLOT);
    memory.fill(this.slots, 0, this.slotCount * SLOT);
    this.pool = heap.alloc(this.poolBytes + SPARE);
    this.places = heap.alloc(room * 4);
  }

  /** Number of the form in `bytes` bytes from `start`, new or known. A new one gets the flags. */
  intern(start: usize, bytes: u32, flags: u32): u32 {
    const hash = hashOf(start, bytes);
    const address = this.slotFor(start, bytes, hash);
    const at = load<u32>(address);
    return at === 0
      ? this.insert(start, bytes, hash, flags, address)
      : load<u32>(this.pool + at - 8);
  }

  /** Number of a form, or -1. */
  find(start: usize, bytes: u32): i32 {
    const at = load<u32>(this.slotFor(start, bytes, hashOf(start, bytes)));
    return at === 0 ? -1 : load<u32>(this.pool + at - 8);
  }

  /** Address of the characters of a form. It holds until the next form is new. */
  formStart(number: u32): usize {
    return this.pool + load<u32>(this.places + ((<usize>number) << 2));
  }

  formBytes(number: u32): u32 {
    return load<u32>(this.formStart(number) - 12);
  }

  flagsOf(number: u32): u32 {
    return load<u32>(this.formStart(number) - 4);
  }

  addFlags(number: u32, flags: u32): void {
    const head = this.formStart(number) - 4;
    store<u32>(head, load<u32>(head) | flags);
  }

  /** Address of the slot that holds a form, or of the free one where it belongs. */
  private slotFor(start: usize, bytes: u32, hash: u32): usize {
    const mask = this.slotCount - 1;
    let slot = hash & mask;
    while (true) {
      const address = this.slots + <usize>slot * SLOT;
      const at = load<u32>(address);
      if (at === 0) return address;
      if (load<u32>(address, 4) === hash && this.isHere(at, start, bytes)) return address;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether the characters at `at` in the pool are those of the form. */
  private isHere(at: u32, start: usize, bytes: u32): bool {
    const here = this.pool + at;
    if (load<u32>(here - 12) !== bytes) return false;
    let left = bytes;
    let i: usize = 0;
    while (left > LANE) {
      if (v128.any_true(v128.xor(v128.load(here + i), v128.load(start + i)))) return false;
      left -= LANE;
      i += LANE;
    }
    const difference = v128.xor(v128.load(here + i), v128.load(start + i));
    return !v128.any_true(v128.and(difference, maskOf(left)));
  }

  private insert(start: usize, bytes: u32, hash: u32, flags: u32, address: usize): u32 {
    const number = this.size;
    this.size = number + 1;
    const at = this.poolEnd + HEAD;
    // Heads stay aligned.
    this.poolEnd = (at + bytes + 3) & ~3;
    if (this.poolEnd > this.poolBytes) {
      this.poolBytes = max(this.poolEnd, this.poolBytes * 2);
      this.pool = heap.realloc(this.pool, this.poolBytes + SPARE);
    }
    if (number === this.room) {
      this.room *= 2;
      this.places = heap.realloc(this.places, this.room * 4);
    }
    const here = this.pool + at;
    store<u32>(here - 12, bytes);
    store<u32>(here - 8, number);
    store<u32>(here - 4, flags);
    // Quicker than a call for so few, and what is written beyond the end is written over by the next.
    for (let i: usize = 0; i < bytes; i += LANE) v128.store(here + i, v128.load(start + i));
    store<u32>(this.places + ((<usize>number) << 2), at);
    store<u32>(address, at);
    store<u32>(address, hash, 4);
    if (this.size * 3 > this.slotCount * 2) this.growSlots();
    return number;
  }

  private growSlots(): void {
    const old = this.slots;
    const oldCount = this.slotCount;
    this.slotCount *= 2;
    this.slots = heap.alloc(this.slotCount * SLOT);
    memory.fill(this.slots, 0, this.slotCount * SLOT);
    const end = old + <usize>oldCount * SLOT;
    for (let from = old; from < end; from += SLOT) {
      const at = load<u32>(from);
      if (at === 0) continue;
      const hash = load<u32>(from, 4);
      let slot = hash & (this.slotCount - 1);
      while (load<u32>(this.slots + <usize>slot * SLOT) !== 0)
        slot = (slot + 1) & (this.slotCount - 1);
      store<u32>(this.slots + <usize>slot * SLOT, at);
      store<u32>(this.slots + <usize>slot * SLOT, hash, 4);
    }
    heap.free(old);
  }
}
