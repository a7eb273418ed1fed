import type { Block } from '../../model/text.js';

/** A stretch between quotation marks, in text offsets; `innerStart`, `innerEnd` leave the marks out. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 0 for a quotation that lies in no other. */
  readonly depth: number;
}

export interface Quotations {
  /** In order of their start. */
  readonly found: readonly Quotation[];
  /** Text offsets of marks that open or close nothing. */
  readonly unbalanced: readonly number[];
}

type Family = 0 | 1 | 2 | 3;
const DOUBLE: Family = 0;
const GUILLEMET: Family = 1;
const SINGLE: Family = 2;
const SINGLE_GUILLEMET: Family = 3;

interface Opener {
  readonly at: number;
  readonly family: Family;
  readonly block: number;
}

const MARKS = /[„“”"»«›‹‚‘’]/g;
/** A speech may go on over so many paragraphs. */
const LOOK_AHEAD = 8;

/**
 * Pairs the marks of a text block by block. Openers and closers are told apart by what stands around them, because German
 * texts mix `„…“`, `„…"`, `"…"`, `»…«` and `«…»`. A quotation may run on into the next paragraphs when the next mark there
 * closes it, or when a paragraph opens with the mark again. Linear: every mark is pushed and popped once.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  isRunning: (block: number) => boolean,
): Quotations {
  const pairs: { start: number; end: number }[] = [];
  const unbalanced: number[] = [];
  const marks = marksOf(text);
  let mark = 0;
  let stack: Opener[] = [];
  const open = [0, 0, 0, 0];

  for (let b = 0; b < blocks.length; b++) {
    if (!isRunning(b)) {
      giveUp();
      continue;
    }
    const { start, end } = blocks[b]!.span;
    const carried = stack[0];
    while (mark < marks.length && marks[mark]! < start) mark++;
    for (; mark < marks.length && marks[mark]! < end; mark++) {
      const at = marks[mark]!;
      if (carried !== undefined && at === start && text[at] === text[carried.at]) continue;
      take(at, start, end, b);
    }
    if (stack.length > 0 && !goesOn(b)) giveUp();
  }
  giveUp();
  pairs.sort((left, right) => left.start - right.start || right.end - left.end);
  unbalanced.sort((left, right) => left - right);
  return { found: withDepth(pairs), unbalanced };

  function take(at: number, blockStart: number, blockEnd: number, block: number): void {
    const character = text[at]!;
    const before = at > blockStart ? text[at - 1]! : ' ';
    const after = at + 1 < blockEnd ? text[at + 1]! : ' ';
    const family = familyOf(character);
    if (family === SINGLE) {
      takeSingle(character, at, before, after, block);
      return;
    }
    const canOpen =
      isOpenLeft(before) &&
      !isSpace(after) &&
      (open[family] === 0 || isWordStart(after) || '([„‚»›"…'.includes(after));
    if (character === '„' || canOpen) push(at, family, block);
    else if (open[family]! > 0) close(at, family);
    else if (!(character === '"' && isDigit(before))) unbalanced.push(at);
  }

  /** Single marks double as apostrophes: they count only where both ends are plain. */
  function takeSingle(
    mark: string,
    at: number,
    before: string,
    after: string,
    block: number,
  ): void {
    if (mark === '‚') {
      if (isOpenLeft(before) && !isSpace(after)) push(at, SINGLE, block);
      return;
    }
    const top = stack.at(-1);
    const closes = !isSpace(before) && !isWordStart(after);
    if (closes && top?.family === SINGLE) close(at, SINGLE);
    else if (mark === '‘' && isOpenLeft(before) && isWordStart(after)) push(at, SINGLE, block);
  }

  function push(at: number, family: Family, block: number): void {
    stack.push({ at, family, block });
    open[family]!++;
  }

  function close(at: number, family: Family): void {
    for (let opener = stack.pop()!; ; opener = stack.pop()!) {
      open[opener.family]!--;
      if (opener.family === family) {
        pairs.push({ start: opener.at, end: at + 1 });
        return;
      }
      if (opener.family !== SINGLE) unbalanced.push(opener.at);
    }
  }

  function giveUp(): void {
    for (const opener of stack) {
      if (opener.family !== SINGLE) unbalanced.push(opener.at);
      open[opener.family]!--;
    }
    stack = [];
  }

  /** Keeps the outermost opener alone when the paragraphs to come show that it is still open. */
  function goesOn(block: number): boolean {
    const outer = stack[0]!;
    if (outer.family === SINGLE || block - outer.block >= LOOK_AHEAD) return false;
    let ahead = mark;
    for (let next = block + 1; next <= block + LOOK_AHEAD && next < blocks.length; next++) {
      if (!isRunning(next) || blocks[next]!.kind === 'turn') return false;
      const { start, end } = blocks[next]!.span;
      while (ahead < marks.length && (marks[ahead]! < start || isSingle(text[marks[ahead]!]!)))
        ahead++;
      const at = marks[ahead];
      if (at === undefined || at >= end) continue;
      const again = at === start && text[at] === text[outer.at];
      const closes =
        familyOf(text[at]!) === outer.family &&
        text[at] !== '„' &&
        at > start &&
        !isSpace(text[at - 1]!) &&
        !isOpenLeft(text[at - 1]!);
      if (!again && !closes) return false;
      for (const opener of stack.splice(1)) {
        if (opener.family !== SINGLE) unbalanced.push(opener.at);
        open[opener.family]!--;
      }
      return true;
    }
    return false;
  }
}

function marksOf(text: string): readonly number[] {
  const marks: number[] = [];
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    marks.push(match.index);
  }
  return marks;
}

function isSingle(mark: string): boolean {
  return familyOf(mark) === SINGLE;
}

function withDepth(pairs: readonly { start: number; end: number }[]): Quotation[] {
  const ends: number[] = [];
  return pairs.map(({ start, end }) => {
    while (ends.length > 0 && ends.at(-1)! <= start) ends.pop();
    const depth = ends.length;
    ends.push(end);
    return { start, end, innerStart: start + 1, innerEnd: end - 1, depth };
  });
}

function familyOf(mark: string): Family {
  if (mark === '»' || mark === '«') return GUILLEMET;
  if (mark === '›' || mark === '‹') return SINGLE_GUILLEMET;
  if (mark === '‚' || mark === '‘' || mark === '’') return SINGLE;
  return DOUBLE;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

/** What may stand before an opening mark. */
function isOpenLeft(character: string): boolean {
  return isSpace(character) || '([{–—-/„"»«›‹‚*_'.includes(character);
}

function isWordStart(character: string): boolean {
  return isDigit(character) || character.toLowerCase() !== character.toUpperCase();
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
