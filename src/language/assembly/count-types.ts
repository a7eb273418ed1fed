/** Counts how often each type occurs among tokens: a counter a type, read off in order and cleared. */
import { column } from './scan-words';
import { size } from './type-table';

/** By type; all 0 between two counts. */
let counters: usize = 0;
let room: u32 = 0;
/** Pairs of type and count. */
let counted: usize = 0;
let countedRoom: u32 = 0;

/** Adds the tokens from `first` up to `end`. */
export function countTokens(first: u32, end: u32): void {
  if (size() > room) growCounters();
  const types = column(2);
  for (let token = first; token < end; token++) {
    const counter = counters + ((<usize>load<u32>(types + ((<usize>token) << 2))) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
}

/** Writes the types that were counted, ascending, and behind them their counts; returns how many types there are. */
export function takeCounts(tokens: u32): u32 {
  const most = min(tokens, size());
  if (most > countedRoom) {
    if (counted !== 0) heap.free(counted);
    countedRoom = most + (most >> 1);
    counted = heap.alloc((<usize>countedRoom) << 3);
  }
  const types = counted;
  const counts = counted + ((<usize>countedRoom) << 2);
  let found: usize = 0;
  // Room and its zeros go to a multiple of four.
  for (let type: u32 = 0; type < room; type += 4) {
    const place = counters + ((<usize>type) << 2);
    const four = v128.load(place);
    if (!v128.any_true(four)) continue;
    for (let lane: u32 = 0; lane < 4; lane++) {
      const count = load<u32>(place + ((<usize>lane) << 2));
      if (count === 0) continue;
      store<u32>(types + found, type + lane);
      store<u32>(counts + found, count);
      found += 4;
    }
    v128.store(place, i32x4.splat(0));
  }
  return <u32>(found >> 2);
}

/** Address of what `takeCounts` has written: 0 types, 1 counts. */
export function countColumn(index: u32): usize {
  return counted + ((<usize>index * countedRoom) << 2);
}

function growCounters(): void {
  // Counters may have been added to already.
  const grown = (size() * 2 + 3) & ~3;
  const fresh = heap.alloc((<usize>grown) << 2);
  memory.copy(fresh, counters, (<usize>room) << 2);
  memory.fill(fresh + ((<usize>room) << 2), 0, (<usize>(grown - room)) << 2);
  if (counters !== 0) heap.free(counters);
  counters = fresh;
  room = grown;
}
