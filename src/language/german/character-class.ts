import { DIGIT, LETTER, MARK, OTHER, SPACE, SURROGATE } from '../unit-traits.js';

// \s lacks U+0085 and the zero-width space, which separate words in documents all the same.
const SPACE_PATTERN = /[\s\u0085\u200B\u2028\u2029]/u;

/** Behind Latin Extended-B. */
const LATIN_END = 0x250;

/** Filled on demand: a text uses few of the 65,536 code units, and start-up should not pay for the others. */
const classes = new Uint8Array(0x10000);

for (let code = 0; code < 0x80; code++) classes[code] = classify(code);

/** The same without the patterns, which take five milliseconds to compile: many a text is made of nothing else. */
function classOfLatin(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const isAscii = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const isSign = code === 0xaa || code === 0xb5 || code === 0xba;
  const isLatin = code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return isAscii || isSign || isLatin ? LETTER : OTHER;
}

/** Dashes, quotation marks, bullets and signs of currency. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2010 && code <= 0x205e) || (code >= 0x20a0 && code <= 0x20c0);
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(code);
  if (SPACE_PATTERN.test(character)) return SPACE;
  if (code < 0x20 || code === 0x7f) return SPACE;
  const known = code < LATIN_END ? classOfLatin(code) : isPunctuation(code) ? OTHER : null;
  if (known !== null) return known;
  // Written here, where they are made when the first such character comes: few texts have one.
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
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
