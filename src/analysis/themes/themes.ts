import type { Evidence } from '../../model/evidence.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { bootstrapRates } from '../../statistics/bootstrap-rate.js';
import { keyness } from '../../statistics/keyness.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import { compareText, type Group, type GroupBy, groupDocuments } from '../grouping.js';
import { sumOf } from '../join-pieces.js';
import { type DocumentRates, documentRates, type RankSum, rankSums } from './document-rates.js';
import { forEachHit } from './for-each-hit.js';
import { type PermutationTests, permutationTests } from './permutation-tests.js';
import type { DocumentThemes, ThemeTally } from './tally-themes.js';
import type { ThemeClass } from './theme-matcher.js';
import { type ThemeTrend, themeTrends } from './theme-trends.js';

export type Verdict = 'higher' | 'lower' | 'undecided' | 'too-little-text';

/** Bounds are hits per 1,000 words. */
export interface RateInterval {
  readonly method: string;
  readonly low: number;
  readonly high: number;
}

/** A theme in a year (or document). Rates are per 1,000 words of running text. */
export interface ThemeRow {
  readonly theme: string;
  readonly label: { readonly de: string; readonly en: string };
  /** The theme it is a part of. */
  readonly parent: string | null;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly document: string | null;
  readonly hits: number;
  readonly words: number;
  readonly perThousand: number;
  readonly documents: number;
  readonly documentsTotal: number;
  /** Paragraphs (blocks of running text) with a hit, and all. */
  readonly paragraphs: number;
  readonly paragraphsTotal: number;
  readonly paragraphShare: number;
  readonly interval: RateInterval;
  readonly bootstrap: (RateInterval & { readonly resamples: number }) | null;
  readonly logRatio: number | null;
  readonly lrc: number | null;
  readonly g2: number | null;
  readonly bic: number | null;
  readonly p: {
    readonly method: string;
    readonly value: number;
    readonly adjusted: number;
    readonly family: number;
  } | null;
  /** The documents of the slice one by one; null with fewer than two. */
  readonly perDocument: DocumentRates | null;
  /** The slice's documents against all others; null with fewer than two on either side. */
  readonly wilcoxon: RankSum | null;
  /** Of the theme over all years, the same in each of its rows; null with fewer than five years. */
  readonly trend: ThemeTrend | null;
  readonly verdict: Verdict;
  readonly peak: boolean;
  readonly terms: readonly {
    readonly form: string;
    readonly count: number;
    readonly class: ThemeClass;
  }[];
  readonly evidence: readonly Evidence[];
}

export interface ThemeOptions {
  readonly by: GroupBy;
  /** Related words count too. */
  readonly includeRelated: boolean;
  readonly seed: number;
}

/** Below these a verdict would be a guess. */
const LEAST_HITS = 5;
const LEAST_WORDS = 200;
const LEAST_BOOTSTRAP_PARAGRAPHS = 20;
const SIGNIFICANCE = 0.05;
/** Units × resamples of one row, and the bounds of the number of resamples. */
const BOOTSTRAP_WORK = 2e6;
const LEAST_RESAMPLES = 199;
const MOST_RESAMPLES = 1999;

/** A theme within a group. */
interface Counted {
  readonly hits: number;
  readonly words: number;
  readonly documents: number;
  readonly paragraphs: number;
  readonly paragraphsTotal: number;
  readonly bootstrap: ThemeRow['bootstrap'];
  readonly terms: Map<string, { form: string; count: number; class: ThemeClass }>;
}

/**
 * Rows by theme in the order of the file, then by group; evidence is added for the rows that are shown. `shown` are
 * positions in `themes`: they make up the family of tests.
 */
export function themeRows(
  tally: ThemeTally,
  themes: readonly ThemeDefinition[],
  shown: readonly number[],
  vocabulary: Vocabulary,
  options: ThemeOptions,
): ThemeRow[] {
  const { documents } = tally;
  const groups = groupDocuments(documents, options.by);
  const tests = permutationTests(documents, groups, shown, options);
  const sums = rankSums(documents, groups, shown, options);
  const trends = themeTrends(documents, groups, shown, options);
  const counted = groups.map((group) => countGroup(documents, group, shown, vocabulary, options));
  return shown.flatMap((theme, position) => {
    const counts = counted.map((ofGroup) => ofGroup[position]!);
    const peak = peakOf(groups, counts);
    return groups.map((group, index) => ({
      ...rowOf(themes[theme]!, groups, index, counts, tests, position),
      perDocument: documentRates(documents, group, theme, options.includeRelated),
      wilcoxon: sums[position]![index]!,
      trend: trends[position]!,
      peak: peak === index,
    }));
  });
}

/** Each theme that is shown within one group. */
function countGroup(
  documents: readonly DocumentThemes[],
  group: Group,
  shown: readonly number[],
  vocabulary: Vocabulary,
  options: ThemeOptions,
): Counted[] {
  const members = group.members.map((member) => documents[member]!);
  const words = sumOf(members, (document) => document.words);
  const unitWords = new Int32Array(sumOf(members, (document) => document.unitWords.length));
  let offset = 0;
  for (const document of members) {
    unitWords.set(document.unitWords, offset);
    offset += document.unitWords.length;
  }
  const found = shown.map((theme) =>
    hitsOf(theme, members, unitWords.length, vocabulary, options.includeRelated),
  );
  const intervals = bootstrapsOf(found, unitWords, options.seed);
  return found.map(({ hits, documents: withHits, unitHits, terms }, position) => ({
    hits,
    words,
    documents: withHits,
    paragraphs: unitHits.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    paragraphsTotal: unitWords.length,
    bootstrap: intervals[position]!,
    terms,
  }));
}

