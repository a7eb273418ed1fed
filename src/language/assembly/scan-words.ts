/**
 * The quick part of the tokenizer: runs of letters or digits and single marks whose end the next unit decides. What needs
 * thought is left to the tokenizer, which calls back with the place behind it.
 */
import {
  CLASS_BITS,
  DIGIT,
  ENDS_WORD,
  IS_WORD,
  LETTER,
  MARK,
  NO_ABBREVIATION,
  OTHER,
  SPACE,
  STANDS_ALONE,
} from '../unit-traits';
import { internFamiliar } from './familiar-forms';
import { SPARE } from './table';
import { flagsOf, intern } from './type-table';

const CLOSING_BRACKET: u32 = 0x29;
const COMMA: u32 = 0x2c;
const HYPHEN: u32 = 0x2d;
const STOP: u32 = 0x2e;
const SLASH: u32 = 0x2f;
const COLON: u32 = 0x3a;
const LOWER_A: u32 = 0x61;
const LOWER_Z: u32 = 0x7a;
const COLUMNS: usize = 3;
/** Units that are classified together. */
const BLOCK: u32 = 64;
/** Bytes that may be read behind the text. */
const BEHIND: usize = 2 * BLOCK + SPARE;
const SPACE_UNIT: u32 = 0x20;
const MOST_SPARE: u32 = 1 << 20;

/** By code unit. */
const traits: usize = memory.data(0x10000);

let text: usize = 0;
let textRoom: u32 = 0;
/** Starts, ends and types of the tokens, `rowRoom` numbers each, one column behind the other. */
let rows: usize = 0;
let rowRoom: u32 = 0;
let rowCount: u32 = 0;
let words: u32 = 0;

/** Address for the code units of a text of this length; its tokens begin anew. */
export function openText(length: u32): usize {
  if (text === 0 || length > textRoom) {
    if (text !== 0) heap.free(text);
    // Room to spare, so that texts of about one size need one place; a very long one is alone.
    textRoom = length + min(length >> 2, MOST_SPARE);
    text = heap.alloc(((<usize>textRoom) << 1) + BEHIND);
  }
  // Running German text has a token for six characters.
  const likely = length / 6 + BLOCK;
  if (likely > rowRoom) {
    if (rows !== 0) heap.free(rows);
    rowRoom = likely + min(likely >> 2, MOST_SPARE);
    rows = heap.alloc((<usize>rowRoom * COLUMNS) << 2);
  }
  rowCount = 0;
  words = 0;
  return text;
}

export function teach(unit: u32, bits: u32): void {
  store<u8>(traits + unit, <u8>bits);
}

export function tokenCount(): u32 {
  return rowCount;
}

/** Words among the tokens that `scan` found. */
export function wordCount(): u32 {
  return words;
}

/** Address of a column: 0 starts, 1 ends, 2 types. */
export function column(index: u32): usize {
  return rows + ((<usize>index * rowRoom) << 2);
}

/** First token that begins at or behind an offset. Quick where offsets are asked for in ascending order. */
export function firstFrom(offset: u32): u32 {
  let low = before(lastFirst, offset) ? lastFirst : 0;
  let step: u32 = 1;
  while (low + step < rowCount && before(low + step, offset)) {
    low += step;
    step <<= 1;
  }
  let high = min(low + step, rowCount);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle, offset)) low = middle + 1;
    else high = middle;
  }
  lastFirst = low;
  return low;
}

/** What `firstFrom` found last. */
let lastFirst: u32 = 0;

/** Whether there is such a token and it begins before an offset. */
function before(token: u32, offset: u32): bool {
  return token < rowCount && startOf(token) < offset;
}

export function startOf(token: u32): u32 {
  return load<u32>(rows + ((<usize>token) << 2));
}

export function endOf(token: u32): u32 {
  return load<u32>(column(1) + ((<usize>token) << 2));
}

export function typeOf(token: u32): u32 {
  return load<u32>(column(2) + ((<usize>token) << 2));
}

