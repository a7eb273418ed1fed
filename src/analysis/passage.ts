/** Passages behind numbers: the sentence a token stands in, and a hit as evidence. */
import type { Document } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import { pageAt, placeAt } from '../model/lines.js';
import type { Span } from '../model/span.js';

/** Longer sentences, in code units, stand only in text without sentence ends; each hit would repeat all of it. */
const LONGEST_SENTENCE = 4000;
/** Of such a sentence so much is shown before and behind a hit. */
const AROUND = 1000;

/** The sentence that holds a token, white space folded; of a very long one what stands around the hit, `…` for the rest. */
export function sentenceText(document: Document, token: number, hit: Span): string {
  const { starts, ends } = document;
  const { text } = document.source;
  const { first, behind } = document.sentenceAt(token);
  const start = starts[first]!;
  const end = ends[behind - 1]!;
  if (end - start <= LONGEST_SENTENCE) return foldSpace(text.slice(start, end));
  const from = wholeCharacter(text, Math.max(start, hit.start - AROUND));
  const to = wholeCharacter(text, Math.min(end, hit.end + AROUND));
  return `${from > start ? '…' : ''}${foldSpace(text.slice(from, to))}${to < end ? '…' : ''}`;
}

/** The offset, or the next one where it lies inside a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset + 1 : offset;
}

export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Tokens `first` to `last` (inclusive) as a passage. */
export function evidenceAt(document: Document, first: number, last: number): Evidence {
  const { source } = document;
  const start = source.offsets.rawStart(document.starts[first]!);
  const end = source.offsets.rawEnd(document.ends[last]!);
  return {
    document: source.id,
    year: source.year.year,
    line: placeAt(source, start).line,
    ...pageAt(source.places, start),
    start,
    end,
    sentence: sentenceText(document, first, {
      start: document.starts[first]!,
      end: document.ends[last]!,
    }),
  };
}
