// What marks words inside a block of Markdown: emphasis, links, images, code, escapes.
import type { Edit } from '../repair/edit.js';
import { isGenderEnding } from '../repair/gender-ending.js';
import { isDigit, isLetter } from '../repair/letter.js';

const RULE = 'markdown';
const MAXIMUM_ADDRESS = 2000;
const MAXIMUM_LABEL = 200;
const MAXIMUM_BACKTICKS = 8;
const MAXIMUM_OPEN = 500;
const MAXIMUM_PARENTHESES = 3;

const WHITE_SPACE = /^\s$/;
const AUTOLINK = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/i;

interface DelimiterRun {
  readonly sign: string;
  start: number;
  count: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/**
 * Edits that take the syntax of Markdown out of `text.slice(start, end)` and leave its words.
 * After CommonMark 0.31, simplified: no precedence between kinds of emphasis. A gender star
 * (`Kolleg*innen`) is a letter of its word, never emphasis. `definitions` holds the labels of link
 * reference definitions in lower case. Linear in the length of the stretch.
 */
export function markdownInline(
  text: string,
  start: number,
  end: number,
  definitions: ReadonlySet<string>,
  emit: (edit: Edit) => void,
): void {
  const remove = (from: number, to: number): void => {
    if (to > from) emit({ start: from, end: to, replacement: '', rule: RULE });
  };
  const runs: DelimiterRun[] = [];
  const brackets: { readonly at: number; readonly isImage: boolean }[] = [];
  const hopelessBackticks = new Set<number>();
  let at = start;
  while (at < end) {
    const sign = text[at]!;
    switch (sign) {
      case '\\': {
        const next = text[at + 1] ?? '';
        if (at + 1 < end && (next === '\n' || (next < '\x7f' && isPunctuation(next)))) {
          remove(at, at + 1);
          at += 2;
        } else at++;
        break;
      }
      case '`': {
        const opened = endOfRun(text, at, end);
        const count = opened - at;
        const close =
          count > MAXIMUM_BACKTICKS || hopelessBackticks.has(count)
            ? -1
            : findBackticks(text, opened, end, count);
        if (close < 0) {
          hopelessBackticks.add(count);
          at = opened;
        } else {
          remove(at, opened);
          remove(close, close + count);
          at = close + count;
        }
        break;
      }
      case '<': {
        const link = AUTOLINK.exec(text.slice(at, Math.min(end, endOfAngle(text, at, end))));
        if (link) {
          remove(at, at + 1);
          remove(at + link[0].length - 1, at + link[0].length);
          at += link[0].length;
        } else at++;
        break;
      }
      case '!':
        if (text[at + 1] === '[' && at + 1 < end) {
          if (brackets.length < MAXIMUM_OPEN) brackets.push({ at, isImage: true });
          at += 2;
        } else at++;
        break;
      case '[': {
        const note = text[at + 1] === '^' ? endOfLabel(text, at + 2, end) : -1;
        if (note > 0) {
          remove(at, note);
          at = note;
        } else {
          if (brackets.length < MAXIMUM_OPEN) brackets.push({ at, isImage: false });
          at++;
        }
        break;
      }
      case ']': {
        const opener = brackets.pop();
        const behind =
          opener === undefined ? -1 : endOfTarget(text, opener.at, at, end, definitions);
        if (opener === undefined || behind < 0) {
          at++;
        } else {
          remove(opener.at, opener.at + (opener.isImage ? 2 : 1));
          remove(at, behind);
          at = behind;
        }
        break;
      }
      case '*':
      case '_':
      case '~':
      case '=': {
        const behind = endOfRun(text, at, end);
        const run = delimiterRun(text, sign, at, behind, start, end);
        if (run !== null) runs.push(run);
        at = behind;
        break;
      }
      default:
        at++;
    }
  }
  pairEmphasis(runs, remove);
}

function pairEmphasis(
  runs: readonly DelimiterRun[],
  remove: (from: number, to: number) => void,
): void {
  const open = new Map<string, DelimiterRun[]>();
  for (const run of runs) {
    let stack = open.get(run.sign);
    if (stack === undefined) {
      stack = [];
      open.set(run.sign, stack);
    }
    while (run.canClose && run.count > 0 && stack.length > 0) {
      const opener = stack[stack.length - 1]!;
      const count = Math.min(opener.count, run.count);
      remove(opener.start + opener.count - count, opener.start + opener.count);
      remove(run.start, run.start + count);
      opener.count -= count;
      run.start += count;
      run.count -= count;
      if (opener.count === 0) stack.pop();
    }
    if (run.canOpen && run.count > 0) stack.push(run);
  }
}

function delimiterRun(
  text: string,
  sign: string,
  at: number,
  behind: number,
  start: number,
  end: number,
): DelimiterRun | null {
  const count = behind - at;
  if ((sign === '~' || sign === '=') && count !== 2) return null;
  const before = at > start ? text[at - 1]! : ' ';
  const after = behind < end ? text[behind]! : ' ';
  const letterBefore = isLetter(before.charCodeAt(0));
  if (sign === '*' && count === 1) {
    if (isDigit(before.charCodeAt(0)) && isDigit(after.charCodeAt(0))) return null;
    if (letterBefore && isGenderEnding(wordAt(text, behind, end))) return null;
  }
  const spaceBefore = WHITE_SPACE.test(before);
  const spaceAfter = WHITE_SPACE.test(after);
  const signBefore = isPunctuation(before);
  const signAfter = isPunctuation(after);
  let canOpen = !spaceAfter && (!signAfter || spaceBefore || signBefore);
  let canClose = !spaceBefore && (!signBefore || spaceAfter || signAfter);
  if (sign === '_') {
    const intraword = !spaceBefore && !signBefore && !spaceAfter && !signAfter;
    canOpen = canOpen && !intraword;
    canClose = canClose && !intraword;
  }
  return canOpen || canClose ? { sign, start: at, count, canOpen, canClose } : null;
}

/** Behind `](address "title")`, `][label]` or a shortcut `]`; -1 when the brackets link to nothing. */
function endOfTarget(
  text: string,
  opener: number,
  closer: number,
  end: number,
  definitions: ReadonlySet<string>,
): number {
  const next = closer + 1 < end ? text[closer + 1] : undefined;
  if (next === '(') return endOfAddress(text, closer + 2, end);
  if (definitions.size === 0) return -1;
  if (next === '[') {
    const labelEnd = endOfLabel(text, closer + 2, end);
    if (labelEnd > 0) {
      const label = text.slice(closer + 2, labelEnd - 1).toLowerCase();
      if (definitions.has(label)) return labelEnd;
    }
  }
  if (closer - opener > MAXIMUM_LABEL) return -1;
  const own = text.slice(text.indexOf('[', opener) + 1, closer).toLowerCase();
  if (!definitions.has(own)) return -1;
  return text.startsWith('[]', closer + 1) ? closer + 3 : closer + 1;
}

function endOfAddress(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + MAXIMUM_ADDRESS);
  let depth = 0;
  let opened = 0;
  let quote = '';
  for (let at = from; at < limit; at++) {
    const sign = text[at]!;
    if (sign === '\n') return -1;
    // Bounds the work on `](](](…`, inside quotes too.
    if (sign === '(' && ++opened > MAXIMUM_PARENTHESES) return -1;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' && text[at - 1] === ' ') quote = '"';
    else if (sign === '(') depth++;
    else if (sign === ')') {
      if (depth === 0) return at + 1;
      depth--;
    }
  }
  return -1;
}

