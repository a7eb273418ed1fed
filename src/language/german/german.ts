import stopwordFile from '../../../data/german/stopwords.txt';
import type { Document } from '../../model/document.js';
import type { SourceText } from '../../model/text.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { AnnotatedDocument } from '../annotate.js';
import type { AnnotateOptions, Language, VocabularyOptions } from '../language.js';
import { TypeTable } from '../type-table.js';
import { foldGender } from './fold-gender.js';
import { sentenceStarts } from './sentences.js';
import { stem } from './stemmer.js';
import { Tokenizer } from './tokenizer.js';
import { wordList } from './word-list.js';

const HAS_LETTER = /\p{L}/u;
const STARTS_AS_MARKUP = /^<\/?[A-Za-z]/;

/** Tokenizers keep their buffers from text to text; there is one per vocabulary. */
const tokenizers = new WeakMap<TypeTable, Tokenizer>();

let defaultStopwords: ReadonlySet<string> | undefined;

function stopwordsOfGerman(): ReadonlySet<string> {
  defaultStopwords ??= new Set(wordList(stopwordFile));
  return defaultStopwords;
}

function createVocabulary(options: VocabularyOptions = {}): Vocabulary {
  const stopwords = options.stopwords ?? stopwordsOfGerman();
  const folds = options.foldGender ?? true;
  return new TypeTable({
    isWord: (form) => HAS_LETTER.test(form) && !STARTS_AS_MARKUP.test(form),
    isStopword: (lower) => stopwords.has(lower),
    stem: (form, lower) => stem(folds ? foldGender(form, lower) : lower),
    parts: (lower) => lower.split('-').filter((part) => part !== ''),
  });
}

function annotate(
  source: SourceText,
  vocabulary: Vocabulary,
  options: AnnotateOptions = {},
): Document {
  const table = vocabulary as TypeTable;
  let tokenizer = tokenizers.get(table);
  if (tokenizer === undefined) {
    tokenizer = new Tokenizer(table);
    tokenizers.set(table, tokenizer);
  }
  return new AnnotatedDocument(
    source,
    vocabulary,
    tokenizer.tokenize(source.text),
    options.includeBoilerplate ?? false,
    sentenceStarts,
  );
}

/** German. */
export const german: Language = { code: 'de', createVocabulary, annotate };
