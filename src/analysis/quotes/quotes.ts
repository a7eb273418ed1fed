import type { Diagnostic } from '../../model/diagnostic.js';
import type { Document } from '../../model/document.js';
import { pageAt, placeAt } from '../../model/lines.js';
import type { Span } from '../../model/span.js';
import type { Analysis } from '../analysis.js';
import { foldSpace } from '../passage.js';
import { findQuotes } from './find-quotes.js';
import type { Quote } from './quote.js';
import type { Speaker, SpeakerResolver } from './speaker-mention.js';

/** Direct or reported speech. `start`, `end` are raw offsets with the marks, `line` is 1-based. */
export interface QuoteRow {
  readonly document: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly page?: number;
  readonly paragraph?: number;
  readonly text: string;
  readonly kind: 'direct' | 'indirect';
  /** Null when the text names nobody; `id` and `name` are null when its words lead to no entity. */
  readonly speaker: Speaker | null;
  readonly cue: string | null;
}

/** Made for a document, tells of a span of its text, marks included, whether it is wanted. */
export type QuoteFilter = (document: Document) => (span: Span) => boolean;

export interface QuotesTally {
  readonly rows: readonly QuoteRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every quote of the corpus in order of documents and places, with the names that `resolve` knows; with `keeps` only
 * those whose words it keeps.
 */
export function quotesAnalysis(
  resolve: SpeakerResolver,
  keeps: QuoteFilter = () => () => true,
): Analysis<QuotesTally, QuotesTally> {
  return {
    empty: () => ({ rows: [], diagnostics: [] }),
    observe: (document) => {
      const isKept = keeps(document);
      const { quotes, unbalanced } = findQuotes(document, resolve(document));
      return {
        rows: quotes.filter(({ span }) => isKept(span)).map((quote) => rowOf(document, quote)),
        diagnostics: unbalanced.length === 0 ? [] : [unbalancedMarks(document, unbalanced)],
      };
    },
    merge: (left, right) => ({
      rows: [...left.rows, ...right.rows],
      diagnostics: [...left.diagnostics, ...right.diagnostics],
    }),
    conclude: ({ rows, diagnostics }) => ({
      rows: [...rows].sort(byPlace),
      diagnostics: [...diagnostics].sort((left, right) =>
        left.document! < right.document! ? -1 : left.document! > right.document! ? 1 : 0,
      ),
    }),
  };
}

function byPlace(left: QuoteRow, right: QuoteRow): number {
  if (left.document !== right.document) return left.document < right.document ? -1 : 1;
  return left.start - right.start || right.end - left.end || (left.kind < right.kind ? -1 : 1);
}

function rowOf(document: Document, { kind, span, speaker, cue }: Quote): QuoteRow {
  const { source } = document;
  const start = source.offsets.rawStart(span.start);
  return {
    document: source.id,
    year: source.year.year,
    start,
    end: source.offsets.rawEnd(span.end),
    line: placeAt(source, start).line,
    ...pageAt(source.places, start),
    text: foldSpace(source.text.slice(span.start, span.end)),
    kind,
    speaker,
    cue,
  };
}

function unbalancedMarks(document: Document, marks: readonly number[]): Diagnostic {
  const { source } = document;
  const { line } = placeAt(source, source.offsets.rawStart(marks[0]!));
  const count = marks.length;
  return {
    code: 'quotation-mark-unbalanced',
    severity: 'info',
    document: source.id,
    message: `${source.id} has ${count} quotation ${count === 1 ? 'mark' : 'marks'} without a counterpart, the first in line ${line}.`,
    hint: 'Quotes around there may be incomplete.',
    data: { count, line },
  };
}