/** Interns a piece of the text; its flags are not known. */
export function internPiece(start: u32, end: u32): u32 {
  return intern(text + ((<usize>start) << 1), (end - start) << 1, 0);
}

export function push(start: u32, end: u32, type: u32): void {
  if (rowCount === rowRoom) growRows();
  const row = rows + ((<usize>rowCount) << 2);
  store<u32>(row, start);
  store<u32>(row + ((<usize>rowRoom) << 2), end);
  store<u32>(row + ((<usize>rowRoom) << 3), type);
  rowCount++;
}

/** Tokens from `from` on; returns where one begins that needs thought, or the length. */
export function scan(from: u32, length: u32): u32 {
  const first = text;
  const end = first + ((<usize>length) << 1);
  const known = rowCount;
  let start = first + ((<usize>from) << 1);
  let isStopped = false;
  while (start < end && !isStopped) {
    // One check for a block, which has no more tokens than units.
    if (rowCount + BLOCK > rowRoom) growRows();
    const block = start;
    const left = <u64>((end - block) >> 1);
    const limit = min<u64>(left, BLOCK);
    classify(block, left);
    const simple = letterBits | spaceBits | markBits;
    let at: u64 = 0;
    while (at < limit) {
      const behind = min<u64>(at + ctz(~(simple >> at)), BLOCK);
      if (behind > at) {
        // What stands behind a run of letters may go on with the word.
        const touching = min(clz(~(letterBits << (BLOCK - behind))), behind - at);
        const cut = behind - touching;
        at = pushSimple(block, at, cut);
        if (at >= limit) break;
        // The next block begins with the word that may go on there.
        if (at === cut && behind === BLOCK && at > 0) break;
      }
      start = block + ((<usize>at) << 1);
      const stop = tokenEnd(start, end);
      if (stop === 0) {
        isStopped = true;
        break;
      }
      if (stop > start) pushRow(start, stop);
      at = <u64>((max(stop, start + 2) - block) >> 1);
    }
    if (!isStopped) start = block + ((<usize>at) << 1);
  }
  lookUp(known);
  return min(indexOf(start), length);
}

/**
 * Tokens between two units of the block, all of them letters, white space and marks that `classify` has told apart. Returns
 * where the first begins whose first unit has not been met, or `cut`. Nothing here depends on a unit that would have to be
 * foreseen, as the ends of words cannot be.
 */
function pushSimple(block: usize, at: u64, cut: u64): u64 {
  const region = upTo(cut) & ~upTo(at);
  const letters = letterBits & region;
  const marks = markBits & region;
  let starts = (letters & ~(letters << 1)) | marks;
  let ends = (letters & ~(letters >> 1)) | marks;
  const offset = (block - text) >> 1;
  const column = (<usize>rowRoom) << 2;
  let row = rows + ((<usize>rowCount) << 2);
  while (starts !== 0) {
    const start = ctz(starts);
    if (kindOf(load<u16>(block + ((<usize>start) << 1))) === 0) {
      rowCount = <u32>((row - rows) >> 2);
      return start;
    }
    store<u32>(row, <u32>(offset + <usize>start));
    store<u32>(row + column, <u32>(offset + <usize>ctz(ends) + 1));
    row += 4;
    starts &= starts - 1;
    ends &= ends - 1;
  }
  rowCount = <u32>((row - rows) >> 2);
  return cut;
}

/** Bits of the units before one of the block. */
function upTo(unit: u64): u64 {
  return unit === BLOCK ? u64.MAX_VALUE : ((<u64>1) << unit) - 1;
}

function pushRow(start: usize, stop: usize): void {
  const row = rows + ((<usize>rowCount) << 2);
  store<u32>(row, indexOf(start));
  store<u32>(row + ((<usize>rowRoom) << 2), indexOf(stop));
  rowCount++;
}

let letterBits: u64 = 0;
let spaceBits: u64 = 0;
let markBits: u64 = 0;

