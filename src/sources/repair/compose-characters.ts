import type { Rule } from './rule.js';

/** Unicode's stream-safe text has at most 30 marks in a row; ordering thousands takes quadratic time. */
const MAXIMUM_MARKS = 30;

/**
 * Unicode normal form C, one character with its marks at a time, so that each change has a place.
 * The triggers are the blocks that hold marks or characters with another canonical spelling.
 */
export const composeCharacters: Rule = {
  name: 'unicode-nfc',
  triggers: [
    [0x0300, 0x037e],
    [0x0387, 0x0387],
    [0x0483, 0x0489],
    [0x0591, 0x1dff],
    [0x1f00, 0x2001],
    [0x20d0, 0x20ff],
    [0x2126, 0x212b],
    [0x2329, 0x232a],
    [0x2adc, 0x2adc],
    [0x2cef, 0x2cf1],
    [0x2de0, 0x2dff],
    [0x302a, 0x302f],
    [0x3099, 0x309a],
    [0xa66f, 0xabff],
    [0xd800, 0xdbff],
    [0xf900, 0xfaff],
    [0xfb1d, 0xfb4f],
    [0xfe20, 0xfe2f],
  ],
  apply(text, at, from, emit) {
    let start = at;
    if (isMark(text, at)) start = Math.max(from, lengthOfPreviousCharacter(text, at));
    let end = at + lengthOfCharacter(text, at);
    let marks = 0;
    while (end < text.length && isMark(text, end)) {
      end += lengthOfCharacter(text, end);
      marks++;
    }
    if (marks <= MAXIMUM_MARKS) {
      const written = text.slice(start, end);
      const composed = written.normalize('NFC');
      if (composed !== written) emit({ start, end, replacement: composed, rule: this.name });
    }
    return end;
  },
};

function isMark(text: string, at: number): boolean {
  const code = text.codePointAt(at)!;
  if (code < 0x300) return false;
  if (code <= 0x36f) return true;
  return /^[\p{M}\u1160-\u11ff]$/u.test(String.fromCodePoint(code));
}

function lengthOfCharacter(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function lengthOfPreviousCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? at - 2 : at - 1;
}
