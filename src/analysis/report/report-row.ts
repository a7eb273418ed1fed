import type { Evidence } from '../../model/evidence.js';
import type { Result } from '../../model/result.js';
import type { CorpusRow } from '../corpus/corpus-overview.js';
import type { EntityRow } from '../entities/entity-row.js';
import type { KeywordRow } from '../keywords/keywords.js';
import type { QuoteRow } from '../quotes/quotes.js';
import type { ThemeRow } from '../themes/themes.js';

/** Parts of a report that can be chosen, in the order they are printed. */
export const REPORT_SECTIONS = [
  'corpus',
  'overview',
  'summary',
  'keywords',
  'themes',
  'names',
  'quotes',
  'changes',
  'passages',
  'methods',
  'run',
] as const;

export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What a report answers, in the order of its rows in JSON. */
export const REPORT_PARTS = [
  'corpus',
  'keywords',
  'frequent',
  'themes',
  'entities',
  'quotes',
  'compare',
  'summary',
  'name-changes',
  'documents',
  'run',
] as const;

export type ReportPart = (typeof REPORT_PARTS)[number];

/** A part of a report as JSON prints it: the rows of the command that it names, or of the report's own summaries. */
export interface ReportRow {
  readonly part: ReportPart;
  /** The year that the part is about; null for all. */
  readonly year: number | null;
  /** What prints the same rows; null where only the report has them. */
  readonly command: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
}

/** The part of a word's comparison that a report shows; rates are per 1,000 words. */
export interface ComparedWord {
  readonly term: string;
  readonly forms: readonly { readonly form: string }[];
  readonly targetCount: number;
  readonly targetPerThousand: number;
  readonly referenceCount: number;
  readonly referencePerThousand: number;
  readonly lrc: number;
  readonly evidence: readonly Evidence[];
}

/** A year against the one before it. */
export interface YearComparison {
  readonly year: number;
  readonly before: number;
  readonly result: Result<ComparedWord>;
  readonly command: string;
}

/** Where a word stands in a document: words of running text before each hit. */
export interface TermPositions {
  readonly document: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly words: number;
  readonly wordsBefore: readonly number[];
}

export interface TermStrip {
  readonly term: string;
  readonly command: string;
  readonly documents: readonly TermPositions[];
}

/** A document that was read, for the record. */
export interface ReadDocument {
  readonly document: string;
  /** Hexadecimal SHA-256 of its bytes. */
  readonly digest: string;
}

export interface Answer<Row> {
  readonly result: Result<Row>;
  /** Prints the same rows. */
  readonly command: string;
}

/** Entries of the tables that a report cuts by itself; infinite for all. */
export interface ReportLimits {
  /** People, and as many organisations. */
  readonly names: number;
  /** Per theme. */
  readonly quotes: number;
  /** Of each kind of change. */
  readonly nameChanges: number;
}

/** Everything a report is made of: answers of the other questions, computed once. */
export interface ReportAnswers {
  /** Years reported on, ascending. */
  readonly years: readonly number[];
  readonly sections: readonly ReportSection[];
  readonly limits: ReportLimits;
  readonly corpus: Answer<CorpusRow>;
  /** Distinctive words by year. */
  readonly keywords: Answer<KeywordRow>;
  /** Frequent words by year. */
  readonly frequent: Answer<KeywordRow>;
  readonly themes: Answer<ThemeRow>;
  readonly entities: Answer<EntityRow>;
  readonly quotes: Answer<QuoteRow>;
  /** Names of the themes that hit inside a quote, in parallel to the rows of `quotes`. */
  readonly quoteThemes: readonly (readonly string[])[];
  /** Passages of the names that are shown: by id of the entity and year, joined by a blank. */
  readonly nameEvidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly comparisons: readonly YearComparison[];
  readonly strips: readonly TermStrip[];
  readonly documents: readonly ReadDocument[];
  readonly run: ReportRun;
}

/** What it takes to make the same report again. */
export interface ReportRun {
  readonly command: string;
  readonly version: string;
  readonly seed: number;
  readonly corpusDigest: string;
  readonly themeFile: {
    /** As given; null for the bundled themes. */
    readonly name: string | null;
    /** Of its bytes; null where they came through a pipe. */
    readonly digest: string | null;
  };
}
