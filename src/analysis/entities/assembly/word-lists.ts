/** A table of the words of many lists, each with a bit for every list it is on. */
// biome-ignore-all lint/style/useConst: `../word-lists.ts` sets what is exported

/** Cells, a power of two of them: hash, address, bytes and lists of a word; no list, no word. */
export let cells: usize = 0;
export let cellMask: u32 = 0;
const CELL: u32 = 4;
const ADDRESS: usize = 4;
const BYTES: usize = 8;
const LISTS: usize = 12;

const SPACE: u32 = 0x20;
/** 2³² divided by the golden ratio (Knuth 1973). */
const FACTOR: u32 = 0x9e3779b1;

/** At most so many words lie between two addresses. */
export function countWords(start: usize, end: usize): u32 {
  let count: u32 = 1;
  for (let at = start; at < end; at += 2) if (<u32>load<u16>(at) === SPACE) count++;
  return count;
}

/** Puts words on a list: those between two addresses, with a space between two. They must stay where they are. */
export function addWords(start: usize, end: usize, list: u32): void {
  let first = start;
  let hash: u32 = 0;
  for (let at = start; at <= end; at += 2) {
    const unit = at < end ? <u32>load<u16>(at) : SPACE;
    if (unit !== SPACE) {
      hash = mix(hash, unit);
      continue;
    }
    if (at > first) add(first, <u32>(at - first), hash, list);
    first = at + 2;
    hash = 0;
  }
}

/** Lists that hold the word between two addresses. */
export function listsOf(start: usize, end: usize): u32 {
  let hash: u32 = 0;
  for (let at = start; at < end; at += 2) hash = mix(hash, load<u16>(at));
  return load<u32>(cellOf(start, <u32>(end - start), hash), LISTS);
}

/** Where the longest ending begins that one of the lists holds, among those that begin in `[start, last]`; otherwise -1. */
export function endingOn(lists: u32, start: usize, last: usize, end: usize): i32 {
  for (let at = start; at <= last; at += 2) if (listsOf(at, end) & lists) return <i32>at;
  return -1;
}

function add(start: usize, bytes: u32, hash: u32, list: u32): void {
  const cell = cellOf(start, bytes, hash);
  store<u32>(cell, hash);
  store<usize>(cell, start, ADDRESS);
  store<u32>(cell, bytes, BYTES);
  store<u32>(cell, load<u32>(cell, LISTS) | list, LISTS);
}

function mix(hash: u32, unit: u32): u32 {
  return (rotl(hash, 5) ^ unit) * FACTOR;
}

/** The cell of a word, or the free one that it would take. */
function cellOf(start: usize, bytes: u32, hash: u32): usize {
  let place = hash >> 7;
  while (true) {
    const cell = cells + ((<usize>(place & cellMask)) << CELL);
    if (load<u32>(cell, LISTS) === 0) return cell;
    const isSame = load<u32>(cell) === hash && load<u32>(cell, BYTES) === bytes;
    if (isSame && memory.compare(load<usize>(cell, ADDRESS), start, bytes) === 0) return cell;
    place++;
  }
}
