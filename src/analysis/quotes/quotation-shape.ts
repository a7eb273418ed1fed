import type { Quotation } from './find-quotations.js';

/** What the words between marks look like, whatever stands around them. */
export interface QuotationShape {
  readonly words: number;
  /** A final mark closes the last sentence inside, as in `„Komm!“`. */
  readonly isClosed: boolean;
  readonly opensUpper: boolean;
  /** More than one sentence. */
  readonly isLong: boolean;
}

/** Words are counted up to this many. */
const COUNTED = 40;

export function shapeOf(text: string, { innerStart, innerEnd }: Quotation): QuotationShape {
  let words = 0;
  let inWord = false;
  let ends = 0;
  for (let i = innerStart; i < innerEnd && words < COUNTED; i++) {
    const character = text.charAt(i);
    const isLetter = character.toLowerCase() !== character.toUpperCase();
    if (isLetter && !inWord) words++;
    inWord = isLetter || (inWord && (character === '-' || character === '’'));
    if (/[.!?]/.test(character) && /^\s+["„‚»]?[A-ZÄÖÜ]/.test(text.slice(i + 1, i + 5))) ends++;
  }
  const last = lastCharacter(text, innerStart, innerEnd);
  const first = /^[\s[(.…\])„‚»"]*(\p{L})/u.exec(
    text.slice(innerStart, Math.min(innerEnd, innerStart + 12)),
  )?.[1];
  return {
    words,
    isClosed: /[.!?…]/.test(last),
    opensUpper: first !== undefined && first !== first.toLowerCase(),
    isLong: ends > 0,
  };
}

function lastCharacter(text: string, start: number, end: number): string {
  let at = end - 1;
  while (at > start && /[\s“”"«»‘’‹›)*_]/.test(text.charAt(at)) && end - at < 8) at--;
  return text.charAt(at);
}
