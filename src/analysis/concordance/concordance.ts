import type { Document } from '../../model/document.js';
import { placeAt } from '../../model/lines.js';
import type { Span } from '../../model/span.js';
import type { Analysis } from '../analysis.js';
import { foldSpace, sentenceOf, sentenceText } from '../passage.js';
import type { TokenRange } from '../term-matcher.js';

/** One hit in context. `start`, `end` are raw offsets, `line` and `column` 1-based. */
export interface ConcordanceRow {
  readonly document: string;
  readonly year: number | null;
  readonly line: number;
  readonly column: number;
  readonly page?: number;
  readonly paragraph?: number;
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly sentence: string;
  /** Words of running text of the document before the hit, and all of them. */
  readonly wordsBefore: number;
  readonly words: number;
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
  return concordanceOfSpans((document) =>
    find(document).map(({ first, last }) => ({
      start: document.starts[first]!,
      end: document.ends[last]!,
    })),
  );
}

/** As `concordanceAnalysis`, for hits that need not be whole tokens: ascending spans of the text, each inside a block. */
export function concordanceOfSpans(
  find: (document: Document) => readonly Span[],
): Analysis<ConcordanceTally, readonly ConcordanceRow[]> {
  return {
    empty: () => ({ rows: [] }),
    observe: (document) => ({ rows: rowsOf(document, find(document)) }),
    merge: (left, right) => ({ rows: [...left.rows, ...right.rows] }),
    conclude: ({ rows }) => [...rows].sort(byPlace),
  };
}

function byPlace(left: ConcordanceRow, right: ConcordanceRow): number {
  if (left.document !== right.document) return left.document < right.document ? -1 : 1;
  return left.start - right.start || left.end - right.end;
}

/** Hits as rows; the context is the running text of the block, white space folded. */
function rowsOf(document: Document, spans: readonly Span[]): ConcordanceRow[] {
  const { source, starts, ends, blockStarts, types, vocabulary } = document;
  const { text } = source;
  let block = 0;
  let token = 0;
  let wordsBefore = 0;
  return spans.map((span) => {
    for (; token < document.tokenCount && ends[token]! <= span.start; token++) {
      while (blockStarts[block + 1]! <= token) block++;
      if (document.counts(block) && vocabulary.isWord(types[token]!)) wordsBefore++;
    }
    while (blockStarts[block + 1]! <= token) block++;
    const start = source.offsets.rawStart(span.start);
    const end = source.offsets.rawEnd(span.end);
    const { line, column, ...page } = placeAt(source, start);
    const from = Math.max(starts[blockStarts[block]!]!, span.start - CONTEXT);
    const to = Math.min(ends[blockStarts[block + 1]! - 1]!, span.end + CONTEXT);
    return {
      document: source.id,
      year: source.year.year,
      line,
      column,
      ...page,
      start,
      end,
      left: withoutTornStart(
        foldSpace(text.slice(from, span.start)),
        from > 0 && /\S/.test(text.charAt(from - 1)),
      ),
      hit: foldSpace(text.slice(span.start, span.end)),
      right: withoutTornEnd(foldSpace(text.slice(span.end, to)), /\S/.test(text.charAt(to))),
      sentence: sentenceText(document, sentenceOf(document, token)),
      wordsBefore,
      words: document.wordCount,
    };
  });
}

function withoutTornStart(context: string, isTorn: boolean): string {
  return isTorn ? context.replace(/^\S*\s/, '') : context;
}

function withoutTornEnd(context: string, isTorn: boolean): string {
  return isTorn ? context.replace(/\s\S*$/, '') : context;
}
