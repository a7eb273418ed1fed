import type { Document } from '../../model/document.js';
import { formTraits } from './form-traits.js';
import type { MentionType } from './mention.js';

/** A mention before contradictions are settled; tokens inclusive. */
export interface Candidate {
  readonly type: MentionType;
  readonly first: number;
  readonly last: number;
  /** Text offset of the name where it begins inside its first token. */
  readonly start?: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Columns the rules read: everything is asked by token number, nothing is copied. */
export interface Scan {
  readonly document: Document;
  readonly types: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By type, see form-traits.ts. */
  readonly flagsOfType: Int32Array;
  readonly marksOfType: Uint8Array;
  readonly headsOfType: Int16Array;
  /** 1 at the first token of a sentence. */
  readonly opensSentence: Uint8Array;
}

export function scanOf(document: Document): Scan {
  const traits = formTraits(document.vocabulary);
  const opensSentence = new Uint8Array(document.tokenCount + 1);
  for (const token of document.sentenceStarts) opensSentence[token] = 1;
  return {
    document,
    types: document.types,
    starts: document.starts,
    ends: document.ends,
    flagsOfType: traits.flags,
    marksOfType: traits.marks,
    headsOfType: traits.heads,
    opensSentence,
  };
}

export function flagsAt(scan: Scan, token: number): number {
  return scan.flagsOfType[scan.types[token]!]!;
}

export function markAt(scan: Scan, token: number): number {
  return scan.marksOfType[scan.types[token]!]!;
}

export function formAt(scan: Scan, token: number): string {
  return scan.document.vocabulary.form(scan.types[token]!);
}

/** True when nothing stands between a token and the one before it. */
export function isGlued(scan: Scan, token: number): boolean {
  return token > 0 && scan.starts[token] === scan.ends[token - 1];
}
