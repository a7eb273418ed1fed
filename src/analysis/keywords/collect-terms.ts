/** From counts by type to counts by stem, on typed arrays: a parliament has a hundred thousand stems. */
import type { Vocabulary } from '../../model/vocabulary.js';
import { type CountArray, countArray } from './count-array.js';
import type { DocumentCounts, WordTally } from './count-words.js';

/**
 * One term: a word or run of words under its stems, or a family of words. `documents` and `counts` run in parallel,
 * ascending by document; `grams` are its surface forms, made when they are asked for.
 */
export interface Term {
  readonly stem: string;
  readonly documents: CountArray;
  readonly counts: CountArray;
  readonly grams: readonly Gram[];
  /** The words of a family; those that give it its name come first. */
  readonly members: readonly Term[] | null;
  readonly heads: number;
}

/** A surface form of a term with its counts. */
export interface Gram {
  /** Of its first word. */
  readonly type: number;
  readonly form: string;
  readonly documents: CountArray;
  readonly counts: CountArray;
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
        : collectGrams(documents, vocabulary, size, alsoFrom),
    );
}

/** Types of single words are numbers already: everything is sums in arrays by number. */
function collectWords(
  documents: readonly DocumentCounts[],
  vocabulary: Vocabulary,
  includeStopwords: boolean,
  alsoFrom: WordTally,
): Term[] {
  const words = documents.map((document) => document.grams.find(({ size }) => size === 1)!);
  // Stems are numbered anew in order of first appearance; -1 is a word that is left out, -2 one not seen yet.
  const termOfType = new Int32Array(vocabulary.size).fill(-2);
  const termOfStem = new Map<number, number>();
  const stems: number[] = [];
  const typesOfTerm: number[][] = [];
  const enter = (type: number) => {
    if (termOfType[type] !== -2) return;
    if (!includeStopwords && vocabulary.isStopword(type)) {
      termOfType[type] = -1;
      return;
    }
    const stem = vocabulary.stem(type);
    let term = termOfStem.get(stem);
    if (term === undefined) {
      term = stems.length;
      termOfStem.set(stem, term);
      stems.push(stem);
      typesOfTerm.push([]);
    }
    termOfType[type] = term;
    typesOfTerm[term]!.push(type);
  };
  for (const { types } of words) types.forEach(enter);
  for (const { grams } of alsoFrom.documents) {
    for (const { size, types } of grams) if (size === 1) types.forEach(enter);
  }
  const { starts, documentOf, counts } = sumByTerm(words, termOfType, stems.length);
  return stems.map((stem, term) => {
    const from = starts[term]!;
    const to = starts[term + 1]!;
    return new WordTerm(
      vocabulary,
      words,
      stem,
      typesOfTerm[term]!,
      documentOf.subarray(from, to),
      counts.subarray(from, to),
    );
  });
}

type WordCounts = DocumentCounts['grams'][number];

/**
 * Counts of each term in each document it occurs in: rows `starts[term]` to `starts[term + 1]`, ascending by document.
 * Goes over the documents twice, to know how long the arrays get, and holds nothing per document and term beside them.
 */
function sumByTerm(words: readonly WordCounts[], termOfType: Int32Array, termCount: number) {
  const sums = new Int32Array(termCount);
  const starts = new Int32Array(termCount + 1);
  let largest = 0;
  for (const document of words) {
    for (const term of sumDocument(document, termOfType, sums)) {
      if (sums[term]! > largest) largest = sums[term]!;
      sums[term] = 0;
      starts[term + 1]!++;
    }
  }
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const documentOf = countArray(starts[termCount]!, words.length);
  const counts = countArray(starts[termCount]!, largest);
  words.forEach((document, position) => {
    for (const term of sumDocument(document, termOfType, sums)) {
      const row = next[term]!++;
      documentOf[row] = position;
      counts[row] = sums[term]!;
      sums[term] = 0;
    }
  });
  return { starts, documentOf, counts };
}

