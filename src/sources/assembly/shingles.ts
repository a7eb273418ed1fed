/** Hashes of runs of four words, by which paragraphs that repeat each other are found. */
import { unitAt } from './text';

/** Words to a shingle. */
const WORDS: u32 = 4;
/** Code units of a paragraph that is looked at, at most. */
const LONGEST: u32 = 1 << 11;
const WORD_FACTOR: u32 = 31;
/** Of FNV-1a (Fowler, Noll and Vo). */
const SHINGLE_FACTOR: u32 = 0x01000193;
const SPACE: u32 = 0x20;

/** Of the words, over which those of the shingles are written: a shingle lies where its first word did. */
const hashes: usize = memory.data((LONGEST / 2 + 1) * 4, 4);

export function shingleStart(): usize {
  return hashes;
}

/** Finds the shingles from `start` up to `end`, case and marks ignored; returns how many there are. */
export function shingles(start: u32, end: u32): u32 {
  const words = hashWords(start, min(end, start + LONGEST));
  if (words < WORDS) return 0;
  const count = words - WORDS + 1;
  for (let index: u32 = 0; index < count; index++) {
    const at = hashes + ((<usize>index) << 2);
    let hash: u32 = 0;
    for (let word: usize = 0; word < WORDS; word++) {
      hash = (hash * SHINGLE_FACTOR) ^ load<u32>(at + (word << 2));
    }
    store<u32>(at, hash);
  }
  return count;
}

function hashWords(start: u32, end: u32): u32 {
  let count: usize = 0;
  let hash: u32 = 0;
  for (let offset = start; offset <= end; offset++) {
    const unit = offset < end ? unitAt(offset) : SPACE;
    if (isWordUnit(unit)) hash = hash * WORD_FACTOR + (unit | 0x20) + 1;
    else if (hash !== 0) {
      store<u32>(hashes + (count << 2), hash);
      count++;
      hash = 0;
    }
  }
  return <u32>count;
}

/** Letters and digits; behind Latin-1 whatever is no sign, dash, quotation mark or ideographic mark. */
function isWordUnit(unit: u32): bool {
  if (unit < 0x80) return (unit | 0x20) - 0x61 < 26 || unit - 0x30 < 10;
  if (unit < 0x100) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7;
  return unit - 0x2000 >= 0xc00 && unit - 0x3000 >= 0x40;
}
