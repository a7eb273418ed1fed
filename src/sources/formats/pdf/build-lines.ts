import type { Budget } from '../../budget.js';
import type { Fragment, Line, Page } from './line.js';

/** In sizes of the letters: gaps that part words, and gaps that part columns or cells. */
const WORD_GAP = 0.16;
const COLUMN_GAP = 1;
/** Fragments of one line may stand this much higher or lower, in sizes. */
const SAME_BASELINE = 0.3;
const RAISED_SIZE = 0.82;
const RAISED_BY = 0.75;
const LIST_SIGN = /^(?:[•·▪■◦‣–—*o➢✓→\uf0b7\uf0a7-]|\(?\d{1,3}[.)]|\(?[a-z][.)])$/;
const NOTE_SIGN = /^[\s]*(?:\d{1,3}|[*†‡]{1,3})[\s)]*$/;

interface Segment {
  left: number;
  right: number;
  bottom: number;
  size: number;
  text: string;
  /** Asked instead of the text, which grows piece by piece and would be copied for the answer. */
  endsInSpace: boolean;
  hasNoteSign: boolean;
  readonly fonts: Map<string, number>;
  readonly sizes: Map<number, number>;
}

/**
 * The lines of a page in the order the file draws them: fragments on one baseline without a gap between them. Raised
 * numbers that call a footnote are left out, since they would be read as part of the word.
 */
export function buildLines(page: Page, budget: Budget): Line[] {
  const segments: Segment[] = [];
  let current: Segment | null = null;
  let pendingSign: Fragment | null = null;
  for (const [index, fragment] of page.fragments.entries()) {
    budget.tick();
    if (fragment.text.trim() === '') {
      if (current !== null && continues(current, fragment)) addSpace(current);
      continue;
    }
    if (current !== null && isNoteCall(current, fragment)) {
      // An end of line behind it is still to come: only its place is remembered.
      current.right = Math.max(current.right, fragment.left + fragment.width);
      continue;
    }
    const sign: Fragment | null = pendingSign;
    pendingSign = null;
    if (current !== null && continues(current, fragment)) {
      append(current, fragment);
      continue;
    }
    if (NOTE_SIGN.test(fragment.text) && sign === null && opensNote(page, index)) {
      pendingSign = fragment;
      current = null;
      continue;
    }
    current = open(fragment);
    if (sign !== null) {
      const belongs = fragment.left >= sign.left && fragment.left - sign.left < 4 * fragment.size;
      if (belongs) {
        current.hasNoteSign = true;
        current.left = sign.left;
      } else segments.push(open(sign));
    }
    segments.push(current);
  }
  return segments.map((segment) => toLine(segment, page.number));
}

/** A small number that stands higher than the words it is followed by. */
function opensNote({ fragments }: Page, index: number): boolean {
  const sign = fragments[index]!;
  const next = fragments.slice(index + 1, index + 4).find(({ text }) => text.trim() !== '');
  if (next === undefined) return false;
  const rise = sign.bottom - next.bottom;
  return (
    sign.size <= next.size * RAISED_SIZE &&
    rise > 0.1 * next.size &&
    rise < RAISED_BY * next.size &&
    next.left >= sign.left
  );
}

function isNoteCall(segment: Segment, fragment: Fragment): boolean {
  if (!NOTE_SIGN.test(fragment.text) || fragment.size > segment.size * 0.9) return false;
  const rise = fragment.bottom - segment.bottom;
  const gap = fragment.left - segment.right;
  const isBeside = gap > -0.5 * segment.size && gap < 0.5 * segment.size;
  return isBeside && rise > 0.15 * segment.size && rise < RAISED_BY * segment.size;
}

function continues(segment: Segment, fragment: Fragment): boolean {
  const size = Math.max(segment.size, fragment.size);
  if (Math.abs(fragment.bottom - segment.bottom) > SAME_BASELINE * size) return false;
  const gap = fragment.left - segment.right;
  return gap > -0.6 * size && gap < COLUMN_GAP * size;
}

function open(fragment: Fragment): Segment {
  const segment: Segment = {
    left: fragment.left,
    right: fragment.left,
    bottom: fragment.bottom,
    size: fragment.size,
    text: '',
    endsInSpace: false,
    hasNoteSign: false,
    fonts: new Map(),
    sizes: new Map(),
  };
  append(segment, fragment);
  return segment;
}

function addSpace(segment: Segment): void {
  if (segment.text === '' || segment.endsInSpace) return;
  segment.text += ' ';
  segment.endsInSpace = true;
}

function append(segment: Segment, fragment: Fragment): void {
  const gap = fragment.left - segment.right;
  if (segment.text !== '' && gap > WORD_GAP * fragment.size && !fragment.text.startsWith(' ')) {
    addSpace(segment);
  }
  segment.text += fragment.text;
  segment.endsInSpace = fragment.text.endsWith(' ');
  segment.right = Math.max(segment.right, fragment.left + fragment.width);
  const length = fragment.text.trim().length;
  const size = Math.round(fragment.size * 10) / 10;
  segment.sizes.set(size, (segment.sizes.get(size) ?? 0) + length);
  segment.fonts.set(fragment.font, (segment.fonts.get(fragment.font) ?? 0) + length);
  segment.size = mostOf(segment.sizes);
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key {
  let best: Key | undefined;
  let most = -1;
  for (const [key, count] of counts) {
    if (count > most) {
      most = count;
      best = key;
    }
  }
  return best!;
}

function toLine(segment: Segment, page: number): Line {
  const { left, right, bottom, size, hasNoteSign } = segment;
  const text = segment.text.trim();
  return {
    page,
    left,
    right,
    bottom,
    size,
    font: mostOf(segment.fonts),
    text,
    cells: [text],
    hasNoteSign,
  };
}

/** Parts of one column on one baseline become one line; far apart they are cells, unless the first is a list sign. */
export function joinCells(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => b.bottom - a.bottom || a.left - b.left);
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame =
      first !== undefined &&
      Math.abs(first.bottom - line.bottom) <= SAME_BASELINE * Math.max(first.size, line.size);
    if (row !== undefined && isSame) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => joinRow(row.sort((a, b) => a.left - b.left)));
}

function joinRow(row: readonly Line[]): Line {
  const [first] = row;
  if (row.length === 1) return first!;
  const cells: string[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  let longest = first!;
  for (const line of row) {
    const cell = cells.at(-1);
    const isSigned = cells.length === 1 && cell!.length === 1 && LIST_SIGN.test(cell![0]!);
    const isNear = line.left - right < COLUMN_GAP * line.size;
    if (cell !== undefined && (isSigned || isNear)) cell.push(line.text);
    else cells.push([line.text]);
    right = Math.max(right, line.right);
    if (line.text.length > longest.text.length) longest = line;
  }
  return {
    ...longest,
    left: first!.left,
    right,
    text: cells.flat().join(' '),
    cells: cells.map((parts) => parts.join(' ')),
    hasNoteSign: first!.hasNoteSign,
  };
}
