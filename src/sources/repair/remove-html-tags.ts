import { isDigit, isLetter } from './letter.js';
import type { Rule } from './rule.js';

const MAXIMUM_NAME = 10;
const MAXIMUM_TAG = 300;
const MAXIMUM_COMMENT = 4000;

/** Elements that stand inside a line: taking the tag away leaves the words as they were. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small ' +
    'span strike strong sub sup tt u var wbr'
  ).split(' '),
);

/** Elements that break a line. */
const BREAKING = new Set(
  (
    'article aside blockquote br center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section table tbody thead tr ul'
  ).split(' '),
);

const CELL = new Set(['td', 'th']);

/**
 * Tags that were left in a text (`Arbeit <i>plus</i>`). Only elements of a closed list go, so that
 * `a < b` and `<unbekannt>` stay.
 */
export const removeHtmlTags: Rule = {
  name: 'html-tag',
  triggers: [[0x3c, 0x3c]],
  apply(text, at, _from, emit) {
    if (text.startsWith('<!--', at)) return removeComment(text, at, this.name, emit);
    let position = at + 1;
    const closing = text.charCodeAt(position) === 0x2f;
    if (closing) position++;
    const nameStart = position;
    while (position < nameStart + MAXIMUM_NAME && isNameCharacter(text.charCodeAt(position))) {
      position++;
    }
    const name = text.slice(nameStart, position).toLowerCase();
    const replacement = replacementOf(name);
    if (replacement === null) return at + 1;
    const end = endOfTag(text, position);
    if (end < 0) return at + 1;
    // A footnote sign set high (`Wort<sup>1</sup>`) is no letter of the word before it.
    const raised =
      !closing &&
      (name === 'sup' || name === 'sub') &&
      isDigit(text.charCodeAt(end)) &&
      isLetter(text.charCodeAt(at - 1)) &&
      isLetter(text.charCodeAt(at - 2));
    emit({ start: at, end, replacement: raised ? ' ' : replacement, rule: this.name });
    return end;
  },
};

function replacementOf(name: string): string | null {
  if (INLINE.has(name)) return '';
  if (BREAKING.has(name)) return '\n';
  return CELL.has(name) ? '\t' : null;
}

/** Behind the `>` of a tag whose name ends at `from`, or -1 when it is none. */
function endOfTag(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first !== 0x3e && first !== 0x2f && first !== 0x20 && first !== 0x0a) return -1;
  const limit = Math.min(text.length, from + MAXIMUM_TAG);
  for (let position = from; position < limit; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x3e) return position + 1;
    if (code === 0x3c) return -1;
  }
  return -1;
}

function removeComment(
  text: string,
  at: number,
  rule: string,
  emit: Parameters<Rule['apply']>[3],
): number {
  const limit = Math.min(text.length, at + MAXIMUM_COMMENT);
  for (let position = at + 4; position < limit; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x3c && text.charCodeAt(position + 1) === 0x21) return at + 1;
    if (code === 0x3e && text.startsWith('--', position - 2)) {
      emit({ start: at, end: position + 1, replacement: '', rule });
      return position + 1;
    }
  }
  return at + 1;
}

function isNameCharacter(code: number): boolean {
  return (code < 0x80 && isLetter(code)) || isDigit(code);
}
