import { DIGIT, LETTER, MARK, OTHER, SPACE, SURROGATE } from '../unit-traits.js';

const LETTER_PATTERN = /\p{L}/u;
const DIGIT_PATTERN = /\p{Nd}/u;
const MARK_PATTERN = /\p{M}/u;
// \s lacks U+0085 and the zero-width space, which separate words in documents all the same.
const SPACE_PATTERN = /[\s\u0085\u200B\u2028\u2029]/u;

/** Filled on demand: a text uses few of the 65,536 code units, and start-up should not pay for the others. */
const classes = new Uint8Array(0x10000);

for (let code = 0; code < 0x80; code++) classes[code] = classify(code);

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(code);
  if (SPACE_PATTERN.test(character)) return SPACE;
  if (code < 0x20 || code === 0x7f) return SPACE;
  if (LETTER_PATTERN.test(character)) return LETTER;
  if (DIGIT_PATTERN.test(character)) return DIGIT;
  if (MARK_PATTERN.test(character)) return MARK;
  return OTHER;
}

/** Class of a UTF-16 code unit; control characters count as space. */
export function characterClass(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}
