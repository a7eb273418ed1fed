/**
 * Stems of plain words as natural's German stemmer finds them (Snowball 2.x; Porter 2001), by looking at letters: natural
 * asks 22 regular expressions a word, which took longer than all else that is done with the words of a large corpus.
 * `tests/language/german/stemmer.test.ts` compares the two.
 */
import { lowerPlainWord, word } from './plain-word';
import { Table } from './table';
import { formBytes, formStart } from './type-table';

const VOWEL: u32 = 1;
const UMLAUT: u32 = 2;
/** What may stand before the suffixes -s and -st. */
const BEFORE_S: u32 = 4;
const BEFORE_ST: u32 = 8;
/** A form with it may be a gendered one. */
const GENDER_MARK: u32 = 16;
const IS_SHARP_S: u32 = 32;
/** A vowel that counts as a consonant between vowels. */
const GLIDE: u32 = 64;

const A: u32 = 0x61;
const D: u32 = 0x64;
const E: u32 = 0x65;
const G: u32 = 0x67;
const H: u32 = 0x68;
const K: u32 = 0x6b;
const M: u32 = 0x6d;
const N: u32 = 0x6e;
const O: u32 = 0x6f;
const R: u32 = 0x72;
const S: u32 = 0x73;
const T: u32 = 0x74;
const U: u32 = 0x75;
const Y: u32 = 0x79;
const SHARP_S: u32 = 0xdf;
const A_UMLAUT: u32 = 0xe4;
const O_UMLAUT: u32 = 0xf6;
const U_UMLAUT: u32 = 0xfc;
/** From a small letter to its capital, which stands for a `u` or `y` that counts as a consonant. */
const CAPITAL: u32 = 0x20;

/** By code unit of Latin-1. */
const kinds = memory.data(0x100);

mark(VOWEL, 'aeiouyäöü');
mark(UMLAUT, 'äöü');
mark(BEFORE_S, 'bdfghklmnrt');
mark(BEFORE_ST, 'bdfghklmnt');
mark(GENDER_MARK, '*:_·/(');
mark(IS_SHARP_S, 'ß');
mark(GLIDE, 'uy');

function mark(kind: u32, members: string): void {
  for (let i = 0; i < members.length; i++) {
    const at = kinds + members.charCodeAt(i);
    store<u8>(at, load<u8>(at) | <u8>kind);
  }
}

const stems = new Table(1 << 13);

/** Number of the stem of a type, or -1 where JavaScript has to find it: not plain, or perhaps gendered. */
export function stemOfType(type: u32): i32 {
  const length = lowerPlainWord(formStart(type), formBytes(type));
  if (length === 0) return -1;
  const all = kindsOf(length);
  if (mayBeGendered(length, all)) return -1;
  return stems.intern(word, stemLowered(length, all) << 1, 0);
}

/** Code units of the stem of a word whose gender is folded already, written at `stemmed`; 0 where it is not plain. */
export function stemFolded(start: usize, bytes: u32): u32 {
  const length = lowerPlainWord(start, bytes);
  return length === 0 ? 0 : stemLowered(length, kindsOf(length));
}

/** Address of the last stem. */
export function stemmed(): usize {
  return word;
}

/** Number of a stem that was found elsewhere. */
export function internStem(start: usize, bytes: u32): u32 {
  return stems.intern(start, bytes, 0);
}

/** Number of a stem, or -1. */
export function findStem(start: usize, bytes: u32): i32 {
  return stems.find(start, bytes);
}

/** Address of the characters of a stem. It holds until the next one is new. */
export function stemStart(stem: u32): usize {
  return stems.formStart(stem);
}

export function stemBytes(stem: u32): u32 {
  return stems.formBytes(stem);
}

/** All kinds of the letters. */
function kindsOf(length: u32): u32 {
  let all: u32 = 0;
  for (let i: u32 = 0; i < length; i++) all |= kindAt(i);
  return all;
}

/** Whether `foldGender` may have something to fold: a mark, -in or -innen. */
function mayBeGendered(length: u32, all: u32): bool {
  return (all & GENDER_MARK) !== 0 || endsWith(length, 'in') || endsWith(length, 'innen');
}

/** Cuts the word to its stem; returns how many code units are left. */
function stemLowered(length: u32, all: u32): u32 {
  let end = (all & IS_SHARP_S) === 0 ? length : writeDoubleS(length);
  let isMarked = false;
  if ((all & GLIDE) !== 0) {
    isMarked = markConsonants(end, U);
    if (markConsonants(end, Y)) isMarked = true;
  }
  const first = behindSyllable(0, end);
  if (first !== 0) {
    const second = behindSyllable(first, end);
    // Nothing lies in a region that begins behind the word.
    const r2 = second === 0 ? end + 1 : second;
    const r1 = max(first, 3);
    end = withoutDerivation(withoutDegree(withoutCase(end, r1), r1), r1, r2);
  }
  if (isMarked || (all & UMLAUT) !== 0) simplify(end);
  return end;
}

/** Writes `ss` for each `ß`; returns how long the word is then. */
function writeDoubleS(length: u32): u32 {
  let sharp: u32 = 0;
  for (let i: u32 = 0; i < length; i++) sharp += u32(at(i) === SHARP_S);
  let to = length + sharp;
  for (let from = length; from-- > 0; ) {
    const unit = at(from);
    put(--to, unit === SHARP_S ? S : unit);
    if (unit === SHARP_S) put(--to, S);
  }
  return length + sharp;
}

