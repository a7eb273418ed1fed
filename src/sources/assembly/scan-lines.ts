/** Finds the lines of a text that are not blank, and what is asked of most of them. */
import { narrow, unitAt } from './text';

const WIDTH: u32 = 16;
const COLUMNS: u32 = 10;
const MAX_GAP: u32 = 255;
/** How far back the last significant unit is looked for. */
const MAX_CLOSERS: u32 = 8;
const TAB: u32 = 0x09;
const FORM_FEED: u32 = 0x0c;
const BAR: u32 = 0x7c;
const COLON: u32 = 0x3a;
const NONE: u32 = u32.MAX_VALUE;

let rows: usize = 0;
let room: u32 = 0;
let count: u32 = 0;

/** Address of a column of the lines; `text-kernel.ts` says which. */
export function lineColumn(index: u32): usize {
  return rows + ((<usize>index * room) << 2);
}

/** Returns how many lines there are. */
export function scanLines(length: u32, separator: u32): u32 {
  const end = <i8>separator;
  count = 0;
  let start: u32 = 0;
  // What lies before it in the line is white space.
  let indented: u32 = 0;
  let gap: u32 = 0;
  let pageBreak: u32 = 0;
  let tab = NONE;
  let colon = NONE;
  let bars: u32 = 0;
  for (let at: u32 = 0; at <= length; at += WIDTH) {
    const bytes = narrow(at);
    const ends = i8x16.eq(bytes, i8x16.splat(end));
    const tabs = i8x16.eq(bytes, i8x16.splat(<i8>TAB));
    const colons = i8x16.eq(bytes, i8x16.splat(<i8>COLON));
    const pipes = i8x16.eq(bytes, i8x16.splat(<i8>BAR));
    const isLast = at + WIDTH > length;
    if (!isLast && !v128.any_true(v128.or(v128.or(ends, tabs), v128.or(colons, pipes)))) continue;
    // The end of the text ends the last line.
    const valid: u32 = isLast ? (1 << (length - at)) - 1 : 0xffff;
    const lineEnds = (i8x16.bitmask(ends) & valid) | (isLast ? valid + 1 : 0);
    const others = i8x16.bitmask(v128.or(tabs, v128.or(colons, pipes))) & valid;
    for (let left = lineEnds | others; left !== 0; left &= left - 1) {
      const offset = at + ctz(left);
      if ((lineEnds & (left & -left)) === 0) {
        const unit = unitAt(offset);
        if (unit === BAR) bars++;
        else if (unit === COLON) colon = min(colon, offset);
        else if (tab === NONE) {
          indented = endOfSpace(indented, offset);
          if (indented < offset) tab = offset;
        }
        continue;
      }
      indented = endOfSpace(indented, offset);
      if (indented === offset) {
        if (gap < MAX_GAP) gap++;
        if (hasFormFeed(start, offset)) pageBreak = 1;
      } else {
        pageBreak = addLine(start, offset, gap, pageBreak, tab, colon, bars);
        gap = 0;
      }
      start = offset + 1;
      indented = start;
      tab = NONE;
      colon = NONE;
      bars = 0;
    }
  }
  return count;
}

/** Returns whether a form feed closes the line. */
function addLine(
  lineStart: u32,
  lineEnd: u32,
  gap: u32,
  pageBreakBefore: u32,
  tab: u32,
  colon: u32,
  bars: u32,
): u32 {
  let start = lineStart;
  let indent: u32 = 0;
  let pageBreak = pageBreakBefore;
  for (let unit = unitAt(start); isSpace(unit); unit = unitAt(++start)) {
    if (unit === FORM_FEED) {
      pageBreak = 1;
      indent = 0;
    } else indent += unit === TAB ? 4 : 1;
  }
  let end = lineEnd;
  let breakAfter: u32 = 0;
  for (let unit = unitAt(end - 1); isSpace(unit); unit = unitAt(end - 1)) {
    if (unit === FORM_FEED) breakAfter = 1;
    end--;
  }
  if (count === room) grow();
  const row = rows + ((<usize>count) << 2);
  const column = (<usize>room) << 2;
  store<u32>(row, start);
  store<u32>(row + column, end);
  store<u32>(row + 2 * column, gap);
  store<u32>(row + 3 * column, indent);
  store<u32>(row + 4 * column, pageBreak);
  store<u32>(row + 5 * column, tab < end ? tab : NONE);
  store<u32>(row + 6 * column, colon < end ? colon : NONE);
  store<u32>(row + 7 * column, bars);
  store<u32>(row + 8 * column, unitAt(start));
  store<u32>(row + 9 * column, lastSignificant(start, end));
  count++;
  return breakAfter;
}

/** Last unit that is no closing mark; 0 when there is none. */
function lastSignificant(start: u32, end: u32): u32 {
  const limit = max(start, end < MAX_CLOSERS ? 0 : end - MAX_CLOSERS);
  for (let at = end; at > limit; at--) {
    const unit = unitAt(at - 1);
    if (!isCloser(unit)) return unit;
  }
  return 0;
}

/** As `isCloser` of `structure/characters.ts`. */
function isCloser(unit: u32): bool {
  return (
    unit === 0x22 ||
    unit === 0x27 ||
    unit === 0x29 ||
    unit === 0x5d ||
    unit === 0x2a ||
    unit === 0xab ||
    unit === 0xbb ||
    (unit >= 0x2018 && unit <= 0x201f) ||
    unit === 0x2039 ||
    unit === 0x203a
  );
}

function endOfSpace(start: u32, end: u32): u32 {
  let at = start;
  while (at < end && isSpace(unitAt(at))) at++;
  return at;
}

function hasFormFeed(start: u32, end: u32): bool {
  for (let at = start; at < end; at++) {
    if (unitAt(at) === FORM_FEED) return true;
  }
  return false;
}

function isSpace(unit: u32): bool {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    unit === 0x205f ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f
  );
}

function grow(): void {
  const grown = room * 2 + 1024;
  const place = heap.alloc((<usize>grown * COLUMNS) << 2);
  for (let index: u32 = 0; index < COLUMNS; index++) {
    memory.copy(place + ((<usize>index * grown) << 2), lineColumn(index), (<usize>count) << 2);
  }
  if (rows !== 0) heap.free(rows);
  rows = place;
  room = grown;
}
