/** From counts by document to counts by form and by stem: a parliament has a hundred thousand stems. */
import type { Vocabulary } from '../../model/vocabulary.js';
import { type CountIndex, type CountVisitor, indexWords, measureTypes } from './count-index.js';
import { type DocumentCounts, isOfWords, type WordCounts, type WordTally } from './count-words.js';
import { eachCount, packCounts } from './packed-counts.js';

/** One term: a word or run of words under its stems, or a family of words. */
export interface Term {
  readonly stem: string;
  /** Its surface forms, made when they are asked for. */
  readonly grams: readonly Gram[];
  /** The words of a family; those that give it its name come first. */
  readonly members: readonly Term[] | null;
  readonly heads: number;
  /** Calls back form by form: a document comes once for each form it has. */
  eachCount(visit: CountVisitor): void;
}

/** A surface form of a term. */
export interface Gram {
  /** Of its first word. */
  readonly type: number;
  readonly form: string;
  /** Calls back once for each document that has the form, in ascending order. */
  eachCount(visit: CountVisitor): void;
}

/** Terms over all documents; forms that differ only in inflection or gender come together. */
export function collectTerms(
  documents: readonly DocumentCounts[],
  vocabulary: Vocabulary,
  includeStopwords: boolean,
  alsoFrom: WordTally = { documents: [] },
): Term[] {
  const sizes = new Set(
    [...documents, ...alsoFrom.documents].flatMap(({ grams }) => grams.map(({ size }) => size)),
  );
  return [...sizes]
    .sort((left, right) => left - right)
    .flatMap((size) =>
      size === 1
        ? collectWords(documents, vocabulary, includeStopwords, alsoFrom)
        : collectRuns(documents, vocabulary, size, alsoFrom),
    );
}

/** Types of single words are numbers already: everything is in arrays by number. */
function collectWords(
  documents: readonly DocumentCounts[],
  vocabulary: Vocabulary,
  includeStopwords: boolean,
  alsoFrom: WordTally,
): Term[] {
  const words = documents.map(({ grams }) => grams.find(isOfWords)!);
  const others = alsoFrom.documents.flatMap(({ grams }) => grams.filter(isOfWords));
  const bytesOfType = measureTypes(words, vocabulary.size);
  const typesOfOthers = typesOf(others, vocabulary.size);
  const isMet = (type: number) => bytesOfType[type]! > 0 || typesOfOthers[type] === 1;
  const { stems, termOfType } = numberTerms(isMet, vocabulary, includeStopwords);
  const { types, starts } = numberForms(termOfType, stems.length);
  const index = indexWords(words, types, bytesOfType);
  const shared = { vocabulary, stems, types, starts, index };
  return stems.map((_, term) => new WordTerm(shared, term));
}

/** By type: 1 for those that occur. */
function typesOf(words: readonly WordCounts[], typeCount: number): Uint8Array {
  const types = new Uint8Array(typeCount);
  for (const { packed } of words) {
    eachCount(packed, (type) => {
      types[type] = 1;
    });
  }
  return types;
}

/** In `termOfType` a type that is no word or left out, in `termOfStem` a stem that has not been met. */
const NO_TERM = -1;

/** Stems numbered anew as terms. */
function numberTerms(
  isMet: (type: number) => boolean,
  vocabulary: Vocabulary,
  includeStopwords: boolean,
): { readonly stems: readonly number[]; readonly termOfType: Int32Array } {
  const { size } = vocabulary;
  const termOfType = new Int32Array(size).fill(NO_TERM);
  // There are no more stems than types.
  const termOfStem = new Int32Array(size).fill(NO_TERM);
  const stems: number[] = [];
  for (let type = 0; type < size; type++) {
    if (!isMet(type) || (!includeStopwords && vocabulary.isStopword(type))) continue;
    const stem = vocabulary.stem(type);
    if (termOfStem[stem] === NO_TERM) termOfStem[stem] = stems.push(stem) - 1;
    termOfType[type] = termOfStem[stem]!;
  }
  return { stems, termOfType };
}

/** The forms of all terms in a row, so that each term has a range of them. */
interface Forms {
  /** Type of each form; of one term ascending. */
  readonly types: Int32Array;
  /** First form of each term, and behind the last. */
  readonly starts: Int32Array;
}