interface Found extends Pick<Counted, 'hits' | 'documents' | 'terms'> {
  readonly unitHits: Int32Array;
}

function hitsOf(
  theme: number,
  members: readonly DocumentThemes[],
  units: number,
  vocabulary: Vocabulary,
  includeRelated: boolean,
): Found {
  const unitHits = new Int32Array(units);
  const terms: Found['terms'] = new Map();
  let hits = 0;
  let withHits = 0;
  let offset = 0;
  for (const document of members) {
    const before = hits;
    forEachHit(document, theme, includeRelated, (unit, isRelated, type) => {
      hits++;
      unitHits[offset + unit]!++;
      const name: ThemeClass = isRelated ? 'related' : 'core';
      const form = type < 0 ? document.phrases[-1 - type]! : vocabulary.form(type);
      const term = terms.get(`${name} ${form}`);
      if (term === undefined) terms.set(`${name} ${form}`, { form, count: 1, class: name });
      else term.count++;
    });
    if (hits > before) withHits++;
    offset += document.unitWords.length;
  }
  return { hits, documents: withHits, unitHits, terms };
}

/** Position of the group with the highest rate, the earliest of equals; -1 without hits. Undated text has no peak. */
function peakOf(groups: readonly Group[], counts: readonly Counted[]): number {
  let peak = -1;
  groups.forEach((group, index) => {
    if (group.year === null && group.document === null) return;
    const { hits, words } = counts[index]!;
    if (hits === 0) return;
    // Compared crosswise, because equal rates must be equal.
    if (peak < 0 || hits * counts[peak]!.words > counts[peak]!.hits * words) peak = index;
  });
  return peak;
}

function rowOf(
  definition: ThemeDefinition,
  groups: readonly Group[],
  index: number,
  counts: readonly Counted[],
  tests: PermutationTests,
  position: number,
): Omit<ThemeRow, 'perDocument' | 'wilcoxon' | 'trend' | 'peak'> {
  const group = groups[index]!;
  const counted = counts[index]!;
  const { hits, words } = counted;
  const rest = { hits: 0, words: 0 };
  counts.forEach((other, position) => {
    if (position === index || !tests.compared[position]) return;
    rest.hits += other.hits;
    rest.words += other.words;
  });
  const isCompared = tests.compared[index]! && words > 0 && rest.words > 0;
  const key = isCompared
    ? keyness({
        targetCount: hits,
        targetTotal: words,
        referenceCount: rest.hits,
        referenceTotal: rest.words,
        comparisons: Math.max(1, tests.family),
      })
    : null;
  const value = tests.values[position]![index]!;
  const adjusted = tests.adjusted[position]![index]!;
  const { paragraphs, paragraphsTotal } = counted;
  return {
    theme: definition.name,
    label: definition.label,
    parent: definition.parent ?? null,
    year: group.year,
    yearCertain: group.yearCertain,
    document: group.document,
    hits,
    words,
    perThousand: words === 0 ? 0 : (hits / words) * 1000,
    documents: counted.documents,
    documentsTotal: group.members.length,
    paragraphs,
    paragraphsTotal,
    paragraphShare: paragraphsTotal === 0 ? 0 : paragraphs / paragraphsTotal,
    interval: perThousandInterval('wilson', wilsonInterval(hits, words)),
    bootstrap: counted.bootstrap,
    logRatio: key?.logRatio ?? null,
    lrc: key?.lrc ?? null,
    g2: key?.g2 ?? null,
    bic: key?.bic ?? null,
    p:
      value === null || adjusted === null
        ? null
        : { method: tests.method, value, adjusted, family: tests.family },
    verdict: verdictOf(hits, words, rest, isCompared, adjusted),
    terms: [...counted.terms.values()].sort(
      (left, right) =>
        right.count - left.count ||
        compareText(left.form, right.form) ||
        compareText(left.class, right.class),
    ),
    evidence: [],
  };
}

function perThousandInterval(
  method: string,
  interval: { readonly low: number; readonly high: number },
): RateInterval {
  return { method, low: interval.low * 1000, high: interval.high * 1000 };
}

/** Of each theme; null where there is too little for an interval. */
function bootstrapsOf(
  found: readonly Found[],
  unitWords: Int32Array,
  seed: number,
): ThemeRow['bootstrap'][] {
  const isEnough = ({ hits }: Found) =>
    hits >= LEAST_HITS && unitWords.length >= LEAST_BOOTSTRAP_PARAGRAPHS;
  const resamples = Math.floor(BOOTSTRAP_WORK / unitWords.length);
  const intervals = bootstrapRates({
    hits: found.filter(isEnough).map(({ unitHits }) => unitHits),
    words: unitWords,
    seed,
    resamples: Math.max(LEAST_RESAMPLES, Math.min(MOST_RESAMPLES, resamples)),
  });
  let next = 0;
  return found.map((theme) => {
    const interval = isEnough(theme) ? intervals[next++]! : null;
    if (interval === null) return null;
    return {
      ...perThousandInterval(`paragraph-bootstrap-${interval.method}`, interval),
      resamples: interval.resamples,
    };
  });
}

/** The fixed rule behind the verdict; `method themes` prints it. */
function verdictOf(
  hits: number,
  words: number,
  rest: { readonly hits: number; readonly words: number },
  isCompared: boolean,
  adjusted: number | null,
): Verdict {
  if (!isCompared || words < LEAST_WORDS || hits + rest.hits < LEAST_HITS) return 'too-little-text';
  if (adjusted === null || adjusted > SIGNIFICANCE) return 'undecided';
  return hits * rest.words > rest.hits * words ? 'higher' : 'lower';
}
