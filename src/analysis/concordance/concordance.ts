import type { Document } from '../../model/document.js';
import { placeAt } from '../../model/lines.js';
import type { Analysis } from '../analysis.js';
import { foldSpace, sentenceOf, sentenceText } from '../passage.js';
import type { TokenRange } from '../term-matcher.js';

/** One hit in context. `start`, `end` are raw offsets, `line` and `column` 1-based. */
export interface ConcordanceRow {
  readonly document: string;
  readonly year: number | null;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly sentence: string;
}

export interface ConcordanceTally {
  readonly rows: readonly ConcordanceRow[];
}

/** Characters of context kept on either side; a terminal shows as much of it as fits. */
const CONTEXT = 120;

/** Every hit that `find` reports, in document order. */
export function concordanceAnalysis(
  find: (document: Document) => readonly TokenRange[],
): Analysis<ConcordanceTally, readonly ConcordanceRow[]> {
  return {
    empty: () => ({ rows: [] }),
    observe: (document) => ({
      rows: find(document).map((range) => rowAt(document, range)),
    }),
    merge: (left, right) => ({ rows: [...left.rows, ...right.rows] }),
    conclude: ({ rows }) => [...rows].sort(byPlace),
  };
}

function byPlace(left: ConcordanceRow, right: ConcordanceRow): number {
  if (left.document !== right.document) return left.document < right.document ? -1 : 1;
  return left.start - right.start;
}

/** A hit as a row; its context is the running text of its block, white space folded. */
export function rowAt(document: Document, { first, last }: TokenRange): ConcordanceRow {
  const { source, starts, ends } = document;
  const { text } = source;
  const start = source.offsets.rawStart(starts[first]!);
  const end = source.offsets.rawEnd(ends[last]!);
  const place = placeAt(source, start);
  const block = blockOf(document, first);
  const from = Math.max(starts[document.blockStarts[block]!]!, starts[first]! - CONTEXT);
  const to = Math.min(ends[document.blockStarts[block + 1]! - 1]!, ends[last]! + CONTEXT);
  return {
    document: source.id,
    year: source.year.year,
    line: place.line,
    column: place.column,
    start,
    end,
    left: withoutTornStart(
      foldSpace(text.slice(from, starts[first]!)),
      from > 0 && /\S/.test(text.charAt(from - 1)),
    ),
    hit: foldSpace(text.slice(starts[first]!, ends[last]!)),
    right: withoutTornEnd(foldSpace(text.slice(ends[last]!, to)), /\S/.test(text.charAt(to))),
    sentence: sentenceText(document, sentenceOf(document, first)),
  };
}

function withoutTornStart(context: string, isTorn: boolean): string {
  return isTorn ? context.replace(/^\S*\s/, '') : context;
}

function withoutTornEnd(context: string, isTorn: boolean): string {
  return isTorn ? context.replace(/\s\S*$/, '') : context;
}

function blockOf(document: Document, token: number): number {
  let low = 0;
  let high = document.blockStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.blockStarts[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
