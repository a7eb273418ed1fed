import type { Document } from '../model/document.js';
import type { SourceText } from '../model/text.js';
import type { Vocabulary } from '../model/vocabulary.js';

export interface VocabularyOptions {
  /** Lower-case stop words; the language's own list when left out. */
  readonly stopwords?: ReadonlySet<string>;
  /** Gendered forms count with their pair. Default true. */
  readonly foldGender?: boolean;
  /** What makes the key that inflected forms share. Default `snowball`. */
  readonly stemmer?: 'snowball' | 'cistem' | 'none';
}

export interface AnnotateOptions {
  /** Blocks flagged as boilerplate count as running text. Default false. */
  readonly includeBoilerplate?: boolean;
}

/** The seam to a language: all that the tool knows about one lies behind these two functions. */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  createVocabulary(options?: VocabularyOptions): Vocabulary;
  /** Annotates one text; documents of one corpus share a vocabulary made by `createVocabulary`. */
  annotate(source: SourceText, vocabulary: Vocabulary, options?: AnnotateOptions): Document;
}
