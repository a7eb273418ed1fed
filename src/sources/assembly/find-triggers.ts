/**
 * Finds what a text is repaired by: code units at which a rule is to be asked. Sixteen at a time are sieved by the two
 * halves of their bytes (Langdale and Lemire 2019); what the sieve leaves is looked up.
 */
import { firstSuspect, narrow, unitAt } from './text';

const UNITS: u32 = 0x10000;
const WIDTH: u32 = 16;
const SPACE: u32 = 0x20;
/** What `narrow` makes of all that needs more than a byte. */
const NO_BYTE: u32 = 0xff;
/** Sets of lower halves that the sieve tells apart. */
const MOST_ROWS: u32 = 8;

/**
 * A table by code unit, not 0 where a rule is to be asked, and behind it the sieve: by lower and by upper half of a byte,
 * bits of which a trigger has one in common.
 */
export function newTriggers(): usize {
  const table = heap.alloc(UNITS + 2 * WIDTH);
  memory.fill(table, 0, UNITS + 2 * WIDTH);
  return table;
}

/** Makes the sieve of a table that is filled. */
export function makeSieve(table: usize): void {
  const lower = table + UNITS;
  const upper = lower + WIDTH;
  let rows: u32 = 0;
  for (let high: u32 = 0; high < 16; high++) {
    const bit = <u8>((<u32>1) << min<u32>(rows, MOST_ROWS - 1));
    let isEmpty = true;
    for (let low: u32 = 0; low < 16; low++) {
      const unit = (high << 4) | low;
      if (load<u8>(table + unit) === 0 && unit !== NO_BYTE) continue;
      isEmpty = false;
      store<u8>(lower + low, load<u8>(lower + low) | bit);
    }
    if (isEmpty) continue;
    store<u8>(upper + high, bit);
    rows++;
  }
}

/**
 * First offset from `from` on where a rule is to be asked, or `length`. With `spaced` that is also the first of three blanks
 * each of which stands two units behind the one before.
 */
export function nextTrigger(table: usize, from: u32, length: u32, spaced: bool): u32 {
  const lower = v128.load(table + UNITS);
  const upper = v128.load(table + UNITS + WIDTH);
  const half = i8x16.splat(0x0f);
  const blank = i8x16.splat(<i8>SPACE);
  // Blanks among the units before, the last one in the highest bit.
  let blanks: u32 = 0;
  for (let at = from; at < length; at += WIDTH) {
    const bytes = narrow(at);
    const sieved = v128.and(
      i8x16.swizzle(lower, v128.and(bytes, half)),
      i8x16.swizzle(upper, i8x16.shr_u(bytes, 4)),
    );
    blanks = (blanks >> WIDTH) | (i8x16.bitmask(i8x16.eq(bytes, blank)) << WIDTH);
    const rows = blanks & (blanks << 2) & (blanks << 4);
    if (!v128.any_true(sieved) && (!spaced || rows === 0)) continue;
    const found = triggerIn(table, at, ~i8x16.bitmask(i8x16.eq(sieved, i8x16.splat(0))) & 0xffff);
    if (!spaced) {
      if (found < length) return found;
      continue;
    }
    // A row that began before the trigger may end behind it, in units that are still to come.
    const last = min(found, at + WIDTH);
    for (let start = max(from, at < 4 ? 0 : at - 4); start < last; start++) {
      if (start + 4 < length && isSpaced(start)) return start;
    }
    if (found < length) return found;
  }
  return length;
}

/** First of the units that are marked in `mask` whose rule is to be asked, or none: an offset behind every text. */
function triggerIn(table: usize, at: u32, mask: u32): u32 {
  for (let left = mask; left !== 0; left &= left - 1) {
    const offset = at + ctz(left);
    if (load<u8>(table + unitAt(offset)) !== 0) return offset;
  }
  return u32.MAX_VALUE;
}

function isSpaced(at: u32): bool {
  return unitAt(at) === SPACE && unitAt(at + 2) === SPACE && unitAt(at + 4) === SPACE;
}

/** First suspect from `from` on, or `length`. */
export function nextSuspect(from: u32, length: u32): u32 {
  for (let at = max(from, firstSuspect()); at + 1 < length; at++) {
    if (isSuspect(unitAt(at), unitAt(at + 1))) return at;
  }
  return length;
}

/** Whether it may be a lead byte of UTF-8 before a continuation byte, both as windows-1252 shows them. */
export function isSuspect(unit: u32, next: u32): bool {
  // What needs more than a byte may stand for one, as „ does; letters with an accent do not.
  return unit >= 0xc2 && unit <= 0xef && next >= 0x80 && (next < 0xc0 || next >= 0xff);
}
