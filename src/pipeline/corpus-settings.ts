import { german } from '../language/german/german.js';
import type { Language, VocabularyOptions } from '../language/language.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { ReadOptions } from '../sources/read.js';
import { DocumentReader } from './document-reader.js';

/** What decides how the bytes of a document become words; plain data. */
export interface CorpusSettings {
  /** Encoding of all files, instead of the one each shows. */
  readonly encoding?: string;
  /** Puts right UTF-8 that was read as windows-1252. Default false: it is reported. */
  readonly repairEncoding?: boolean;
  /** Columns of tables and fields of JSON Lines; those not given are guessed by their usual names. */
  readonly columns?: NonNullable<ReadOptions['columns']>;
  /** How much of a document is read; those not given have their default. */
  readonly limits?: NonNullable<ReadOptions['limits']>;
  /** `include` counts menus, tables of contents, captions and the like. Default `exclude`. */
  readonly boilerplate?: 'exclude' | 'include';
  /** Lower-case stop words; `none` for none. Default: the language's own list. */
  readonly stopwords?: 'default' | 'none' | readonly string[];
  /** Gendered forms count with their pair. Default true. */
  readonly foldGender?: boolean;
  /** What counts inflected forms together. Default `snowball`, natural's German stemmer. */
  readonly stemmer?: 'snowball' | 'cistem' | 'none';
}

/** The settings among wider options, and nothing else. */
export function settingsOf(options: CorpusSettings): CorpusSettings {
  const { encoding, repairEncoding, columns, limits } = options;
  const { boilerplate, stopwords, foldGender, stemmer } = options;
  const all = { encoding, repairEncoding, columns, limits, boilerplate, stopwords, foldGender };
  return Object.fromEntries(
    Object.entries({ ...all, stemmer }).filter(([, value]) => value !== undefined),
  );
}

/** The reader of a corpus; threads and other machines make the same one from the same settings. */
export function createReader(
  settings: CorpusSettings,
  given: {
    readonly vocabulary?: Vocabulary | undefined;
    readonly standardInput?: ReadOptions['standardInput'];
  } = {},
): DocumentReader {
  const language: Language = german;
  const { encoding, repairEncoding, columns, limits } = settings;
  return new DocumentReader(
    language,
    given.vocabulary ?? language.createVocabulary(vocabularyOptions(settings)),
    {
      encoding,
      repairEncoding,
      columns,
      limits,
      standardInput: given.standardInput,
      includeBoilerplate: settings.boilerplate === 'include',
    },
  );
}

function vocabularyOptions({ foldGender, stemmer, stopwords }: CorpusSettings): VocabularyOptions {
  return {
    ...(foldGender === undefined ? {} : { foldGender }),
    ...(stemmer === undefined ? {} : { stemmer }),
    ...(stopwords === undefined || stopwords === 'default'
      ? {}
      : { stopwords: new Set(stopwords === 'none' ? [] : stopwords) }),
  };
}
