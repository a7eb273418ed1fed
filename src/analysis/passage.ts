/** Passages behind numbers: the sentence a token stands in, and a hit as evidence. */
import type { Document } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import { pageAt, placeAt } from '../model/lines.js';

/** Number of the sentence that holds a token. */
export function sentenceOf(document: Document, token: number): number {
  const starts = document.sentenceStarts;
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Text of sentence `s`, white space folded. */
export function sentenceText(document: Document, sentence: number): string {
  const first = document.sentenceStarts[sentence]!;
  const last = document.sentenceStarts[sentence + 1]! - 1;
  return foldSpace(document.source.text.slice(document.starts[first]!, document.ends[last]!));
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
    sentence: sentenceText(document, sentenceOf(document, first)),
  };
}
