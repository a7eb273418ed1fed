/** Questions about single UTF-16 code units and the edges of a stretch of text; German letters first. */

/**
 * Letters for a character class in a regular expression: those of European languages in Latin script. Unlike `\p{L}`
 * such a class is compiled in no time, and the rules of furniture ask about German labels only.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏ';

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0x100) return code >= 0xdf && code !== 0xf7;
  const character = String.fromCharCode(code);
  return character !== character.toUpperCase();
}

/** a–z, ä, ö, ü, ß. */
export function isGermanLower(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    code === 0xe4 ||
    code === 0xf6 ||
    code === 0xfc ||
    code === 0xdf
  );
}

export function isLetter(code: number): boolean {
  return isLower(code) || isUpper(code);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Quotation marks of all kinds, closing brackets and markup stars: what may follow an end mark. */
function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x2a ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2039 ||
    code === 0x203a
  );
}

export function isOpener(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x28 ||
    code === 0x5b ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2039 ||
    code === 0x203a
  );
}

/** Code of the last character of `text.slice(start, end)` that is no closing mark; 0 when there is none. */
export function lastSignificant(text: string, start: number, end: number): number {
  let position = end - 1;
  const limit = Math.max(start, end - 8);
  while (position >= limit && isCloser(text.charCodeAt(position))) position -= 1;
  return position >= limit ? text.charCodeAt(position) : 0;
}

/** `.`, `!`, `?`, `…`, `:` or `;`. */
export function isEndMark(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0x3a ||
    code === 0x3b
  );
}

/** True when the stretch goes on with a lower-case word, an opening mark before it allowed. `iPhone` is no such word. */
export function startsLower(text: string, start: number, end: number): boolean {
  let position = start;
  while (position < end && position < start + 3 && isOpener(text.charCodeAt(position))) {
    position += 1;
  }
  return (
    position < end &&
    isLower(text.charCodeAt(position)) &&
    !(position + 1 < end && isUpper(text.charCodeAt(position + 1)))
  );
}

/** The last word of the stretch in lower case, or '' when it ends in no letter or full stop. */
export function lastWord(text: string, start: number, end: number): string {
  let position = end;
  const limit = Math.max(start, end - 24);
  while (position > limit) {
    const code = text.charCodeAt(position - 1);
    if (!isLetter(code) && code !== 0x2e) break;
    position -= 1;
  }
  return text.slice(position, end).toLowerCase();
}