/**
 * Marks letters of German, white space and marks that end a word and stand alone among the units of a block; what needs
 * more than a byte is none of them. Behind the text lies room to read, but nothing to go by: that is white space.
 */
function classify(block: usize, left: u64): void {
  let letters: u64 = 0;
  let spaces: u64 = 0;
  let marks: u64 = 0;
  const most = i16x8.splat(0xff);
  for (let at: usize = 0; at < BLOCK; at += 16) {
    const units = i8x16.narrow_i16x8_u(
      i16x8.min_u(v128.load(block + (at << 1)), most),
      i16x8.min_u(v128.load(block + (at << 1), 16), most),
    );
    const lower = v128.or(units, i8x16.splat(0x20));
    const isAscii = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26));
    // The last one stands for all that needs more than a byte; × and ÷ stand among the letters.
    const isLatin = i8x16.lt_u(i8x16.sub(units, i8x16.splat(<i8>0xc0)), i8x16.splat(0x3f));
    const isSign = i8x16.eq(lower, i8x16.splat(<i8>0xf7));
    const isLetter = v128.or(isAscii, v128.andnot(isLatin, isSign));
    const isMark = v128.or(
      i8x16.eq(units, i8x16.splat(<i8>COMMA)),
      i8x16.eq(units, i8x16.splat(<i8>CLOSING_BRACKET)),
    );
    // Control characters count as white space.
    const isSpace = i8x16.le_u(units, i8x16.splat(<i8>SPACE_UNIT));
    letters |= (<u64>i8x16.bitmask(isLetter)) << at;
    spaces |= (<u64>i8x16.bitmask(isSpace)) << at;
    marks |= (<u64>i8x16.bitmask(isMark)) << at;
  }
  const inside = left < BLOCK ? upTo(left) : u64.MAX_VALUE;
  letterBits = letters & inside;
  markBits = marks & inside;
  // Until a blank has been seen, each is left to the rules as any other unit is.
  spaceBits = kindOf(SPACE_UNIT) === SPACE ? spaces | ~inside : 0;
}

/** End of the token that begins at `start`, `start` where there is none but white space, 0 where it needs thought. */
function tokenEnd(start: usize, end: usize): usize {
  const unit = <u32>load<u16>(start);
  const bits = traitsOf(unit);
  const kind = bits & CLASS_BITS;
  if (kind === SPACE) return start;
  if (kind === LETTER) {
    let stop = wordEnd(start, end);
    while (stop < end && load<u16>(stop) === HYPHEN) {
      // A suspended hyphen (Ein- und Ausgang) is the end of the word.
      if (isSpaceAt(stop + 2, end)) return stop + 2;
      if (kindOf(load<u16>(stop + 2)) !== LETTER) return 0;
      stop = wordEnd(stop + 2, end);
    }
    return endsWord(start, stop, end) ? stop : 0;
  }
  if (kind === DIGIT) return numberEnd(start, end);
  if (kind !== OTHER) return 0;
  const stop = start + 2;
  const isWhole =
    (bits & STANDS_ALONE) !== 0 ||
    isSpaceAt(stop, end) ||
    (unit === STOP && load<u16>(stop) !== STOP);
  return isWhole ? stop : 0;
}

/** End of the number that begins at `start`, 0 where it needs thought. */
function numberEnd(start: usize, end: usize): usize {
  let stop = start;
  for (;;) {
    while (stop < end && kindOf(load<u16>(stop)) === DIGIT) stop += 2;
    if (isSpaceAt(stop, end)) return stop;
    const next = <u32>load<u16>(stop);
    const isJoiner = next === COMMA || next === COLON || next === SLASH;
    if (isJoiner || next === STOP) {
      const after = stop + 2 < end ? kindOf(load<u16>(stop + 2)) : SPACE;
      if (after === DIGIT) {
        stop += 2;
        continue;
      }
      // What has not been met may be a digit.
      return isJoiner && after !== 0 ? stop : 0;
    }
    const bits = traitsOf(next);
    return (bits & CLASS_BITS) === OTHER && (bits & ENDS_WORD) !== 0 ? stop : 0;
  }
}

