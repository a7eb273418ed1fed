import { isLetter } from './letter.js';
import type { Rule } from './rule.js';

const MAXIMUM_BLANKS = 80;

/** A soft hyphen is no part of a word; where a line was broken at it, the break goes too. */
export const removeSoftHyphens: Rule = {
  name: 'soft-hyphen',
  triggers: [[0xad, 0xad]],
  apply(text, at, _from, emit) {
    let end = at + 1;
    if (isLetter(text.charCodeAt(at - 1))) {
      let next = skipBlanks(text, end);
      if (text.charCodeAt(next) === 0x0d) next++;
      if (text.charCodeAt(next) === 0x0a) {
        next = skipBlanks(text, next + 1);
        if (isLetter(text.charCodeAt(next))) end = next;
      }
    }
    emit({ start: at, end, replacement: '', rule: this.name });
    return end;
  },
};

function skipBlanks(text: string, from: number): number {
  const limit = from + MAXIMUM_BLANKS;
  let position = from;
  while (position < limit) {
    const code = text.charCodeAt(position);
    if (code !== 0x20 && code !== 0x09) break;
    position++;
  }
  return position;
}
