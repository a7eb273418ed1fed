import type { Document } from '../../model/document.js';
import { placeAt } from '../../model/lines.js';
import type { Span } from '../../model/span.js';
import type { Analysis } from '../analysis.js';
import { sumOf } from '../join-pieces.js';
import { foldSpace, sentenceText } from '../passage.js';
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
  /** Of documents that are read in pieces: where each begins, and its words of running text. */
  readonly pieces: readonly {
    readonly document: string;
    readonly offset: number;
    readonly words: number;
  }[];
}

/** Characters of context kept on either side; a terminal shows as much of it as fits. */
const CONTEXT = 120;

/**
 * Every hit that `find` reports, in document order. `mayHold` is false where a document of these types holds none; where
 * it is true, or left out, nothing is known.
 */
export function concordanceAnalysis(
  find: (document: Document) => readonly TokenRange[],
  mayHold: (types: Int32Array) => boolean = () => true,
): Analysis<ConcordanceTally, readonly ConcordanceRow[]> {
  return {
    ...concordanceOfSpans((document) =>
      find(document).map(({ first, last }) => ({
        start: document.starts[first]!,
        end: document.ends[last]!,
      })),
    ),
    observeForms: ({ document, offset, words, types }) =>
      mayHold(types)
        ? null
        : { rows: [], pieces: offset === null ? [] : [{ document, offset, words }] },
  };
}

/** As `concordanceAnalysis`, for hits that need not be whole tokens: ascending spans of the text, each inside a block. */
export function concordanceOfSpans(
  find: (document: Document) => readonly Span[],
): Analysis<ConcordanceTally, readonly ConcordanceRow[]> {
  return {
    empty: () => ({ rows: [], pieces: [] }),
    observe: (document) => {
      const { id, piece } = document.source;
      const words = document.wordCount;
      return {
        rows: rowsOf(document, find(document)),
        pieces: piece === undefined ? [] : [{ document: id, offset: piece.offset, words }],
      };
    },
    merge: (left, right) => ({
      rows: [...left.rows, ...right.rows],
      pieces: [...left.pieces, ...right.pieces],
    }),
    conclude: ({ rows, pieces }) => ofWholeDocuments(rows, pieces).sort(byPlace),
  };
}

/** Words before a hit of a piece are counted from the beginning of its document, and up to the document's end. */
function ofWholeDocuments(
  rows: readonly ConcordanceRow[],
  pieces: ConcordanceTally['pieces'],
): ConcordanceRow[] {
  const byDocument = new Map<string, { readonly offset: number; readonly words: number }[]>();
  for (const piece of pieces) {
    const there = byDocument.get(piece.document);
    if (there === undefined) byDocument.set(piece.document, [piece]);
    else there.push(piece);
  }
  if (byDocument.size === 0) return [...rows];
  for (const all of byDocument.values()) all.sort((left, right) => left.offset - right.offset);
  return rows.map((row) => {
    const all = byDocument.get(row.document);
    if (all === undefined) return row;
    const next = all.findIndex(({ offset }) => offset > row.start);
    const before = all.slice(0, next < 0 ? all.length - 1 : next - 1);
    return {
      ...row,
      wordsBefore: row.wordsBefore + sumOf(before, ({ words }) => words),
      words: sumOf(all, ({ words }) => words),
    };
  });
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
      sentence: sentenceText(document, token, span),
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
