import type { Evidence } from '../../model/evidence.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { cValue } from '../../statistics/c-value.js';
import { deviationOfProportions } from '../../statistics/deviation-of-proportions.js';
import { deviationOfProportionsNormalized } from '../../statistics/deviation-of-proportions-normalized.js';
import { keyness as keynessOf } from '../../statistics/keyness.js';
import { logLikelihood } from '../../statistics/log-likelihood.js';
import { compareText, type Group, type GroupBy, groupDocuments } from '../grouping.js';
import { collectTerms, type Gram, type Term } from './collect-terms.js';
import type { DocumentCounts, WordTally } from './count-words.js';
import { stemCollisions } from './stem-collisions.js';
import { wordFamilies } from './word-families.js';

export interface KeywordForm {
  readonly form: string;
  readonly count: number;
}

/** A word of a family. */
export interface FamilyMember {
  readonly term: string;
  readonly stem: string;
  readonly count: number;
}

export interface KeywordRow {
  /** The most frequent form as written; never a bare stem. */
  readonly term: string;
  readonly stem: string;
  /** Forms in this slice, most frequent first. */
  readonly forms: readonly KeywordForm[];
  /** Groups of forms that share the stem and are words of their own, such as Maße and Masse; empty where there are none. */
  readonly collisions: readonly (readonly string[])[];
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly document: string | null;
  readonly count: number;
  /** Words of running text of this slice. */
  readonly words: number;
  readonly perThousand: number;
  /** Documents of this slice with the term, and all of them. */
  readonly documents: number;
  readonly documentsTotal: number;
  /** Over the documents of this slice; null values where there is only one. */
  readonly dispersion: {
    readonly dp: number | null;
    readonly dpNorm: number | null;
    readonly parts: number;
  };
  readonly keyness: {
    readonly g2: number;
    readonly logRatio: number | null;
    readonly lrc: number;
    readonly bic: number | null;
    readonly percentDifference: number | null;
    readonly oddsRatio: number | null;
    readonly simpleMaths: number | null;
    readonly reference: { readonly name: string; readonly count: number; readonly words: number };
    /** Terms × slices compared; LRC is adjusted by it. */
    readonly comparisons: number;
  } | null;
  readonly tfidf: number;
  /** Of multiword terms within the slice (Frantzi et al. 2000); null unless they were ranked by it. */
  readonly cValue: number | null;
  /**
   * Of a family the word its members share (as written, its most frequent form or derivation), and the members in this
   * slice; null for single words.
   */
  readonly family: { readonly head: string; readonly members: readonly FamilyMember[] } | null;
  readonly evidence: readonly Evidence[];
}

export type KeywordSort = 'frequency' | 'tfidf' | 'keyness' | 'c-value';

/** Words to compare with that lie outside of the documents that are counted. */
export interface ReferenceCounts {
  readonly name: string;
  readonly words: number;
  /** Occurrences of all forms under a stem (stems of n-grams joined by blanks); null where it holds none of that size. */
  count(stem: string): number | null;
}

export interface KeywordOptions {
  readonly by: GroupBy;
  readonly sort: KeywordSort;
  /** Least count within a slice. */
  readonly minCount: number;
  /** Rows per slice; 0 for all. */
  readonly limit: number;
  /** Years to show; the others stay in the reference. */
  readonly years: ReadonlySet<number> | null;
  readonly includeStopwords: boolean;
  /** `rest`: the documents outside the slice; null: no comparison. */
  readonly reference: 'rest' | ReferenceCounts | null;
  /** Words that are more frequent than in the reference, less frequent, or both. Default of keyness: positive. */
  readonly keys: 'positive' | 'negative' | 'both';
  /** Words count with their families (see `wordFamilies`); for single words only. */
  readonly families?: boolean;
  /** Documents whose words are looked at too, as negative keys, though they are not counted. */
  readonly alsoFrom?: WordTally;
}

