import type { Document } from '../../model/document.js';
import type { Analysis } from '../analysis.js';

/** What a document is recognised by in another format or under another name. */
export interface Fingerprint {
  readonly document: string;
  /** The `SKETCH` smallest hashes of its passages, ascending, each once; of a short text all. */
  readonly hashes: Uint32Array;
}

export interface FingerprintTally {
  readonly documents: readonly Fingerprint[];
}

/** Letters of a passage, about four words. */
const PASSAGE = 24;
/** Hashes that stand for a document: enough to tell a share of common passages to within some 3 % (√(p·(1−p)/256)). */
export const SKETCH = 256;

/** The fingerprints of the documents, in the order they came. */
export const fingerprints: Analysis<FingerprintTally, readonly Fingerprint[]> = {
  empty: () => ({ documents: [] }),
  observe: (document) => ({
    documents: [{ document: document.source.id, hashes: sketchOf(document) }],
  }),
  merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
  conclude: ({ documents }) => documents,
};

/**
 * A passage begins with each word of the running text and is as many letters long, whatever stands between them: a word
 * that one format parts at the end of a line, or glues to the next, spoils few. The smallest hashes are a sample of all
 * that is the same in every document (bottom-k sketch; Broder 1997, Thorup 2013).
 */
function sketchOf(document: Document): Uint32Array {
  const { letters, starts } = lettersOf(document);
  const length = Math.min(PASSAGE, letters.length);
  if (length === 0) return new Uint32Array(0);
  const hashes = new Uint32Array(starts.length);
  let count = 0;
  const highest = power(length - 1);
  let hash = 0;
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, BASE) + letters[at]!) | 0;
  let next = 0;
  for (let at = 0; ; at++) {
    if (starts[next] === at) {
      hashes[count++] = scatter(hash);
      next++;
    }
    if (at + length >= letters.length || next === starts.length) break;
    hash = (Math.imul(hash - Math.imul(letters[at]!, highest), BASE) + letters[at + length]!) | 0;
  }
  const sorted = hashes.subarray(0, count).sort();
  return sorted
    .filter((value, index) => index === 0 || value !== sorted[index - 1])
    .slice(0, SKETCH);
}

/** The letters and digits of the running text in lower case, and where among them each word begins. */
function lettersOf(document: Document): { letters: Uint16Array; starts: readonly number[] } {
  const { text, blocks } = document.source;
  const letters = new Uint16Array(2 * text.length);
  const starts: number[] = [];
  let length = 0;
  for (const [index, { span }] of blocks.entries()) {
    if (!document.counts(index)) continue;
    const lower = text.slice(span.start, span.end).toLowerCase();
    let isInside = false;
    for (let at = 0; at < lower.length; at++) {
      const code = lower.charCodeAt(at);
      const isLetter = isWordPart(code);
      if (isLetter) {
        if (!isInside) starts.push(length);
        letters[length++] = code;
      }
      isInside = isLetter;
    }
  }
  return { letters: letters.subarray(0, length), starts };
}

/** Close enough to tell texts apart: everything from À on but the blocks of marks and signs. */
function isWordPart(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && (code < 0x2000 || code >= 0x2c00);
}

/** An odd number whose powers spread over 32 bits. */
const BASE = 0x01000193;

function power(exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, BASE);
  return result;
}

/** Takes neighbouring hashes far apart, so that the smallest are a fair sample (finalizer of MurmurHash3, Appleby). */
function scatter(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
