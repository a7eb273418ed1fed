import type { Document } from '../model/document.js';

/**
 * A question put to a corpus. `merge` is associative and commutative up to the order of documents, which
 * `conclude` sorts out, so that one process, many workers and many machines give the same bytes.
 * A tally holds integers and strings only and survives `structuredClone`; numbers of types are those of the
 * vocabulary the documents share.
 */
export interface Analysis<Tally, Result> {
  empty(): Tally;
  observe(document: Document): Tally;
  /** The tally of a document, or of a piece of one, of which no more than this is known; null where it has to be read. */
  observeForms?(forms: DocumentForms): Tally | null;
  merge(left: Tally, right: Tally): Tally;
  conclude(tally: Tally): Result;
}

/** What a cache keeps of a document for `Analysis.observeForms`: which types its running text has. */
export interface DocumentForms {
  readonly document: string;
  /** Where the piece begins, of a document that is read in pieces; otherwise null. */
  readonly offset: number | null;
  /** Words of running text. */
  readonly words: number;
  readonly types: Int32Array;
}