function numberForms(termOfType: Int32Array, termCount: number): Forms {
  const starts = new Int32Array(termCount + 1);
  for (let type = 0; type < termOfType.length; type++) {
    const term = termOfType[type]!;
    if (term >= 0) starts[term + 1]!++;
  }
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const types = new Int32Array(starts[termCount]!);
  for (let type = 0; type < termOfType.length; type++) {
    const term = termOfType[type]!;
    if (term >= 0) types[next[term]!++] = type;
  }
  return { types, starts };
}

/** What the terms of a corpus have in common. */
interface Words extends Forms {
  readonly vocabulary: Vocabulary;
  /** Number of the stem of each term. */
  readonly stems: readonly number[];
  readonly index: CountIndex;
}

class WordTerm implements Term {
  readonly members = null;
  readonly heads = 0;
  private readonly shared: Words;
  private readonly term: number;
  private made: readonly Gram[] | undefined;

  constructor(shared: Words, term: number) {
    this.shared = shared;
    this.term = term;
  }

  get stem(): string {
    return this.shared.vocabulary.stemText(this.shared.stems[this.term]!);
  }

  get grams(): readonly Gram[] {
    const { types, starts } = this.shared;
    const first = starts[this.term]!;
    this.made ??= Array.from(
      types.subarray(first, starts[this.term + 1]),
      (type, offset): Gram => this.gramOf(first + offset, type),
    );
    return this.made;
  }

  eachCount(visit: CountVisitor): void {
    const { index, starts } = this.shared;
    index.eachCount(starts[this.term]!, starts[this.term + 1]!, visit);
  }

  private gramOf(form: number, type: number): Gram {
    const { index, vocabulary } = this.shared;
    return {
      type,
      form: vocabulary.form(type),
      eachCount: (visit) => index.eachCount(form, form + 1, visit),
    };
  }
}

interface GrowingGram {
  readonly type: number;
  readonly form: string;
  readonly documents: number[];
  readonly counts: number[];
}

interface GrowingTerm {
  readonly stem: string;
  readonly grams: GrowingGram[];
}

/** Runs of `size` words. They start and end in no stop word already. */
function collectRuns(
  documents: readonly DocumentCounts[],
  vocabulary: Vocabulary,
  size: number,
  alsoFrom: WordTally,
): Term[] {
  const terms = new Map<string, GrowingTerm>();
  const grams = new Map<string, GrowingGram>();
  [...documents, ...alsoFrom.documents].forEach((document, position) => {
    const counted = document.grams.find((candidate) => candidate.size === size);
    if (counted === undefined || isOfWords(counted)) return;
    for (let index = 0; index < counted.counts.length; index++) {
      const types = [...counted.types.subarray(index * size, (index + 1) * size)];
      const key = types.join(' ');
      let gram = grams.get(key);
      if (gram === undefined) {
        gram = enterGram(terms, types, vocabulary);
        grams.set(key, gram);
      }
      if (position >= documents.length) continue;
      gram.documents.push(position);
      gram.counts.push(counted.counts[index]!);
    }
  });
  return [...terms.values()].map(termOfRuns);
}

function enterGram(
  terms: Map<string, GrowingTerm>,
  types: readonly number[],
  vocabulary: Vocabulary,
): GrowingGram {
  const stem = types.map((type) => vocabulary.stemText(vocabulary.stem(type))).join(' ');
  let term = terms.get(stem);
  if (term === undefined) {
    term = { stem, grams: [] };
    terms.set(stem, term);
  }
  const form = types.map((type) => vocabulary.form(type)).join(' ');
  const gram: GrowingGram = { type: types[0]!, form, documents: [], counts: [] };
  term.grams.push(gram);
  return gram;
}

function termOfRuns({ stem, grams: growing }: GrowingTerm): Term {
  const grams = growing.map(({ type, form, documents: numbers, counts }): Gram => {
    const packed = packCounts({ numbers, counts });
    return { type, form, eachCount: (visit) => eachCount(packed, visit) };
  });
  return {
    stem,
    grams,
    members: null,
    heads: 0,
    eachCount: (visit) => {
      for (const gram of grams) gram.eachCount(visit);
    },
  };
}
