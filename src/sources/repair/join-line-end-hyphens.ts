import hyphenConnectors from '../../../data/german/hyphen-connectors.txt';
import { isDigit, isLetter, isUpper } from './letter.js';
import type { Rule } from './rule.js';

const HYPHEN_MINUS = 0x2d;
const HYPHEN = 0x2010;
const SLASH = 0x2f;
const AT_SIGN = 0x40;
/** How far a word or the blanks around a line break are followed; no German word is longer. */
const MAXIMUM_LENGTH = 80;

const connectors = new Set(
  hyphenConnectors
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ')),
);

/**
 * A word that a line end tore in two. `Leis-⏎tung` becomes `Leistung`; a hyphen that belongs to the word
 * stays and only the break goes (`SGB-II-⏎Träger`, `IT-⏎gestützt`); a suspended hyphen is left alone
 * (`Ein-⏎und Ausgang`).
 */
export const joinLineEndHyphens: Rule = {
  name: 'line-end-hyphen',
  triggers: [
    [HYPHEN_MINUS, HYPHEN_MINUS],
    [HYPHEN, HYPHEN],
  ],
  apply(text, at, _from, emit) {
    const after = text.charCodeAt(at + 1);
    if (after !== 0x0a && after !== 0x20 && after !== 0x09) return at + 1;
    if (!isWordCharacter(text.charCodeAt(at - 1))) return at + 1;
    const lineEnd = skipBlanks(text, at + 1);
    if (text.charCodeAt(lineEnd) !== 0x0a) return at + 1;
    const next = skipBlanks(text, lineEnd + 1);
    if (!isWordCharacter(text.charCodeAt(next))) return at + 1;

    const decision = decide(text, at, next);
    if (decision !== 'leave') {
      const start = decision === 'keep-hyphen' ? at + 1 : at;
      emit({ start, end: next, replacement: '', rule: this.name });
      return next;
    }
    return at + 1;
  },
};

function decide(text: string, hyphen: number, next: number): 'join' | 'keep-hyphen' | 'leave' {
  let leftStart = hyphen;
  const leftLimit = Math.max(0, hyphen - MAXIMUM_LENGTH);
  while (leftStart > leftLimit && isWordCharacter(text.charCodeAt(leftStart - 1))) leftStart--;
  let rightEnd = next;
  const rightLimit = next + MAXIMUM_LENGTH;
  while (rightEnd < rightLimit && isWordCharacter(text.charCodeAt(rightEnd))) rightEnd++;
  const left = text.slice(leftStart, hyphen);
  const right = text.slice(next, rightEnd);

  if (connectors.has(right)) return 'leave';
  if (isDigit(right.charCodeAt(0))) {
    // `2019-⏎2021` is a range and `Punkt-⏎1.` may open a list: only `Covid-⏎19` is one word.
    const ordinal = text.charCodeAt(rightEnd) === 0x2e;
    return isLetter(left.charCodeAt(left.length - 1)) && !ordinal ? 'keep-hyphen' : 'leave';
  }
  if (isAddress(text, leftStart)) return 'keep-hyphen';
  if (!isUpper(right.charCodeAt(0))) {
    const acronym = isDigit(left.charCodeAt(left.length - 1)) || isAllUpper(left);
    return acronym ? 'keep-hyphen' : 'join';
  }
  const capitals = left.length > 1 && right.length > 2 && isAllUpper(left) && isAllUpper(right);
  return capitals && isCapitalLine(text, leftStart) && isCapitalLine(text, rightEnd)
    ? 'join'
    : 'keep-hyphen';
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isAllUpper(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!isUpper(code) && !isDigit(code)) return false;
  }
  return true;
}

/** Whether the line around `position` is set in capitals, as far as a word's length shows. */
function isCapitalLine(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - MAXIMUM_LENGTH), position);
  const after = text.slice(position, position + MAXIMUM_LENGTH);
  const line = before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0];
  return line === line.toUpperCase();
}

/** In `https://example.org/lange-⏎adresse` every hyphen is written. */
function isAddress(text: string, wordStart: number): boolean {
  const limit = Math.max(0, wordStart - MAXIMUM_LENGTH);
  let at = wordStart;
  while (at > limit) {
    const code = text.charCodeAt(at - 1);
    if (code === SLASH || code === AT_SIGN) return true;
    if (code <= 0x20 || code === 0xa0) break;
    at--;
  }
  return text.startsWith('www.', at);
}

function skipBlanks(text: string, from: number): number {
  const limit = from + MAXIMUM_LENGTH;
  let position = from;
  while (position < limit) {
    const code = text.charCodeAt(position);
    if (code !== 0x20 && code !== 0x09) break;
    position++;
  }
  return position;
}
