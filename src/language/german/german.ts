import stopwordFile from '../../../data/german/stopwords.txt';
import type { Document } from '../../model/document.js';
import type { SourceText } from '../../model/text.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { AnnotatedDocument } from '../annotate.js';
import type { AnnotateOptions, Language, VocabularyOptions } from '../language.js';
import { TypeTable } from '../type-table.js';
import { LETTER, SURROGATE } from '../unit-traits.js';
import { characterClass } from './character-class.js';
import { cistem } from './cistem.js';
import { splitCompound } from './compounds.js';
import { foldGender } from './fold-gender.js';
import { sentenceStarts } from './sentences.js';
import { stem } from './stemmer.js';
import { Tokenizer } from './tokenizer.js';
import { wordList } from './word-list.js';

const STARTS_AS_MARKUP = /^<\/?[A-Za-z]/;

/** Key of a form whose folded lower-case form is `folded`. */
const STEMMERS: Record<
  NonNullable<VocabularyOptions['stemmer']>,
  (form: string, folded: string) => string
> = {
  snowball: (_, folded) => stem(folded),
  cistem: (form, folded) => cistem(folded, form.charCodeAt(0) !== folded.charCodeAt(0)),
  none: (_, folded) => folded,
};

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
  const stemmer = options.stemmer ?? 'snowball';
  return new TypeTable({
    isWord: (form) =>
      characterClass(form.charCodeAt(0)) === LETTER ||
      (hasLetter(form) && !STARTS_AS_MARKUP.test(form)),
    stopwords,
    fold: folds ? foldGender : (_, lower) => lower,
    stem: STEMMERS[stemmer],
    isStemInKernel: stemmer === 'snowball',
    parts: splitCompound,
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

/** The pattern, which takes milliseconds to make and to compile, only for characters that `characterClass` cannot tell. */
function hasLetter(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const found = characterClass(form.charCodeAt(at));
    if (found === LETTER) return true;
    if (found === SURROGATE) return /\p{L}/u.test(form);
  }
  return false;
}
