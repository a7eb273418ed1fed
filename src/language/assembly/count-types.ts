/** Counts how often each type occurs among tokens: a counter a type, read off in order and cleared. */
import { column } from './scan-words';
import { size } from './type-table';

/** Types that share a mark. */
const BLOCK: u32 = 64;
/** Marks that are looked at together. */
const MARKS: u32 = 16;

/** By type; all 0 between two counts. */
let counters: usize = 0;
/** By block of types: 1 where one was counted, so that a short document does not look at every type of a large corpus. */
let marks: usize = 0;
/** Types that there are counters for, a multiple of `BLOCK * MARKS`. */
let room: u32 = 0;
/** What was counted: a column of types, and behind it their counts. */
let counted: usize = 0;
let countedRoom: u32 = 0;

/** Adds the tokens from `first` up to `end`. */
export function countTokens(first: u32, end: u32): void {
  if (size() > room) growCounters();
  const types = column(2);
  for (let token = first; token < end; token++) {
    const type = load<u32>(types + ((<usize>token) << 2));
    const counter = counters + ((<usize>type) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
    store<u8>(marks + type / BLOCK, 1);
  }
}

/** Writes the types that were counted, ascending, and behind them their counts; returns how many types there are. */
export function takeCounts(tokens: u32): u32 {
  const most = min(tokens, size());
  if (counted === 0 || most > countedRoom) {
    if (counted !== 0) heap.free(counted);
    countedRoom = most + (most >> 1);
    counted = heap.alloc((<usize>countedRoom) << 3);
  }
  let found: usize = 0;
  for (let block: u32 = 0; block < room / BLOCK; block += MARKS) {
    const place = marks + block;
    if (!v128.any_true(v128.load(place))) continue;
    for (let i: u32 = 0; i < MARKS; i++) {
      if (load<u8>(place + i) !== 0) found = takeBlock((block + i) * BLOCK, found);
    }
    v128.store(place, i8x16.splat(0));
  }
  return <u32>(found >> 2);
}

/** Address of what `takeCounts` has written: 0 types, 1 counts. */
export function countColumn(index: u32): usize {
  return counted + ((<usize>index * countedRoom) << 2);
}

/** Moves the counts of a block behind the `found` bytes of each column; returns how many there are then. */
function takeBlock(first: u32, found: usize): usize {
  const counts = countColumn(1);
  for (let type = first; type < first + BLOCK; type++) {
    const counter = counters + ((<usize>type) << 2);
    const count = load<u32>(counter);
    if (count === 0) continue;
    store<u32>(counted + found, type);
    store<u32>(counts + found, count);
    store<u32>(counter, 0);
    found += 4;
  }
  return found;
}

/** Counters may have been added to already. */
function growCounters(): void {
  const unit = BLOCK * MARKS;
  const grown = ((size() * 2) / unit + 1) * unit;
  counters = cleared(counters, room << 2, grown << 2);
  marks = cleared(marks, room / BLOCK, grown / BLOCK);
  room = grown;
}

/** A larger place with the same contents and zeros behind them. */
function cleared(old: usize, oldBytes: u32, bytes: u32): usize {
  const place = heap.alloc(bytes);
  memory.copy(place, old, oldBytes);
  memory.fill(place + oldBytes, 0, bytes - oldBytes);
  if (old !== 0) heap.free(old);
  return place;
}
