/** From counts by type to counts by stem, on typed arrays: a parliament has a hundred thousand stems. */
import type { Vocabulary } from '../../model/vocabulary.js';
import { type CountArray, countArray } from './count-array.js';
import type { DocumentCounts, WordTally } from './count-words.js';

/**
 * Counts by document: rows `from` to `to` of two columns in parallel, ascending by document. Terms share columns, for a
 * hundred thousand views of them would cost more than the counting.
 */
export interface CountRows {
  readonly documents: CountArray;
  readonly counts: CountArray;
  readonly from: number;
  readonly to: number;
}

/** One term: a word or run of words under its stems, or a family of words. */
export interface Term extends CountRows {
  readonly stem: string;
  /** Its surface forms, made when they are asked for. */
  readonly grams: readonly Gram[];
  /** The words of a family; those that give it its name come first. */
  readonly members: readonly Term[] | null;
  readonly heads: number;
}

/** A surface form of a term with its counts. */
export interface Gram extends CountRows {
  /** Of its first word. */
  readonly type: number;
  readonly form: string;
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
  const others = alsoFrom.documents.flatMap(({ grams }) => grams.filter(({ size }) => size === 1));
  const { stems, termOfType } = numberTerms([...words, ...others], vocabulary, includeStopwords);
  const typesOf = typesByTerm(termOfType, stems.length);
  const sums = sumByTerm(words, termOfType, stems.length);
  const shared = { vocabulary, words, stems, typesOf, ...sums };
  return stems.map((_, term) => new WordTerm(shared, term));
}

/** Marks in `termOfType`: a word that is left out, and one that has not been met. */
const LEFT_OUT = -1;
const NOT_MET = -2;

/** Stems numbered anew as terms, in order of first appearance. */
function numberTerms(
  words: readonly WordCounts[],
  vocabulary: Vocabulary,
  includeStopwords: boolean,
): { readonly stems: readonly number[]; readonly termOfType: Int32Array } {
  const termOfType = new Int32Array(vocabulary.size).fill(NOT_MET);
  // There are no more stems than types.
  const termOfStem = new Int32Array(vocabulary.size).fill(NOT_MET);
  const stems: number[] = [];
  for (const { types } of words) {
    for (let index = 0; index < types.length; index++) {
      const type = types[index]!;
      if (termOfType[type] !== NOT_MET) continue;
      if (!includeStopwords && vocabulary.isStopword(type)) {
        termOfType[type] = LEFT_OUT;
        continue;
      }
      const stem = vocabulary.stem(type);
      if (termOfStem[stem] === NOT_MET) termOfStem[stem] = stems.push(stem) - 1;
      termOfType[type] = termOfStem[stem]!;
    }
  }
  return { stems, termOfType };
}

/** Types of each term, ascending. */
function typesByTerm(termOfType: Int32Array, termCount: number): (term: number) => Int32Array {
  const starts = new Int32Array(termCount + 1);
  for (const term of termOfType) if (term >= 0) starts[term + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const types = new Int32Array(starts[termCount]!);
  for (let type = 0; type < termOfType.length; type++) {
    const term = termOfType[type]!;
    if (term >= 0) types[next[term]!++] = type;
  }
  return (term) => types.subarray(starts[term], starts[term + 1]);
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
  const documents = countArray(starts[termCount]!, words.length);
  const counts = countArray(starts[termCount]!, largest);
  words.forEach((document, position) => {
    for (const term of sumDocument(document, termOfType, sums)) {
      const row = next[term]!++;
      documents[row] = position;
      counts[row] = sums[term]!;
      sums[term] = 0;
    }
  });
  return { starts, documents, counts };
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

/** What the terms of a corpus have in common. */
interface Words {
  readonly vocabulary: Vocabulary;
  readonly words: readonly WordCounts[];
  /** Number of the stem of each term. */
  readonly stems: readonly number[];
  readonly typesOf: (term: number) => Int32Array;
  /** First row of each term, and behind the last. */
  readonly starts: Int32Array;
  readonly documents: CountArray;
  readonly counts: CountArray;
}

class WordTerm implements Term {
  readonly members = null;
  readonly heads = 0;
  private readonly shared: Words;
  private readonly term: number;
  private forms: readonly Gram[] | undefined;

  constructor(shared: Words, term: number) {
    this.shared = shared;
    this.term = term;
  }

  get documents(): CountArray {
    return this.shared.documents;
  }

  get counts(): CountArray {
    return this.shared.counts;
  }

  get from(): number {
    return this.shared.starts[this.term]!;
  }

  get to(): number {
    return this.shared.starts[this.term + 1]!;
  }

  get stem(): string {
    return this.shared.vocabulary.stemText(this.shared.stems[this.term]!);
  }

  get grams(): readonly Gram[] {
    this.forms ??= Array.from(this.shared.typesOf(this.term), (type) => this.gramOf(type));
    return this.forms;
  }

  private gramOf(type: number): Gram {
    const documents: number[] = [];
    const counts: number[] = [];
    for (let row = this.from; row < this.to; row++) {
      const document = this.documents[row]!;
      const { types, counts: ofDocument } = this.shared.words[document]!;
      const index = indexOf(types, type);
      if (index < 0) continue;
      documents.push(document);
      counts.push(ofDocument[index]!);
    }
    return {
      type,
      form: this.shared.vocabulary.form(type),
      documents: Int32Array.from(documents),
      counts: Int32Array.from(counts),
      from: 0,
      to: counts.length,
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
    from: 0,
    to: counts.size,
    grams: forms.map((gram) => ({
      ...gram,
      documents: Int32Array.from(gram.documents),
      counts: Int32Array.from(gram.counts),
      from: 0,
      to: gram.counts.length,
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
