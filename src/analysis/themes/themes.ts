import type { Evidence } from '../../model/evidence.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { bootstrapRate } from '../../statistics/bootstrap-rate.js';
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

interface Counted {
  readonly hits: number;
  readonly words: number;
  readonly documents: number;
  readonly unitHits: Int32Array;
  readonly unitWords: Int32Array;
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
  return shown.flatMap((theme, position) => {
    const counts = groups.map((group) => countGroup(documents, group, theme, vocabulary, options));
    const peak = peakOf(groups, counts);
    return groups.map((group, index) => ({
      ...rowOf(themes[theme]!, groups, index, counts, tests, position, options),
      perDocument: documentRates(documents, group, theme, options.includeRelated),
      wilcoxon: sums[position]![index]!,
      trend: trends[position]!,
      peak: peak === index,
    }));
  });
}

function countGroup(
  documents: readonly DocumentThemes[],
  group: Group,
  theme: number,
  vocabulary: Vocabulary,
  options: ThemeOptions,
): Counted {
  const members = group.members.map((member) => documents[member]!);
  const unitWords = new Int32Array(sumOf(members, (document) => document.unitWords.length));
  const unitHits = new Int32Array(unitWords.length);
  const terms: Counted['terms'] = new Map();
  let hits = 0;
  let withHits = 0;
  let offset = 0;
  for (const document of members) {
    const before = hits;
    unitWords.set(document.unitWords, offset);
    forEachHit(document, theme, options.includeRelated, (unit, isRelated, type) => {
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
  const words = sumOf(members, (document) => document.words);
  return { hits, words, documents: withHits, unitHits, unitWords, terms };
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
  options: ThemeOptions,
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
  const paragraphs = counted.unitHits.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const total = counted.unitWords.length;
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
    paragraphsTotal: total,
    paragraphShare: total === 0 ? 0 : paragraphs / total,
    interval: perThousandInterval('wilson', wilsonInterval(hits, words)),
    bootstrap: bootstrapOf(counted, options.seed),
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

function bootstrapOf(counted: Counted, seed: number): ThemeRow['bootstrap'] {
  if (counted.unitWords.length < LEAST_BOOTSTRAP_PARAGRAPHS || counted.hits < LEAST_HITS) {
    return null;
  }
  const resamples = Math.floor(BOOTSTRAP_WORK / counted.unitWords.length);
  const interval = bootstrapRate({
    hits: counted.unitHits,
    words: counted.unitWords,
    seed,
    resamples: Math.max(LEAST_RESAMPLES, Math.min(MOST_RESAMPLES, resamples)),
  });
  if (interval === null) return null;
  return {
    ...perThousandInterval(`paragraph-bootstrap-${interval.method}`, interval),
    resamples: interval.resamples,
  };
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