/** Whether the word that has no further letter at `stop` ends there. */
function endsWord(start: usize, stop: usize, end: usize): bool {
  if (stop >= end) return true;
  const next = <u32>load<u16>(stop);
  return (traitsOf(next) & ENDS_WORD) !== 0 || endsHere(start, stop, next, end);
}

/** Whether a word ends before a unit that may go on with it. */
function endsHere(start: usize, at: usize, next: u32, end: usize): bool {
  if (next === COLON) return isSpaceAt(at + 2, end);
  if (next === SLASH) {
    // Nutzer/innen and Nutzer/-innen are one word, CDU/CSU are two.
    const after = at + 2 < end ? <u32>load<u16>(at + 2) : SPACE_UNIT;
    return after !== HYPHEN && (after < LOWER_A || after > LOWER_Z);
  }
  if (next !== STOP || !isStopApart(start, at, end)) return false;
  return (flagsOf(intern(start, <u32>(at - start), IS_WORD)) & NO_ABBREVIATION) !== 0;
}

/** Types of the rows from `first` on. Apart from the scan, which the processor can then foresee better. */
function lookUp(first: u32): void {
  const ends = (<usize>rowRoom) << 2;
  const end = rows + ((<usize>rowCount) << 2);
  for (let row = rows + ((<usize>first) << 2); row < end; row += 4) {
    const start = load<u32>(row);
    const address = text + ((<usize>start) << 1);
    const bytes = (load<u32>(row + ends) - start) << 1;
    const isWord = kindOf(load<u16>(address)) === LETTER;
    store<u32>(row + (ends << 1), internFamiliar(address, bytes, isWord ? IS_WORD : 0));
    words += u32(isWord);
  }
}

/** End of the letters and marks from `from` on. */
function wordEnd(from: usize, end: usize): usize {
  let at = from;
  while (at < end) {
    const units = v128.load(at);
    const lower = v128.or(units, i16x8.splat(0x20));
    const isAscii = i16x8.lt_u(i16x8.sub(lower, i16x8.splat(0x61)), i16x8.splat(26));
    const isLatin = i16x8.lt_u(i16x8.sub(units, i16x8.splat(0xc0)), i16x8.splat(0x40));
    // × and ÷ stand among the letters.
    const isLetter = v128.or(isAscii, v128.and(isLatin, i16x8.ne(lower, i16x8.splat(0xf7))));
    const others = ~i16x8.bitmask(isLetter) & 0xff;
    if (others === 0) {
      at += 16;
      continue;
    }
    at += (<usize>ctz(others)) << 1;
    if (at >= end) return end;
    const kind = kindOf(load<u16>(at));
    if (kind !== LETTER && kind !== MARK) return at;
    at += 2;
  }
  return end;
}

/** Whether the stop at `stop` is followed by white space and the word before it begins behind no hyphen and is no initial. */
function isStopApart(start: usize, stop: usize, end: usize): bool {
  return (
    stop - start > 2 &&
    isSpaceAt(stop + 2, end) &&
    (start === text || load<u16>(start - 2) !== HYPHEN)
  );
}

function traitsOf(unit: u32): u32 {
  return load<u8>(traits + unit);
}

function kindOf(unit: u32): u32 {
  return traitsOf(unit) & CLASS_BITS;
}

function isSpaceAt(at: usize, end: usize): bool {
  return at >= end || kindOf(load<u16>(at)) === SPACE;
}

function indexOf(address: usize): u32 {
  return <u32>((address - text) >> 1);
}

function growRows(): void {
  const room = rowRoom + (rowRoom >> 1) + BLOCK;
  const grown = heap.alloc((<usize>room * COLUMNS) << 2);
  for (let index: usize = 0; index < COLUMNS; index++) {
    const from = rows + ((index * rowRoom) << 2);
    memory.copy(grown + ((index * room) << 2), from, (<usize>rowCount) << 2);
  }
  heap.free(rows);
  rows = grown;
  rowRoom = room;
}
