import { isLetter, isUpper } from './letter.js';
import type { Rule } from './rule.js';

const SPACE = 0x20;
const MINIMUM_LETTERS = 4;
const MINIMUM_DISTINCT_LETTERS = 3;
const VOWEL = /[aeiouyäöü]/i;

/**
 * A word spaced out for emphasis, `V e r t r a u e n`, is one word. A capital behind a small letter begins
 * the next one. Lists of single letters (`a b c d`, `x x x x`, `B D F G`) stay as they are.
 */
export const joinLetterSpacing: Rule = {
  name: 'letter-spacing',
  triggers: [[SPACE, SPACE]],
  apply(text, at, from, emit) {
    // Nearly every blank of a text fails here: three single letters must follow one another.
    if (text.charCodeAt(at + 2) !== SPACE || text.charCodeAt(at + 4) !== SPACE) return at + 1;
    const first = at - 1;
    if (first < from || !isLetter(text.charCodeAt(first))) return at + 1;
    if (isLetter(text.charCodeAt(first - 1)) || !isLetter(text.charCodeAt(at + 1))) return at + 1;
    let last = first;
    while (text.charCodeAt(last + 1) === SPACE && isSingleLetter(text, last + 2)) last += 2;
    let wordStart = first;
    for (let letter = first; letter <= last; letter += 2) {
      const boundary =
        letter === last ||
        (isUpper(text.charCodeAt(letter + 2)) && !isUpper(text.charCodeAt(letter)));
      if (!boundary) continue;
      if (isSpacedWord(text, wordStart, letter)) {
        for (let space = wordStart + 1; space < letter; space += 2) {
          emit({ start: space, end: space + 1, replacement: '', rule: this.name });
        }
      }
      wordStart = letter + 2;
    }
    return last + 1;
  },
};

function isSingleLetter(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1));
}

function isSpacedWord(text: string, first: number, last: number): boolean {
  const count = (last - first) / 2 + 1;
  if (count < MINIMUM_LETTERS) return false;
  let word = '';
  for (let at = first; at <= last; at += 2) word += text[at];
  const rest = word.slice(1);
  const evenCase = rest === rest.toLowerCase() || word === word.toUpperCase();
  if (!evenCase || !VOWEL.test(word)) return false;
  const codes = [...word.toLowerCase()].map((letter) => letter.charCodeAt(0));
  if (new Set(codes).size < MINIMUM_DISTINCT_LETTERS) return false;
  return !isAlphabet(codes);
}

function isAlphabet(codes: readonly number[]): boolean {
  return codes.every((code, i) => i === 0 || code === codes[i - 1]! + 1);
}
