import type { Document } from '../../model/document.js';

/** A token of running text, as it stands in its file. */
export interface TokenRow {
  readonly document: string;
  readonly year: number | null;
  /** Number of its sentence in the document, from 1. */
  readonly sentence: number;
  /** Raw offsets. */
  readonly start: number;
  readonly end: number;
  /** As written, after repairs. */
  readonly form: string;
  /** What inflected forms share; of a token that is no word its form. */
  readonly stem: string;
  readonly word: boolean;
  readonly stopword: boolean;
}

/** The tokens of one document as columns that run in parallel. */
export interface TokenColumns {
  readonly document: string;
  readonly year: number | null;
  readonly count: number;
  readonly sentence: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: readonly string[];
  readonly stem: readonly string[];
  readonly word: readonly boolean[];
  readonly stopword: readonly boolean[];
}

/** The tokens that count; `sentencesBefore` are those of the same document in pieces before. */
export function tokenColumns(document: Document, sentencesBefore: number): TokenColumns {
  const { source, vocabulary, types, blockStarts, sentenceStarts, tokenCount } = document;
  const sentence = new Int32Array(tokenCount);
  const start = new Int32Array(tokenCount);
  const end = new Int32Array(tokenCount);
  const form: string[] = [];
  const stem: string[] = [];
  const word: boolean[] = [];
  const stopword: boolean[] = [];
  let number = 0;
  for (let block = 0; block + 1 < blockStarts.length; block++) {
    if (!document.counts(block)) continue;
    for (let token = blockStarts[block]!; token < blockStarts[block + 1]!; token++) {
      while (sentenceStarts[number + 1]! <= token) number++;
      const row = form.length;
      const type = types[token]!;
      const isWord = vocabulary.isWord(type);
      sentence[row] = sentencesBefore + number + 1;
      start[row] = source.offsets.rawStart(document.starts[token]!);
      end[row] = source.offsets.rawEnd(document.ends[token]!);
      form.push(vocabulary.form(type));
      stem.push(isWord ? vocabulary.stemText(vocabulary.stem(type)) : vocabulary.form(type));
      word.push(isWord);
      stopword.push(isWord && vocabulary.isStopword(type));
    }
  }
  const count = form.length;
  return {
    document: source.id,
    year: source.year.year,
    count,
    sentence: sentence.subarray(0, count),
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    ...{ form, stem, word, stopword },
  };
}

/** The same as rows. */
export function* tokenRows(columns: TokenColumns): Generator<TokenRow, void, undefined> {
  const { document, year, count, sentence, start, end, form, stem, word, stopword } = columns;
  for (let row = 0; row < count; row++) {
    yield {
      document,
      year,
      sentence: sentence[row]!,
      start: start[row]!,
      end: end[row]!,
      form: form[row]!,
      stem: stem[row]!,
      word: word[row]!,
      stopword: stopword[row]!,
    };
  }
}