/** Writes a letter between vowels as a capital, which is no vowel; vowels on both sides serve one letter only. */
function markConsonants(end: u32, letter: u32): bool {
  let found = false;
  for (let i: u32 = 1; i + 1 < end; i++) {
    if (at(i) !== letter || !is(i - 1, VOWEL) || !is(i + 1, VOWEL)) continue;
    put(i, letter - CAPITAL);
    found = true;
    i += 2;
  }
  return found;
}

/** Behind the first consonant that follows a vowel, both from `from` on; 0 where there is none. */
function behindSyllable(from: u32, end: u32): u32 {
  for (let i = from + 1; i < end; i++) if (is(i - 1, VOWEL) && !is(i, VOWEL)) return i + 1;
  return 0;
}

/** Step 1: -em, -ern, -er, -e, -en, -es, -s. */
function withoutCase(end: u32, r1: u32): u32 {
  const before = at(end - 2);
  switch (at(end - 1)) {
    case M:
    case R:
      return before === E ? cut(end, 2, r1) : end;
    case E:
      return withoutNissS(end, cut(end, 1, r1));
    case N:
      if (before === E) return withoutNissS(end, cut(end, 2, r1));
      return endsWith(end, 'ern') ? cut(end, 3, r1) : end;
    case S:
      if (before === E) return withoutNissS(end, cut(end, 2, r1));
      return is(end - 2, BEFORE_S) ? cut(end, 1, r1) : end;
    default:
      return end;
  }
}

function withoutNissS(end: u32, rest: u32): u32 {
  return rest !== end && endsWith(rest, 'niss') ? rest - 1 : rest;
}

/** Step 2: -en, -er, -est, -st. */
function withoutDegree(end: u32, r1: u32): u32 {
  switch (at(end - 1)) {
    case N:
    case R:
      return at(end - 2) === E ? cut(end, 2, r1) : end;
    case T:
      if (endsWith(end, 'est')) return cut(end, 3, r1);
      return end >= 6 && endsWith(end, 'st') && is(end - 3, BEFORE_ST) ? cut(end, 2, r1) : end;
    default:
      return end;
  }
}

/** Step 3: -end, -ung, -ig, -ik, -isch, -lich, -heit, -keit, and what may stand before them. */
function withoutDerivation(end: u32, r1: u32, r2: u32): u32 {
  switch (at(end - 1)) {
    case D:
      return endsWith(end, 'end') ? withoutIg(end, cut(end, 3, r2), r2) : end;
    case G:
      if (endsWith(end, 'ung')) return withoutIg(end, cut(end, 3, r2), r2);
      return endsWith(end, 'ig') ? cutUnlessBehindE(end, 2, r2) : end;
    case K:
      return endsWith(end, 'ik') ? cutUnlessBehindE(end, 2, r2) : end;
    case H:
      if (endsWith(end, 'isch')) return cutUnlessBehindE(end, 4, r2);
      return endsWith(end, 'lich') ? withoutErOrEn(end, cut(end, 4, r2), r1) : end;
    case T:
      if (endsWith(end, 'heit')) return withoutErOrEn(end, cut(end, 4, r2), r1);
      return endsWith(end, 'keit') ? withoutLichOrIg(end, cut(end, 4, r2), r2) : end;
    default:
      return end;
  }
}

function withoutIg(end: u32, rest: u32, r2: u32): u32 {
  return rest !== end && endsWith(rest, 'ig') ? cutUnlessBehindE(rest, 2, r2) : rest;
}

function withoutErOrEn(end: u32, rest: u32, r1: u32): u32 {
  const goes = rest !== end && (endsWith(rest, 'er') || endsWith(rest, 'en'));
  return goes ? cut(rest, 2, r1) : rest;
}

function withoutLichOrIg(end: u32, rest: u32, r2: u32): u32 {
  if (rest === end) return end;
  if (endsWith(rest, 'lich')) return cut(rest, 4, r2);
  return endsWith(rest, 'ig') ? cut(rest, 2, r2) : rest;
}

/** End of the word without its last letters, if they lie in the region from `region` on. */
function cut(end: u32, letters: u32, region: u32): u32 {
  return end >= region + letters ? end - letters : end;
}

/** The same, if another letter than `e` stands before them. */
function cutUnlessBehindE(end: u32, letters: u32, region: u32): u32 {
  return at(end - letters - 1) !== E ? cut(end, letters, region) : end;
}

/** Small letters without umlauts. */
function simplify(end: u32): void {
  for (let i: u32 = 0; i < end; i++) {
    const unit = at(i);
    if (unit === A_UMLAUT) put(i, A);
    else if (unit === O_UMLAUT) put(i, O);
    else if (unit === U_UMLAUT) put(i, U);
    else if (unit === U - CAPITAL || unit === Y - CAPITAL) put(i, unit + CAPITAL);
  }
}

function endsWith(end: u32, suffix: string): bool {
  const from = end - suffix.length;
  for (let i = 0; i < suffix.length; i++) {
    if (at(from + i) !== <u32>suffix.charCodeAt(i)) return false;
  }
  return true;
}

/** The letter at a place, which may lie a little before the word. */
function at(i: u32): u32 {
  return load<u16>(word + ((<isize>(<i32>i)) << 1));
}

function put(i: u32, unit: u32): void {
  store<u16>(word + ((<usize>i) << 1), <u16>unit);
}

function is(i: u32, kind: u32): bool {
  return (kindAt(i) & kind) !== 0;
}

function kindAt(i: u32): u32 {
  return load<u8>(kinds + at(i));
}