export function keywordRows(
  tally: WordTally,
  vocabulary: Vocabulary,
  options: KeywordOptions,
): KeywordRow[] {
  const { documents } = tally;
  const words = collectTerms(documents, vocabulary, options.includeStopwords, options.alsoFrom);
  const terms = options.families === true ? joinFamilies(words, vocabulary) : words;
  const slices = groupsToShow(documents, options).map((group) => sliceOf(group, documents));
  const allGroups = groupDocuments(documents, options.by);
  const candidates = candidatesOf(terms, slices, documents, options);
  const comparisons = Math.max(
    1,
    candidates.reduce((sum, { compared }) => sum + compared, 0),
  );
  return slices.flatMap((slice, index) => {
    const { list } = candidates[index]!;
    const ranked = rank(list, slice, documents, allGroups, options, comparisons);
    const shown = options.limit > 0 ? ranked.slice(0, options.limit) : ranked;
    return shown.map((candidate) =>
      rowOf(candidate, slice, documents, allGroups, options, comparisons),
    );
  });
}

/** Other documents as a reference. Stop words share stems with other words (`eine`, `eins`): leave them out on both sides. */
export function countsByStem(
  { documents }: WordTally,
  vocabulary: Vocabulary,
  name: string,
  includeStopwords: boolean,
): ReferenceCounts {
  const counts = new Map<string, number>();
  for (const term of collectTerms(documents, vocabulary, includeStopwords)) {
    counts.set(term.stem, sumOf(term));
  }
  return {
    name,
    words: documents.reduce((sum, document) => sum + document.words, 0),
    count: (stem) => counts.get(stem) ?? 0,
  };
}

/** A slice with what its rows ask of it again and again. No document is in two slices. */
interface Slice {
  readonly group: Group;
  /** Words of running text. */
  readonly words: number;
  /** By document: 1 for those of the slice. */
  readonly isMember: Uint8Array;
  /** By document: its place in `sizes`, or -1. */
  readonly partOf: Int32Array;
  /** Words of the documents of the slice that have any. */
  readonly sizes: readonly number[];
}

function sliceOf(group: Group, documents: readonly DocumentCounts[]): Slice {
  const isMember = new Uint8Array(documents.length);
  const partOf = new Int32Array(documents.length).fill(-1);
  const sizes: number[] = [];
  for (const member of group.members) {
    isMember[member] = 1;
    const { words } = documents[member]!;
    if (words > 0) partOf[member] = sizes.push(words) - 1;
  }
  return { group, words: sizes.reduce((sum, size) => sum + size, 0), isMember, partOf, sizes };
}

/** Slices that are shown. Without slices, `years` makes one slice of them, so that the rest is a reference. */
function groupsToShow(documents: readonly DocumentCounts[], options: KeywordOptions): Group[] {
  const { years } = options;
  const groups = groupDocuments(documents, options.by);
  if (years === null) return groups;
  if (options.by !== 'none') {
    return groups.filter((group) => group.year !== null && years.has(group.year));
  }
  return groups.map((group) => ({
    ...group,
    members: group.members.filter((member) => {
      const { year } = documents[member]!;
      return year !== null && years.has(year);
    }),
  }));
}

/** Terms by their families, each with the counts of its words. */
function joinFamilies(terms: readonly Term[], vocabulary: Vocabulary): Term[] {
  const places = wordFamilies(
    terms.map((term) => ({
      stem: term.stem,
      type: mostFrequentGram(term.grams).type,
      count: sumOf(term),
    })),
    vocabulary,
  );
  const families = new Map<string, { heads: Term[]; others: Term[] }>();
  terms.forEach((term, index) => {
    const { key, isHead } = places[index]!;
    let family = families.get(key);
    if (family === undefined) {
      family = { heads: [], others: [] };
      families.set(key, family);
    }
    (isHead ? family.heads : family.others).push(term);
  });
  return [...families].map(([stem, { heads, others }]) => {
    const members = [...heads, ...others];
    return {
      stem,
      grams: members.flatMap(({ grams }) => grams),
      members,
      // The word they share may itself have gone to another family: then any of them gives the name.
      heads: heads.length === 0 ? members.length : heads.length,
      eachCount: (visit) => {
        for (const member of members) member.eachCount(visit);
      },
    };
  });
}