/** Behind the `]` that closes a label, or -1. */
function endOfLabel(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + MAXIMUM_LABEL);
  for (let at = from; at < limit; at++) {
    const sign = text[at]!;
    if (sign === ']') return at > from ? at + 1 : -1;
    if (sign === '[' || sign === '\n') return -1;
  }
  return -1;
}

function endOfAngle(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + MAXIMUM_ADDRESS);
  for (let at = from + 1; at < limit; at++) {
    const sign = text[at]!;
    if (sign === '>') return at + 1;
    if (sign === '<' || sign === ' ' || sign === '\n') return from;
  }
  return from;
}

function endOfRun(text: string, at: number, end: number): number {
  let behind = at + 1;
  while (behind < end && text[behind] === text[at]) behind++;
  return behind;
}

function findBackticks(text: string, from: number, end: number, count: number): number {
  let at = text.indexOf('`', from);
  while (at >= 0 && at < end) {
    const behind = endOfRun(text, at, end);
    if (behind - at === count) return at;
    at = text.indexOf('`', behind);
  }
  return -1;
}

function wordAt(text: string, from: number, end: number): string {
  let behind = from;
  while (behind < end && behind < from + 12 && isLetter(text.charCodeAt(behind))) behind++;
  return text.slice(from, behind);
}

/** The pattern, which is dear to make, only for what lies outside ASCII. */
function isPunctuation(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x80) return /^[\p{P}\p{S}]$/u.test(character);
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code > 0x20 && code < 0x7f && !isLetter && !isDigit(code);
}
