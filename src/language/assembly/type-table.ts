/**
 * The interner: an open-addressing hash table over UTF-16 code units. The characters of all types lie in one pool, each
 * behind a head of three numbers: bytes, type, flags. A rare word is found by a look at its slot and one at the pool: two
 * lines of memory that no cache holds. Characters are read sixteen bytes at a time, so whatever holds some has as many
 * bytes to spare behind them.
 */

/** What has to follow characters in memory. */
export const SPARE: u32 = 16;

const INITIAL_TYPES: u32 = 1 << 13;
const HEAD: u32 = 12;
const SLOT: u32 = 8;
export const LANE: u32 = 16;
/** Multipliers of splitmix64 (Steele, Lea and Flood 2014, as given by Vigna). */
// biome-ignore lint/correctness/noPrecisionLoss: a number of 64 bits
export const FACTOR: u64 = 0xbf58476d1ce4e5b9;
// biome-ignore lint/correctness/noPrecisionLoss: a number of 64 bits
export const SECOND_FACTOR: u64 = 0x94d049bb133111eb;

/** Pairs of where a type's characters begin in the pool (0: free) and its hash. */
let slots: usize = 0;
let slotCount: u32 = 0;
let pool: usize = 0;
let poolBytes: u32 = 0;
let poolEnd: u32 = 0;
/** By type: where its characters begin in the pool. */
let places: usize = 0;
let room: u32 = 0;
let count: u32 = 0;
let form: usize = 0;
let formRoom: u32 = 0;

/** Sixteen bytes that are set, and as many that are not: read at 16 - n, it keeps n bytes. */
const masks = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

export function openTable(): void {
  room = INITIAL_TYPES;
  slotCount = INITIAL_TYPES * 2;
  poolBytes = INITIAL_TYPES * 40;
  slots = heap.alloc(slotCount * SLOT);
  memory.fill(slots, 0, slotCount * SLOT);
  pool = heap.alloc(poolBytes + SPARE);
  places = heap.alloc(room * 4);
}

/** Address for the characters of a form to look up. */
export function openForm(length: u32): usize {
  if (form === 0 || length > formRoom) {
    if (form !== 0) heap.free(form);
    formRoom = length * 2;
    form = heap.alloc(((<usize>formRoom) << 1) + SPARE);
  }
  return form;
}

export function size(): u32 {
  return count;
}

/** Type of the form in `bytes` bytes from `start`, new or known. A new one gets the flags. */
export function intern(start: usize, bytes: u32, flags: u32): u32 {
  const hash = hashOf(start, bytes);
  const address = slotFor(start, bytes, hash);
  const at = load<u32>(address);
  return at === 0 ? insert(start, bytes, hash, flags, address) : load<u32>(pool + at - 8);
}

/** Type of a form, or -1. */
export function find(start: usize, bytes: u32): i32 {
  const at = load<u32>(slotFor(start, bytes, hashOf(start, bytes)));
  return at === 0 ? -1 : load<u32>(pool + at - 8);
}

/** Address of the characters of a type. It holds until the next form is new. */
export function formStart(type: u32): usize {
  return pool + load<u32>(places + ((<usize>type) << 2));
}

export function formBytes(type: u32): u32 {
  return load<u32>(formStart(type) - 12);
}

export function flagsOf(type: u32): u32 {
  return load<u32>(formStart(type) - 4);
}

export function addFlags(type: u32, flags: u32): void {
  const head = formStart(type) - 4;
  store<u32>(head, load<u32>(head) | flags);
}

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

/** Address of the slot that holds a form, or of the free one where it belongs. */
function slotFor(start: usize, bytes: u32, hash: u32): usize {
  const mask = slotCount - 1;
  let slot = hash & mask;
  while (true) {
    const address = slots + <usize>slot * SLOT;
    const at = load<u32>(address);
    if (at === 0) return address;
    if (load<u32>(address, 4) === hash && isHere(at, start, bytes)) return address;
    slot = (slot + 1) & mask;
  }
}

/** Keeps the first `bytes` bytes of sixteen. */
export function maskOf(bytes: u32): v128 {
  return v128.load(masks + LANE - bytes);
}

/** Whether the characters at `at` in the pool are those of the form. */
function isHere(at: u32, start: usize, bytes: u32): bool {
  const here = pool + at;
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

function insert(start: usize, bytes: u32, hash: u32, flags: u32, address: usize): u32 {
  const type = count;
  count = type + 1;
  const at = poolEnd + HEAD;
  // Heads stay aligned.
  poolEnd = (at + bytes + 3) & ~3;
  if (poolEnd > poolBytes) {
    poolBytes = max(poolEnd, poolBytes * 2);
    pool = heap.realloc(pool, poolBytes + SPARE);
  }
  if (type === room) {
    room *= 2;
    places = heap.realloc(places, room * 4);
  }
  const here = pool + at;
  store<u32>(here - 12, bytes);
  store<u32>(here - 8, type);
  store<u32>(here - 4, flags);
  // Quicker than a call for so few, and what is written beyond the end is written over by the next.
  for (let i: usize = 0; i < bytes; i += LANE) v128.store(here + i, v128.load(start + i));
  store<u32>(places + ((<usize>type) << 2), at);
  store<u32>(address, at);
  store<u32>(address, hash, 4);
  if (count * 3 > slotCount * 2) growSlots();
  return type;
}

function growSlots(): void {
  const old = slots;
  const oldCount = slotCount;
  slotCount *= 2;
  slots = heap.alloc(slotCount * SLOT);
  memory.fill(slots, 0, slotCount * SLOT);
  const end = old + <usize>oldCount * SLOT;
  for (let from = old; from < end; from += SLOT) {
    const at = load<u32>(from);
    if (at === 0) continue;
    const hash = load<u32>(from, 4);
    let slot = hash & (slotCount - 1);
    while (load<u32>(slots + <usize>slot * SLOT) !== 0) slot = (slot + 1) & (slotCount - 1);
    store<u32>(slots + <usize>slot * SLOT, at);
    store<u32>(slots + <usize>slot * SLOT, hash, 4);
  }
  heap.free(old);
}
