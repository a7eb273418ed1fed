import type { Document } from '../../model/document.js';
import type { Analysis } from '../analysis.js';
import { compareText } from '../grouping.js';
import { countsOf, joinPieces, sumOf, typesOf } from '../join-pieces.js';
import type { TermMatcher, TokenRange } from '../term-matcher.js';

/** How far a word may stand from the term: words within its sentence, or the whole sentence or paragraph. */
export type Span =
  | { readonly unit: 'words'; readonly left: number; readonly right: number }
  | { readonly unit: 'sentence' | 'paragraph' };

/** Counts of one document; the arrays run in parallel, ascending by type. */
export interface DocumentCollocations {
  readonly id: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly words: number;
  /** Hits of the term. */
  readonly hits: number;
  /** Words near a hit, each once, without the hits themselves. */
  readonly nearWords: number;
  readonly types: Int32Array;
  readonly counts: Int32Array;
  /** Of these near a hit, before or behind the nearest. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface CollocationTally {
  readonly documents: readonly DocumentCollocations[];
}

const FAR = 0;
/** Places of a token, as `placesOf` gives them; the others are far from every hit, or part of one. */
export const LEFT = 1;
export const RIGHT = 2;
const HIT = 3;

/** Counts every word of running text, and which of them stand near the term. */
export function tallyCollocations(
  matcher: TermMatcher,
  span: Span,
): Analysis<CollocationTally, CollocationTally> {
  return {
    empty: () => ({ documents: [] }),
    observe: (document) => ({ documents: [observe(document, matcher, span)] }),
    merge: (left, right) => ({ documents: [...left.documents, ...right.documents] }),
    conclude: (tally) => ({
      documents: joinPieces(
        [...tally.documents].sort((left, right) => compareText(left.id, right.id)),
        ({ id }) => id,
        joinDocuments,
      ),
    }),
  };
}

function joinDocuments(pieces: readonly DocumentCollocations[]): DocumentCollocations {
  const types = typesOf(pieces);
  return {
    ...pieces[0]!,
    words: sumOf(pieces, ({ words }) => words),
    hits: sumOf(pieces, ({ hits }) => hits),
    nearWords: sumOf(pieces, ({ nearWords }) => nearWords),
    types,
    counts: countsOf(pieces, types, ({ counts }) => counts),
    left: countsOf(pieces, types, ({ left }) => left),
    right: countsOf(pieces, types, ({ right }) => right),
  };
}

function observe(document: Document, matcher: TermMatcher, span: Span): DocumentCollocations {
  const { vocabulary, types, blockStarts } = document;
  const hits = matcher.hits(document);
  const places = placesOf(document, hits, span);
  const totals = new Map<number, [count: number, left: number, right: number]>();
  let nearWords = 0;
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    if (!document.counts(block)) continue;
    for (let token = blockStarts[block]!; token < blockStarts[block + 1]!; token++) {
      const type = types[token]!;
      if (!vocabulary.isWord(type)) continue;
      let total = totals.get(type);
      if (total === undefined) {
        total = [0, 0, 0];
        totals.set(type, total);
      }
      total[0]++;
      const place = places[token]!;
      if (place === LEFT) total[1]++;
      else if (place === RIGHT) total[2]++;
      if (place === LEFT || place === RIGHT) nearWords++;
    }
  }
  const ordered = [...totals].sort(([left], [right]) => left - right);
  return {
    id: document.source.id,
    year: document.source.year.year,
    yearCertain: document.source.year.certain,
    words: document.wordCount,
    hits: hits.length,
    nearWords,
    types: Int32Array.from(ordered, ([type]) => type),
    counts: Int32Array.from(ordered, ([, total]) => total[0]),
    left: Int32Array.from(ordered, ([, total]) => total[1]),
    right: Int32Array.from(ordered, ([, total]) => total[2]),
  };
}

/** Per token: far, near on the left or right of the nearest hit, or part of a hit. */
export function placesOf(document: Document, hits: readonly TokenRange[], span: Span): Uint8Array {
  const places = new Uint8Array(document.tokenCount);
  const boundaries = span.unit === 'paragraph' ? document.blockStarts : document.sentenceStarts;
  let unit = 0;
  for (const { first, last } of hits) {
    while (boundaries[unit + 1]! <= first) unit++;
    const start = boundaries[unit]!;
    const end = boundaries[unit + 1]!;
    const [most, mostRight] =
      span.unit === 'words' ? [span.left, span.right] : [Infinity, Infinity];
    mark(document, places, first - 1, start - 1, -1, most, LEFT);
    mark(document, places, last + 1, end, 1, mostRight, RIGHT);
  }
  for (const { first, last } of hits) places.fill(HIT, first, last + 1);
  return places;
}

/** Marks up to `most` words from `from` towards `stop`; a word between two hits keeps its first mark. */
function mark(
  document: Document,
  places: Uint8Array,
  from: number,
  stop: number,
  step: -1 | 1,
  most: number,
  place: number,
): void {
  let words = 0;
  for (let token = from; token !== stop && words < most; token += step) {
    if (!document.vocabulary.isWord(document.types[token]!)) continue;
    words++;
    if (places[token] === FAR) places[token] = place;
  }
}