function familyOf(family: Term, isMember: Uint8Array): KeywordRow['family'] {
  const members = family
    .members!.map((term) => ({
      term: mostFrequentForm(term),
      stem: term.stem,
      count: countWithin(term, isMember),
    }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || compareText(left.stem, right.stem));
  return { head: mostFrequentForm(family), members };
}

type Comparison = { readonly count: number; readonly words: number } | null;

/** `count` is that of a slice, `total` that of all documents. */
type Compare = (term: Term, count: number, total: number) => Comparison;

class Candidate {
  readonly term: Term;
  readonly count: number;
  g2 = 0;
  score = 0;
  cValue: number | null = null;
  private readonly total: number;
  private readonly compare: Compare;
  private compared: Comparison | undefined;

  constructor(term: Term, count: number, total: number, compare: Compare) {
    this.term = term;
    this.count = count;
    this.total = total;
    this.compare = compare;
  }

  /** Looked up when it is asked for: a ranking by frequency needs that of the rows it shows. */
  get reference(): Comparison {
    if (this.compared === undefined) {
      this.compared = this.compare(this.term, this.count, this.total);
    }
    return this.compared;
  }
}

/** A family counts in a reference what its words count there. */
function countIn(reference: ReferenceCounts | null, term: Term): number | null {
  if (reference === null) return null;
  if (term.members === null) return reference.count(term.stem);
  return term.members.reduce<number | null>((sum, { stem }) => {
    const count = reference.count(stem);
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

/** How a term is looked up in what a slice of `words` words is compared with. */
function comparisonOf(
  words: number,
  documents: readonly DocumentCounts[],
  reference: KeywordOptions['reference'],
): Compare {
  const allWords = documents.reduce((sum, document) => sum + document.words, 0);
  const referenceWords = reference === 'rest' ? allWords - words : (reference?.words ?? 0);
  if (referenceWords <= 0 || words <= 0) return () => null;
  return (term, count, total) => {
    const found = reference === 'rest' ? total - count : countIn(reference, term);
    return found === null ? null : { count: found, words: referenceWords };
  };
}

/** Of a slice. */
interface Candidates {
  /** Terms that are frequent enough. Where the count is the score, those that cannot be shown are left out. */
  readonly list: Candidate[];
  /** Terms that are frequent enough, all of them. */
  compared: number;
}

/** For each slice the terms that are frequent enough, with their count in the rest of the corpus. */
function candidatesOf(
  terms: readonly Term[],
  slices: readonly Slice[],
  documents: readonly DocumentCounts[],
  options: KeywordOptions,
): Candidates[] {
  const sliceOfDocument = new Int32Array(documents.length).fill(-1);
  slices.forEach(({ group }, slice) => {
    for (const member of group.members) sliceOfDocument[member] = slice;
  });
  const compares = slices.map(({ words }) => comparisonOf(words, documents, options.reference));
  const candidates = slices.map((): Candidates => ({ list: [], compared: 0 }));
  // A parliament has a hundred thousand terms, of which a table shows twenty.
  const isRankedByCount = options.sort === 'frequency' && options.keys === 'positive';
  const highest = slices.map(() => new Highest(isRankedByCount ? options.limit : 0));
  const counts = slices.map(() => 0);
  let total = 0;
  const add = (document: number, count: number) => {
    total += count;
    const slice = sliceOfDocument[document]!;
    if (slice >= 0) counts[slice]! += count;
  };
  for (const term of terms) {
    total = 0;
    counts.fill(0);
    // Once for all slices: counts have to be unpacked.
    term.eachCount(add);
    for (let slice = 0; slice < slices.length; slice++) {
      const count = counts[slice]!;
      const ofSlice = candidates[slice]!;
      if (!highest[slice]!.admits(count)) {
        if (count >= leastCount(options)) ofSlice.compared++;
        continue;
      }
      const candidate = new Candidate(term, count, total, compares[slice]!);
      if (!isCandidate(candidate, slices[slice]!, options)) continue;
      ofSlice.list.push(candidate);
      ofSlice.compared++;
    }
  }
  return candidates;
}

function leastCount({ minCount }: KeywordOptions): number {
  return Math.max(1, minCount);
}

function isCandidate(candidate: Candidate, { words }: Slice, options: KeywordOptions): boolean {
  const { keys, sort } = options;
  // A word that is missing from the slice can be a negative key.
  const seen =
    keys === 'positive'
      ? candidate.count
      : Math.max(candidate.count, candidate.reference?.count ?? 0);
  if (seen < leastCount(options)) return false;
  // Only keyness ranks by it; rows compute theirs.
  if (sort !== 'keyness') return true;
  candidate.g2 = g2Of(candidate, words);
  if (keys === 'positive' && candidate.g2 < 0) return false;
  return keys !== 'negative' || candidate.g2 < 0;
}

/** 0 where there is nothing to compare with. */
function g2Of({ count, reference }: Candidate, words: number): number {
  if (reference === null) return 0;
  return logLikelihood({
    targetCount: count,
    targetTotal: words,
    referenceCount: reference.count,
    referenceTotal: reference.words,
  });
}

function rank(
  candidates: Candidate[],
  { group, words }: Slice,
  documents: readonly DocumentCounts[],
  allGroups: readonly Group[],
  options: KeywordOptions,
  comparisons: number,
): Candidate[] {
  switch (options.sort) {
    case 'frequency':
      for (const candidate of candidates) candidate.score = candidate.count;
      break;
    case 'tfidf':
      for (const candidate of candidates) {
        candidate.score = tfidfOf(candidate, group, documents, allGroups);
      }
      break;
    case 'keyness':
      for (const candidate of candidates) {
        const lrc = conservativeRatio(candidate, words, comparisons);
        candidate.score = options.keys === 'positive' ? lrc : Math.abs(lrc);
      }
      break;
    case 'c-value': {
      const values = cValue(
        candidates.map(({ term, count }) => ({ words: term.stem.split(' '), frequency: count })),
      );
      candidates.forEach((candidate, index) => {
        candidate.cValue = values[index]!;
        candidate.score = values[index]!;
      });
      break;
    }
  }
  return leading(candidates, options.limit).sort(
    (left, right) =>
      right.score - left.score ||
      (options.sort === 'keyness' ? Math.abs(right.g2) - Math.abs(left.g2) : 0) ||
      right.count - left.count ||
      compareText(left.term.stem, right.term.stem),
  );
}

/** Those that can be among the first `limit`; 0 for all. */
function leading(candidates: Candidate[], limit: number): Candidate[] {
  const highest = new Highest(limit);
  for (const { score } of candidates) highest.admits(score);
  return candidates.filter(({ score }) => score >= highest.least);
}

/** The highest of many scores. Few of them are ever sorted: most lie below those met before. */
class Highest {
  /** So many scores met reach it; nobody below is among the first. */
  least = Number.NEGATIVE_INFINITY;
  private readonly limit: number;
  /** Those that may be among them. */
  private met: number[] = [];

  /** @param limit how many are wanted; 0 for all */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** False for a score that `limit` scores met before are above. */
  admits(score: number): boolean {
    if (this.limit === 0 || score === this.least) return true;
    if (score < this.least) return false;
    this.met.push(score);
    if (this.met.length === 2 * this.limit) {
      this.met = [...Float64Array.from(this.met).sort().subarray(this.limit)];
      this.least = this.met[0]!;
    }
    return true;
  }
}

/**
 * LRC is 0 wherever the exact interval covers 0. Its bound takes an inverse of the beta function, so words that
 * even one unadjusted comparison would not single out (G² below 3.84) are not asked.
 */
const CRITICAL_G2 = 3.84;

function conservativeRatio(candidate: Candidate, words: number, comparisons: number): number {
  if (candidate.reference === null || Math.abs(candidate.g2) < CRITICAL_G2) return 0;
  return keynessOf({
    targetCount: candidate.count,
    targetTotal: words,
    referenceCount: candidate.reference.count,
    referenceTotal: candidate.reference.words,
    comparisons,
  }).lrc;
}

/**
 * Count × (ln(slices / slices with the term) + 1), slices being years or documents; of the whole corpus documents.
 * Without length normalisation: within one slice the order is the same.
 */
function tfidfOf(
  candidate: Candidate,
  group: Group,
  documents: readonly DocumentCounts[],
  allGroups: readonly Group[],
): number {
  const withTermIn = documentsWith(candidate.term);
  if (allGroups.length <= 1 || (group.year === null && group.document === null)) {
    return candidate.count * (Math.log(documents.length / withTermIn.size) + 1);
  }
  const withTerm = allGroups.filter((slice) =>
    slice.members.some((member) => withTermIn.has(member)),
  );
  return candidate.count * (Math.log(allGroups.length / withTerm.length) + 1);
}

function rowOf(
  candidate: Candidate,
  { group, words, isMember, partOf, sizes }: Slice,
  documents: readonly DocumentCounts[],
  allGroups: readonly Group[],
  options: KeywordOptions,
  comparisons: number,
): KeywordRow {
  const { term, count } = candidate;
  const counts = new Float64Array(sizes.length);
  term.eachCount((document, occurrences) => {
    const part = partOf[document]!;
    if (part >= 0) counts[part]! += occurrences;
  });
  const isDispersed = sizes.length > 1;
  const forms = formsOf(term, isMember);
  return {
    term: mostFrequentForm(term),
    stem: term.stem,
    forms,
    collisions: term.members === null ? stemCollisions(forms.map(({ form }) => form)) : [],
    year: group.year,
    yearCertain: group.yearCertain,
    document: group.document,
    count,
    words,
    perThousand: words === 0 ? 0 : (count / words) * 1000,
    documents: counts.filter((occurrences) => occurrences > 0).length,
    documentsTotal: group.members.length,
    dispersion: {
      dp: isDispersed ? deviationOfProportions(counts, sizes) : null,
      dpNorm: isDispersed ? deviationOfProportionsNormalized(counts, sizes) : null,
      parts: sizes.length,
    },
    keyness: keynessRow(candidate, words, options, comparisons),
    tfidf: count === 0 ? 0 : tfidfOf(candidate, group, documents, allGroups),
    cValue: candidate.cValue,
    family: term.members === null ? null : familyOf(term, isMember),
    evidence: [],
  };
}

function keynessRow(
  candidate: Candidate,
  words: number,
  options: KeywordOptions,
  comparisons: number,
): KeywordRow['keyness'] {
  const { reference } = candidate;
  if (reference === null) return null;
  const measures = keynessOf({
    targetCount: candidate.count,
    targetTotal: words,
    referenceCount: reference.count,
    referenceTotal: reference.words,
    comparisons,
  });
  return {
    ...measures,
    reference: {
      name: options.reference === 'rest' ? 'rest' : options.reference!.name,
      ...reference,
    },
    comparisons,
  };
}

/**
 * The same in every slice, so that rows of different years can be laid side by side. A family bears the name of the
 * word that its members share.
 */
function mostFrequentForm(term: Term): string {
  if (term.members === null) return mostFrequentGram(term.grams).form;
  const grams = term.members.slice(0, term.heads).flatMap((head) => head.grams);
  return mostFrequentGram(grams).form;
}

function mostFrequentGram(grams: readonly Gram[]): Gram {
  let best = grams[0]!;
  let most = -1;
  for (const gram of grams) {
    const count = sumOf(gram);
    if (count > most || (count === most && compareText(gram.form, best.form) < 0)) {
      best = gram;
      most = count;
    }
  }
  return best;
}

function sumOf(counted: Pick<Term, 'eachCount'>): number {
  let sum = 0;
  counted.eachCount((_, count) => {
    sum += count;
  });
  return sum;
}

/** Occurrences in the documents of a slice. */
function countWithin(counted: Pick<Term, 'eachCount'>, isMember: Uint8Array): number {
  let sum = 0;
  counted.eachCount((document, count) => {
    if (isMember[document] === 1) sum += count;
  });
  return sum;
}

function documentsWith(term: Term): ReadonlySet<number> {
  const documents = new Set<number>();
  term.eachCount((document) => {
    documents.add(document);
  });
  return documents;
}

function formsOf(term: Term, isMember: Uint8Array): KeywordForm[] {
  return term.grams
    .map((gram) => ({ form: gram.form, count: countWithin(gram, isMember) }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || compareText(left.form, right.form));
}
