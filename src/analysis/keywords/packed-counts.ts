/**
 * Ascending whole numbers with a count each, in little memory: a tally is held for every document, and its numbers lie
 * so close together that most rows take one byte. Numbers and counts stay below 2^30.
 *
 * A row is the step from the number before (from 0 for the first) times two, plus one where the count is above 1; then
 * the count, where it is above 1. Both in groups of seven bits, low ones first; the eighth says that more follow.
 */

const GROUP_BITS = 7;
const MORE = 1 << GROUP_BITS;
const GROUP = MORE - 1;
/** Of a step and a count. */
const MOST_BYTES_PER_ROW = 10;

export interface CountColumns<Column extends ArrayLike<number> = ArrayLike<number>> {
  readonly numbers: Column;
  /** From 1, one a number. */
  readonly counts: Column;
}

/** Packs the first `length` rows, whose numbers ascend. The result has memory of its own. */
export function packCounts(
  { numbers, counts }: CountColumns,
  length: number = numbers.length,
): Uint8Array {
  const room = roomFor(length);
  let end = 0;
  let previous = 0;
  for (let row = 0; row < length; row++) {
    end = writeCount(room, end, numbers[row]! - previous, counts[row]!);
    previous = numbers[row]!;
  }
  return room.slice(0, end);
}

/** Room for 2^26 rows and for numbers of 27 bits below 2^53. */
const MOST_ROWS = 2 ** 26;

/** Packs rows whose numbers are in any order, each once. */
export function packUnsorted({ numbers, counts }: CountColumns): Uint8Array {
  const { length } = numbers;
  // Number and position in one, because numbers are sorted many times faster without a comparison function.
  const keys = new Float64Array(length);
  for (let row = 0; row < length; row++) keys[row] = numbers[row]! * MOST_ROWS + row;
  keys.sort();
  const sorted = { numbers: new Int32Array(length), counts: new Int32Array(length) };
  for (let row = 0; row < length; row++) {
    const key = keys[row]!;
    const number = Math.floor(key / MOST_ROWS);
    sorted.numbers[row] = number;
    sorted.counts[row] = counts[key - number * MOST_ROWS]!;
  }
  return packCounts(sorted);
}

/** Where rows are written before their length is known; used again and again. */
let packing = new Uint8Array(0);

function roomFor(length: number): Uint8Array {
  const most = length * MOST_BYTES_PER_ROW;
  if (packing.length < most) packing = new Uint8Array(most);
  return packing;
}

/** Writes a row at `start`, `step` being the number less the one before it. Returns where the next row goes. */
export function writeCount(bytes: Uint8Array, start: number, step: number, count: number): number {
  let at = start;
  let rest = step * 2 + (count > 1 ? 1 : 0);
  for (; rest > GROUP; rest >>>= GROUP_BITS) bytes[at++] = (rest & GROUP) | MORE;
  bytes[at++] = rest;
  if (count === 1) return at;
  for (rest = count; rest > GROUP; rest >>>= GROUP_BITS) bytes[at++] = (rest & GROUP) | MORE;
  bytes[at++] = rest;
  return at;
}

/** Bytes that `writeCount` needs. */
export function bytesOfCount(step: number, count: number): number {
  let bytes = 1;
  for (let rest = step * 2; rest > GROUP; rest >>>= GROUP_BITS) bytes++;
  if (count === 1) return bytes;
  bytes++;
  for (let rest = count; rest > GROUP; rest >>>= GROUP_BITS) bytes++;
  return bytes;
}

/** Calls back for each row of the bytes from `start` to `end`, in ascending order of the numbers. */
export function eachCount(
  bytes: Uint8Array,
  visit: (number: number, count: number) => void,
  start = 0,
  end: number = bytes.length,
): void {
  let number = 0;
  for (let at = start; at < end; ) {
    let byte = bytes[at++]!;
    let head = byte & GROUP;
    for (let shift = GROUP_BITS; byte >= MORE; shift += GROUP_BITS) {
      byte = bytes[at++]!;
      head |= (byte & GROUP) << shift;
    }
    number += head >>> 1;
    let count = 1;
    if ((head & 1) === 1) {
      byte = bytes[at++]!;
      count = byte & GROUP;
      for (let shift = GROUP_BITS; byte >= MORE; shift += GROUP_BITS) {
        byte = bytes[at++]!;
        count |= (byte & GROUP) << shift;
      }
    }
    visit(number, count);
  }
}

export function unpackCounts(bytes: Uint8Array): CountColumns<Int32Array> {
  let length = 0;
  eachCount(bytes, () => {
    length++;
  });
  const numbers = new Int32Array(length);
  const counts = new Int32Array(length);
  let row = 0;
  eachCount(bytes, (number, count) => {
    numbers[row] = number;
    counts[row++] = count;
  });
  return { numbers, counts };
}
