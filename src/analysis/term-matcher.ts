import type { Document } from '../model/document.js';
import type { Vocabulary } from '../model/vocabulary.js';
import {
  type TermPattern,
  type WordPattern,
  type WordPredicate,
  wordForm,
  wordPredicate,
} from './term-pattern.js';

/** Tokens `first` to `last`, inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** Answers of one word pattern, one per type, asked for on first sight. */
class TypeAnswers {
  private readonly predicate: WordPredicate;
  private readonly vocabulary: Vocabulary;
  private answers = new Uint8Array(0);

  constructor(pattern: WordPattern, vocabulary: Vocabulary) {
    this.predicate = wordPredicate(pattern, vocabulary);
    this.vocabulary = vocabulary;
  }

  matches(type: number): boolean {
    if (type >= this.answers.length) {
      const grown = new Uint8Array(Math.max(type + 1, this.vocabulary.size));
      grown.set(this.answers);
      this.answers = grown;
    }
    let answer = this.answers[type]!;
    if (answer === UNKNOWN) {
      answer = this.predicate(wordForm(type, this.vocabulary)) ? YES : NO;
      this.answers[type] = answer;
    }
    return answer === YES;
  }
}

/** Finds a term in documents that share one vocabulary. */
export class TermMatcher {
  private readonly pattern: TermPattern;
  private readonly words: readonly TypeAnswers[];
  private readonly vocabulary: Vocabulary;

  constructor(pattern: TermPattern, vocabulary: Vocabulary) {
    this.pattern = pattern;
    this.vocabulary = vocabulary;
    this.words = pattern.words.map((word) => new TypeAnswers(word, vocabulary));
  }

  /** Hits in running text in order, not overlapping. A phrase stays inside its sentence. */
  hits(document: Document): TokenRange[] {
    const hits: TokenRange[] = [];
    for (let block = 0; block + 1 < document.blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = document.blockStarts[block + 1]!;
      for (let token = document.blockStarts[block]!; token < end; token++) {
        const last = this.lastAt(document, token, end);
        if (last < 0) continue;
        hits.push({ first: token, last });
        token = last;
      }
    }
    return hits;
  }

  /** False where a document of these types cannot hold the term; true says nothing. */
  mayHold(types: Int32Array): boolean {
    return this.words.every((word) => types.some((type) => word.matches(type)));
  }

  /** Last token of the term where it stands at `first` in a block that ends before `blockEnd`; -1 where it does not. */
  lastAt(document: Document, first: number, blockEnd: number): number {
    if (!this.words[0]!.matches(document.types[first]!)) return -1;
    let token = first;
    for (let word = 1; word < this.words.length; word++) {
      const found = this.nextWord(document, token + 1, blockEnd, this.words[word]!);
      if (found < 0) return -1;
      token = found;
    }
    return token;
  }

  private nextWord(document: Document, from: number, blockEnd: number, word: TypeAnswers): number {
    const limit = Math.min(blockEnd, from + this.pattern.gap + 1);
    for (let token = from; token < limit; token++) {
      const type = document.types[token]!;
      if (word.matches(type)) return token;
      if (!this.vocabulary.isWord(type)) return -1;
    }
    return -1;
  }
}
