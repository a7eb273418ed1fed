import type { SourceText } from './text.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * An annotated text: columns, not objects. Token `i` is `text.slice(starts[i], ends[i])`, of type `types[i]`;
 * offsets are text offsets (see `SourceText`). Tokens cover every character that is not white space.
 */
export interface Document {
  readonly source: SourceText;
  readonly vocabulary: Vocabulary;
  readonly tokenCount: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
  /** First token of block `b`; one element more than there are blocks, the last is `tokenCount`. */
  readonly blockStarts: Int32Array;
  /** First token of sentence `s`, with a closing `tokenCount`. A sentence never crosses a block. Computed on first use. */
  readonly sentenceStarts: Int32Array;
  /** The sentence that holds a token. Quicker than `sentenceStarts` where few are asked for. */
  sentenceAt(token: number): TokenRange;
  /** Tokens that are words in running text (or in all text with `boilerplate: include`). */
  readonly wordCount: number;
  /** True when block `b` counts. */
  counts(block: number): boolean;
  /** The types of running text, words and others, and how often each occurs. */
  countTypes(): TypeCounts;
}

export interface TokenRange {
  readonly first: number;
  /** The one behind the last. */
  readonly behind: number;
}

/** Types in ascending order and, in parallel, their counts. */
export interface TypeCounts {
  readonly types: Int32Array;
  readonly counts: Int32Array;
}

/** A token as an object, for everything that is not hot. Offsets are raw offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: string;
  readonly stem: string;
  readonly isWord: boolean;
  readonly isStopword: boolean;
}
