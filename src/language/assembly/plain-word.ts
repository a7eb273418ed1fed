/**
 * A word of Latin-1 in lower case, written where stems and stop words are looked for. Whatever has other code units, or is
 * longer than words are, is left to JavaScript.
 */
import { SPARE } from './table';

export const LONGEST: u32 = 100;
const LATIN_1_END: u32 = 0x100;
const SPACE_UNIT: u32 = 0x20;

/** What lies before a word, so that a look behind its beginning finds nothing. */
const MARGIN: u32 = 16;

/** Room for words in which each unit has become two. */
const room = memory.data(MARGIN + LONGEST * 4 + SPARE, 16);

/** Address of the word. */
export const word: usize = room + MARGIN;

/** By code unit: what it is in lower case, 0 where a word with it is not plain. */
const lowered = memory.data(LATIN_1_END);

for (let unit = SPACE_UNIT + 1; unit < LATIN_1_END; unit++) {
  const isCapital = unit - 0x41 < 26 || (unit - 0xc0 < 31 && unit !== 0xd7);
  store<u8>(lowered + unit, <u8>(isCapital ? unit + 0x20 : unit));
}

/** Writes the form in `bytes` bytes from `start`; returns how many code units it has, or 0 where it is not plain. */
export function lowerPlainWord(start: usize, bytes: u32): u32 {
  const length = bytes >> 1;
  if (length > LONGEST) return 0;
  for (let i: usize = 0; i < bytes; i += 2) {
    const unit = <u32>load<u16>(start + i);
    if (unit >= LATIN_1_END) return 0;
    const lower = load<u8>(lowered + unit);
    if (lower === 0) return 0;
    store<u16>(word + i, lower);
  }
  return length;
}
