import { isGenderEnding } from './gender-ending.js';
import { isDigit, isLetter } from './letter.js';
import type { Rule } from './rule.js';

const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const HYPHEN = 0x2d;
const MAXIMUM_MARKS = 3;
const MAXIMUM_WORD = 64;

/** LaTeX commands that set their argument in another type and add no word of their own. */
const COMMANDS = new Set(
  (
    'bf em emph it mathbf mathit mathrm text textbf textit textnormal textrm textsc textsf textsl ' +
    'textsubscript textsuperscript texttt textup underline'
  ).split(' '),
);

/**
 * Markup that splits what is one word: `Arbeit*plus*` is `Arbeitplus`. The marks must touch a letter on
 * the outside; a word or phrase marked up as a whole (`*Arbeitplus*`, `$plus$`) keeps its marks, which
 * are tokens of their own, and so does a gendered word (`Kolleg*innen`).
 */
export const removeGluedMarkup: Rule = {
  name: 'glued-markup',
  triggers: [
    [DOLLAR, DOLLAR],
    [STAR, STAR],
    [BACKSLASH, BACKSLASH],
    [UNDERSCORE, UNDERSCORE],
  ],
  apply(text, at, _from, emit) {
    const opened = readOpener(text, at);
    if (opened === null) return at + 1;
    const innerEnd = endOfWord(text, opened.end);
    const closeEnd = innerEnd + opened.closer.length;
    if (innerEnd === opened.end || !text.startsWith(opened.closer, innerEnd)) return opened.end;
    const sign = text.charCodeAt(at);
    if (sign !== BACKSLASH && text.charCodeAt(closeEnd) === sign) return closeEnd;

    const gluedBefore = isLetter(text.charCodeAt(at - 1));
    const gluedAfter = isLetter(text.charCodeAt(closeEnd));
    if (sign === STAR || sign === UNDERSCORE) {
      const inner = text.slice(opened.end, innerEnd);
      if (gluedBefore && isGenderEnding(inner)) return opened.end;
      if (gluedAfter && isGenderEnding(text.slice(closeEnd, endOfWord(text, closeEnd)))) {
        return opened.end;
      }
      // `eine_lange_kennung` is an identifier.
      if (sign === UNDERSCORE && gluedAfter) return closeEnd;
    }
    if (!gluedBefore && !gluedAfter && sign !== BACKSLASH) return closeEnd;
    emit({ start: at, end: opened.end, replacement: '', rule: this.name });
    emit({ start: innerEnd, end: closeEnd, replacement: '', rule: this.name });
    return closeEnd;
  },
};

function readOpener(text: string, at: number): { end: number; closer: string } | null {
  const sign = text.charCodeAt(at);
  if (sign === BACKSLASH) return readCommand(text, at);
  let end = at + 1;
  while (end < at + MAXIMUM_MARKS && text.charCodeAt(end) === sign) end++;
  if (text.charCodeAt(end) === sign) return null;
  const marks = text.slice(at, end);
  if (sign !== DOLLAR) return { end, closer: marks };
  if (text.charCodeAt(end) === BACKSLASH) {
    const command = readCommand(text, end);
    return command && { end: command.end, closer: command.closer + marks };
  }
  const shifted = text[end] === '^' || text[end] === '_';
  if (shifted) end++;
  if (shifted && text[end] === '{') return { end: end + 1, closer: `}${marks}` };
  return { end, closer: marks };
}

function readCommand(text: string, at: number): { end: number; closer: string } | null {
  let end = at + 1;
  const limit = at + 20;
  while (end < limit && text.charCodeAt(end) < 0x80 && isLetter(text.charCodeAt(end))) end++;
  if (text[end] !== '{' || !COMMANDS.has(text.slice(at + 1, end))) return null;
  return { end: end + 1, closer: '}' };
}

/** Behind the letters, digits and inner hyphens from `start`; `start` itself when no letter opens. */
function endOfWord(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start))) return start;
  const limit = start + MAXIMUM_WORD;
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const inside = code === HYPHEN && isLetter(text.charCodeAt(end + 1));
    if (!isLetter(code) && !isDigit(code) && !inside) break;
    end++;
  }
  return end;
}
