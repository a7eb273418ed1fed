import type { Span } from './span.js';

/**
 * A text as it came in. Two coordinate systems meet here and nowhere else:
 * *raw* offsets count in the decoded file as it lies on disk, *text* offsets in the repaired text that
 * analyses read. `OffsetMap` leads from text to raw; without repairs both are the same.
 */
export interface SourceText {
  /** Path relative to the corpus root, `/`-separated; `-` for standard input. */
  readonly id: string;
  readonly format: string;
  /** Name of the encoding the bytes were decoded with, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly digest: string;
  /** The decoded file, without a byte-order mark. */
  readonly raw: string;
  /** What analyses read: `raw` after repairs. The same string when nothing was repaired. */
  readonly text: string;
  readonly offsets: OffsetMap;
  /** In order, not overlapping, in text offsets. White space between blocks belongs to none. */
  readonly blocks: readonly Block[];
  /** The same as columns, for whoever needs no objects; a text may come without. */
  readonly blockColumns?: BlockColumns;
  readonly title: string | null;
  readonly year: DatedYear;
  /** Pages or paragraphs, for formats whose lines mean nothing to a reader; `raw` is then the extracted text. */
  readonly places?: Places;
  /** Where the text begins in the file, when it is one piece of a very long one; `raw` is then that piece. */
  readonly piece?: {
    /** UTF-16 code units and lines of the decoded file before the piece. */
    readonly offset: number;
    readonly line: number;
  };
  /** A name by which documents can be told apart, such as the organisation a row of a table belongs to. */
  readonly group?: string;
}

/** Numbered stretches of the raw text: what reaches from `starts[i]` to the next start has the number `numbers[i]`. */
export interface Places {
  readonly unit: 'page' | 'paragraph';
  /** Ascending raw offsets; an empty page starts where the next one does. */
  readonly starts: Int32Array;
  /** From 1. A page may come twice, when a note stands behind the paragraph that goes on overleaf. */
  readonly numbers: Int32Array;
}

/** From repaired text back to the raw file. */
export interface OffsetMap {
  readonly isIdentity: boolean;
  /** Raw offset of the character at text offset `start`. */
  rawStart(start: number): number;
  /** Raw offset behind the character that ends at text offset `end`. */
  rawEnd(end: number): number;
}

export const identityOffsets: OffsetMap = {
  isIdentity: true,
  rawStart: (start) => start,
  rawEnd: (end) => end,
};

/**
 * What a stretch of a document is. Running text: `heading`, `paragraph`, `list-item`, `table-row`,
 * `quote`, `turn` (an interview turn that opens with a speaker label). The others are furniture.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'quote'
  | 'turn'
  | 'title-page'
  | 'contents'
  | 'menu'
  | 'caption'
  | 'credit'
  | 'alt-text'
  | 'link-line'
  | 'prompt'
  | 'date-line'
  | 'imprint'
  | 'page-furniture'
  | 'duplicate'
  | 'code'
  | 'front-matter';

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Flagged, never deleted: analyses skip it unless told otherwise. */
  readonly boilerplate: boolean;
  /** Heading level from 1, otherwise 0. */
  readonly level: number;
  /** The rule that decided, such as `numbered-heading` or `dot-leader`. */
  readonly reason: string;
  /** The speaker label that opens an interview turn, without its colon; in text offsets. */
  readonly speaker?: Span;
}

/** What counting asks of blocks: where they start, and which are boilerplate (1). */
export interface BlockColumns {
  readonly starts: Int32Array;
  readonly boilerplate: Uint8Array;
}

/** The columns of blocks, also where the text came without. */
export function blockColumnsOf(source: SourceText): BlockColumns {
  // Asking for the blocks makes them.
  return (
    source.blockColumns ?? {
      starts: Int32Array.from(source.blocks, ({ span }) => span.start),
      boilerplate: Uint8Array.from(source.blocks, ({ boilerplate }) => (boilerplate ? 1 : 0)),
    }
  );
}

export type YearBasis = 'manifest' | 'front-matter' | 'file-name' | 'text' | 'none';

/** Year of a document and how it is known. */
export interface DatedYear {
  readonly year: number | null;
  readonly basis: YearBasis;
  readonly certain: boolean;
  /** The words that decided, in raw offsets; null when the year is not from the text. */
  readonly evidence: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
  } | null;
  /** Why this year, or why none: one English sentence. */
  readonly reason: string;
}