/** Adds the counts of a document to `sums`, which are 0 before, and returns the terms it has. */
function sumDocument(
  { types, counts }: WordCounts,
  termOfType: Int32Array,
  sums: Int32Array,
): number[] {
  const present: number[] = [];
  for (let index = 0; index < types.length; index++) {
    const term = termOfType[types[index]!]!;
    if (term < 0) continue;
    if (sums[term] === 0) present.push(term);
    sums[term]! += counts[index]!;
  }
  return present;
}

class WordTerm implements Term {
  readonly documents: CountArray;
  readonly counts: CountArray;
  readonly members = null;
  readonly heads = 0;
  private readonly vocabulary: Vocabulary;
  private readonly words: readonly WordCounts[];
  private readonly stemNumber: number;
  private readonly types: readonly number[];
  private forms: readonly Gram[] | undefined;

  constructor(
    vocabulary: Vocabulary,
    words: readonly WordCounts[],
    stemNumber: number,
    types: readonly number[],
    documents: CountArray,
    counts: CountArray,
  ) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.stemNumber = stemNumber;
    this.types = types;
    this.documents = documents;
    this.counts = counts;
  }

  get stem(): string {
    return this.vocabulary.stemText(this.stemNumber);
  }

  get grams(): readonly Gram[] {
    this.forms ??= this.types.map((type) => this.gramOf(type));
    return this.forms;
  }

  private gramOf(type: number): Gram {
    const documents: number[] = [];
    const counts: number[] = [];
    for (const document of this.documents) {
      const { types, counts: ofDocument } = this.words[document]!;
      const index = indexOf(types, type);
      if (index < 0) continue;
      documents.push(document);
      counts.push(ofDocument[index]!);
    }
    return {
      type,
      form: this.vocabulary.form(type),
      documents: Int32Array.from(documents),
      counts: Int32Array.from(counts),
    };
  }
}

/** Position of a number in an ascending array, or -1. */
function indexOf(ascending: Int32Array, sought: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = ascending[middle]!;
    if (value === sought) return middle;
    if (value < sought) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
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
  readonly counts: Map<number, number>;
}

/** Runs of `size` words. They start and end in no stop word already. */
function collectGrams(
  documents: readonly DocumentCounts[],
  vocabulary: Vocabulary,
  size: number,
  alsoFrom: WordTally,
): Term[] {
  const terms = new Map<string, GrowingTerm>();
  const grams = new Map<string, { gram: GrowingGram; term: GrowingTerm }>();
  [...documents, ...alsoFrom.documents].forEach((document, position) => {
    const counted = document.grams.find((candidate) => candidate.size === size);
    if (counted === undefined) return;
    for (let index = 0; index < counted.counts.length; index++) {
      const types = [...counted.types.subarray(index * size, (index + 1) * size)];
      const key = types.join(' ');
      let entry = grams.get(key);
      if (entry === undefined) {
        entry = enterGram(terms, types, vocabulary);
        grams.set(key, entry);
      }
      if (position >= documents.length) continue;
      const count = counted.counts[index]!;
      entry.gram.documents.push(position);
      entry.gram.counts.push(count);
      entry.term.counts.set(position, (entry.term.counts.get(position) ?? 0) + count);
    }
  });
  return [...terms.values()].map(({ stem, grams: forms, counts }) => ({
    stem,
    documents: Int32Array.from(counts.keys()),
    counts: Int32Array.from(counts.values()),
    grams: forms.map((gram) => ({
      ...gram,
      documents: Int32Array.from(gram.documents),
      counts: Int32Array.from(gram.counts),
    })),
    members: null,
    heads: 0,
  }));
}

function enterGram(
  terms: Map<string, GrowingTerm>,
  types: readonly number[],
  vocabulary: Vocabulary,
): { gram: GrowingGram; term: GrowingTerm } {
  const stem = types.map((type) => vocabulary.stemText(vocabulary.stem(type))).join(' ');
  let term = terms.get(stem);
  if (term === undefined) {
    term = { stem, grams: [], counts: new Map() };
    terms.set(stem, term);
  }
  const form = types.map((type) => vocabulary.form(type)).join(' ');
  const gram: GrowingGram = { type: types[0]!, form, documents: [], counts: [] };
  term.grams.push(gram);
  return { gram, term };
}
