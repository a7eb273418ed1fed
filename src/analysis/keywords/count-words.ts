/** Counting: the tally behind keywords, keyness and dispersion. */
import type { Document } from '../../model/document.js';
import type { Analysis } from '../analysis.js';
import { compareText } from '../grouping.js';
import { countsOf, joinPieces, sumOf, typesOf } from '../join-pieces.js';
import { type CountArray, countsFrom } from './count-array.js';
import { packCounts, unpackCounts } from './packed-counts.js';

/** Counts of one document. A gram is `size` types in a row; single words have size 1. */
export interface DocumentCounts {
  readonly id: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  /** Words of running text. */
  readonly words: number;
  readonly grams: readonly GramCounts[];
}

export type GramCounts = WordCounts | RunCounts;

/** Of single words. */
export interface WordCounts {
  readonly size: 1;
  /** Types with their occurrences, as `packCounts` packs them. */
  readonly packed: Uint8Array;
}

/** Of words in a row. */
export interface RunCounts {
  readonly size: number;
  /** Types of all runs, `size` a run, runs in order of their first occurrence. */
  readonly types: Int32Array;
  /** Occurrences per run. */
  readonly counts: CountArray;
}

/** Whether they are of single words. */
export function isOfWords(grams: GramCounts): grams is WordCounts {
  return 'packed' in grams;
}

export interface WordTally {
  readonly documents: readonly DocumentCounts[];
}

export interface CountOptions {
  /** Smallest and largest number of words in a row. */
  readonly smallest: number;
  readonly largest: number;
}

/** Counts words, or runs of words inside a sentence that neither start nor end in a stop word. */
export function countWords(options: CountOptions): Analysis<WordTally, WordTally> {
  return {
    empty: () => ({ documents: [] }),
    observe: (document) => ({
      documents: [
        {
          id: document.source.id,
          year: document.source.year.year,
          yearCertain: document.source.year.certain,
          words: document.wordCount,
          grams: range(options.smallest, options.largest).map((size) =>
            size === 1 ? countSingleWords(document) : countRuns(document, size),
          ),
        },
      ],
    }),
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

function joinDocuments(pieces: readonly DocumentCounts[]): DocumentCounts {
  const grams = pieces[0]!.grams.map((first, index) => {
    const counted = pieces.map((piece) => piece.grams[index]!);
    return isOfWords(first)
      ? joinWords(counted.filter(isOfWords))
      : joinRuns(
          first.size,
          counted.filter((grams): grams is RunCounts => !isOfWords(grams)),
        );
  });
  return { ...pieces[0]!, words: sumOf(pieces, ({ words }) => words), grams };
}

function joinWords(words: readonly WordCounts[]): WordCounts {
  const pieces = words.map(({ packed }) => {
    const { numbers: types, counts } = unpackCounts(packed);
    return { types, counts };
  });
  const numbers = typesOf(pieces);
  const counts = countsOf(pieces, numbers, (piece) => piece.counts);
  return { size: 1, packed: packCounts({ numbers, counts }) };
}

function joinRuns(size: number, pieces: readonly RunCounts[]): RunCounts {
  const sums = new Map<string, number>();
  for (const { types, counts } of pieces) {
    counts.forEach((count, index) => {
      const key = types.subarray(index * size, (index + 1) * size).join(' ');
      sums.set(key, (sums.get(key) ?? 0) + count);
    });
  }
  const types = Int32Array.from([...sums.keys()].flatMap((key) => key.split(' ').map(Number)));
  return { size, types, counts: countsFrom([...sums.values()]) };
}

function range(smallest: number, largest: number): number[] {
  return Array.from({ length: largest - smallest + 1 }, (_, index) => smallest + index);
}

/** Counts of the words of running text. */
function countSingleWords(document: Document): WordCounts {
  const { types: numbers, counts } = document.countTypes();
  let length = 0;
  for (let index = 0; index < numbers.length; index++) {
    const type = numbers[index]!;
    if (!document.vocabulary.isWord(type)) continue;
    numbers[length] = type;
    counts[length++] = counts[index]!;
  }
  return { size: 1, packed: packCounts({ numbers, counts }, length) };
}

/** Largest type number that three to a key still allows: two keys of 26 bits fit a safe integer. */
const KEY_FACTOR = 2 ** 26;

function countRuns(document: Document, size: number): RunCounts {
  const { vocabulary, types, sentenceStarts } = document;
  // A gram of three is a pair of (pair, type): pairs are numbered on the way.
  const levels = Array.from({ length: size - 1 }, () => new Map<number, number>());
  const grams: number[] = [];
  const counts: number[] = [];
  forEachRun(document, sentenceStarts, (first, last) => {
    for (let start = first; start + size - 1 <= last; start++) {
      if (vocabulary.isStopword(types[start]!) || vocabulary.isStopword(types[start + size - 1]!))
        continue;
      let number = types[start]!;
      for (let offset = 1; offset < size; offset++) {
        const level = levels[offset - 1]!;
        const key = number * KEY_FACTOR + types[start + offset]!;
        let next = level.get(key);
        if (next === undefined) {
          next = level.size;
          level.set(key, next);
        }
        number = next;
      }
      if (number === counts.length) {
        counts.push(0);
        for (let offset = 0; offset < size; offset++) grams.push(types[start + offset]!);
      }
      counts[number]!++;
    }
  });
  return { size, types: Int32Array.from(grams), counts: countsFrom(counts) };
}

/** Calls back for each longest run of words of running text that no other token and no sentence end interrupts. */
function forEachRun(
  document: Document,
  sentenceStarts: Int32Array,
  callback: (first: number, last: number) => void,
): void {
  const { vocabulary, types, blockStarts } = document;
  let sentence = 0;
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    if (!document.counts(block)) continue;
    const end = blockStarts[block + 1]!;
    let first = blockStarts[block]!;
    for (let token = first; token < end; token++) {
      while (sentenceStarts[sentence + 1]! <= token) sentence++;
      if (sentenceStarts[sentence] === token && token > first) {
        callback(first, token - 1);
        first = token;
      }
      if (!vocabulary.isWord(types[token]!)) {
        if (token > first) callback(first, token - 1);
        first = token + 1;
      }
    }
    if (end > first) callback(first, end - 1);
  }
}
