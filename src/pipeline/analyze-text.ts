import { german } from '../language/german/german.js';
import type { Token } from '../model/document.js';
import { sourceFromString } from '../sources/read.js';

export interface AnalyzedText {
  readonly tokens: readonly Token[];
  /** Sentences in order; a sentence never crosses a heading, paragraph or list item. */
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly words: number;
}

/**
 * Tokens, sentences and stems of a German text. Offsets are half-open UTF-16 offsets into `text`:
 * `text.slice(start, end) === token.text`. `form` is the token after repairs (soft hyphens, line-end hyphens,
 * decomposed umlauts).
 */
export function analyzeText(text: string): AnalyzedText {
  const source = sourceFromString('text', text);
  // A byte-order mark is no part of the raw text but of what the caller gave.
  const shift = text.length - source.raw.length;
  const vocabulary = german.createVocabulary();
  const document = german.annotate(source, vocabulary);
  const spanAt = (first: number, last: number) => {
    const start = source.offsets.rawStart(document.starts[first]!) + shift;
    const end = source.offsets.rawEnd(document.ends[last]!) + shift;
    return { start, end, text: text.slice(start, end) };
  };
  const tokens = Array.from({ length: document.tokenCount }, (_, token): Token => {
    const type = document.types[token]!;
    return {
      ...spanAt(token, token),
      form: vocabulary.form(type),
      stem: vocabulary.stemText(vocabulary.stem(type)),
      isWord: vocabulary.isWord(type),
      isStopword: vocabulary.isStopword(type),
    };
  });
  const { sentenceStarts } = document;
  const sentences = Array.from({ length: sentenceStarts.length - 1 }, (_, sentence) =>
    spanAt(sentenceStarts[sentence]!, sentenceStarts[sentence + 1]! - 1),
  );
  return { tokens, sentences, words: document.wordCount };
}
