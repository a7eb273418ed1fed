/**
 * Which types may match patterns of words, told by three letters in a row at the beginning of a form, at its end or
 * anywhere. Letters are those of the form in lower case, ä, ö, ü, ß as a, o, u, ss.
 */
import { LONGEST, lowerPlainWord, word } from './plain-word';
import { formBytes, formStart } from './type-table';

// Places, as `../type-table.ts` numbers them.
const START: u32 = 0;
const END: u32 = 1;
const WITHIN: u32 = 2;
const PLACES: u32 = 3;

/** A letter has five bits: 0 where a form has none, 1 to 26 for a to z. */
const CODE_BITS: u32 = 5;
const CODES: u32 = 1 << CODE_BITS;
const OTHER: u32 = CODES - 1;
const S: u32 = 19;
const SHARP_S: u32 = 0xdf;
/** Three letters are a bit in one of the places. */
const KEYS: u32 = 1 << (3 * CODE_BITS);
const PLACE_BYTES: u32 = KEYS >> 3;

/** Of the word that is looked at; two zeros before it, and room for two behind. */
const codes: usize = memory.data(2 + LONGEST * 2 + 2) + 2;

/** Address of a filter that nothing passes. */
export function newFilter(): usize {
  const filter = heap.alloc(PLACES * PLACE_BYTES);
  memory.fill(filter, 0, PLACES * PLACE_BYTES);
  return filter;
}

/** Lets forms pass that have the one to three letters in `bytes` bytes from `start` at a place. */
export function letPass(filter: usize, place: u32, start: usize, bytes: u32): void {
  let key: u32 = 0;
  for (let i: usize = 0; i < bytes; i += 2) key = (key << CODE_BITS) | codeOf(load<u16>(start + i));
  const missing = 3 - (bytes >> 1);
  const open: u32 = 1 << (missing * CODE_BITS);
  for (let others: u32 = 0; others < open; others++) {
    const full =
      place === END
        ? key | (others << ((3 - missing) * CODE_BITS))
        : (key << (missing * CODE_BITS)) | others;
    const at = filter + place * PLACE_BYTES + (full >> 3);
    store<u8>(at, load<u8>(at) | <u8>(1 << (<u8>(full & 7))));
  }
}

/** Whether a type passes; one that is not plain always does. */
export function mayPass(filter: usize, type: u32): bool {
  const length = lowerPlainWord(formStart(type), formBytes(type));
  if (length === 0) return true;
  const end = writeCodes(length);
  if (isIn(filter, START, keyAt(codes))) return true;
  if (isIn(filter, END, keyAt(end - 3))) return true;
  for (let at = codes; at < end; at++) {
    if (isIn(filter, WITHIN, keyAt(at))) return true;
  }
  return false;
}

/** Writes the codes of the word and returns where they end; before and behind them stand zeros. */
function writeCodes(length: u32): usize {
  let end = codes;
  for (let i: u32 = 0; i < length; i++) {
    const unit = <u32>load<u16>(word + ((<usize>i) << 1));
    const code = <u8>codeOf(unit);
    store<u8>(end++, code);
    if (unit === SHARP_S) store<u8>(end++, code);
  }
  store<u16>(end, 0);
  return end;
}

function keyAt(at: usize): u32 {
  return (
    ((<u32>load<u8>(at)) << (2 * CODE_BITS)) |
    ((<u32>load<u8>(at, 1)) << CODE_BITS) |
    <u32>load<u8>(at, 2)
  );
}

function isIn(filter: usize, place: u32, key: u32): bool {
  return ((load<u8>(filter + place * PLACE_BYTES + (key >> 3)) >> (key & 7)) & 1) !== 0;
}

/** Of a unit in lower case; the first of two for ß. */
function codeOf(unit: u32): u32 {
  if (unit - 0x61 < 26) return unit - 0x60;
  if (unit === 0xe4) return 1;
  if (unit === 0xf6) return 15;
  if (unit === 0xfc) return 21;
  return unit === SHARP_S ? S : OTHER;
}
