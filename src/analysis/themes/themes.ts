import type { Evidence } from '../../model/evidence.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { bootstrapRate } from '../../statistics/bootstrap-rate.js';
import { holm } from '../../statistics/holm.js';
import { keyness } from '../../statistics/keyness.js';
import { permutationTest } from '../../statistics/permutation-test.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import { compareText, type Group, type GroupBy, groupDocuments } from '../grouping.js';
import { type DocumentThemes, HIT_FIELDS, type ThemeTally } from './tally-themes.js';
import type { ThemeClass } from './theme-matcher.js';

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
export const LEAST_HITS = 5;
export const LEAST_WORDS = 200;
const LEAST_BOOTSTRAP_PARAGRAPHS = 20;
const SIGNIFICANCE = 0.05;
/** From this many documents on whole documents are shuffled: passages of one document are not independent. */
const DOCUMENTS_AS_UNITS = 20;
const PERMUTATIONS = 9999;
/** Units × permutations; keeps a large corpus of few documents within seconds. */
const PERMUTATION_WORK = 2e8;
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

/** Rows by theme in the order of the file, then by group; evidence is added for the rows that are shown. */
export function themeRows(
  tally: ThemeTally,
  themes: readonly ThemeDefinition[],
  vocabulary: Vocabulary,
  options: ThemeOptions,
): ThemeRow[] {
  const { documents } = tally;
  const groups = groupDocuments(documents, options.by);
  const counts = themes.map((_, theme) =>
    groups.map((group) => countGroup(documents, group, theme, vocabulary, options)),
  );
  const tests = testAll(documents, groups, themes.length, options);
  return themes.flatMap((definition, theme) => {
    const peak = peakOf(groups, counts[theme]!);
    return groups.map((_, index) =>
      rowOf(definition, theme, groups, index, counts[theme]!, tests, peak === index, options),
    );
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
  const unitWords = Int32Array.from(members.flatMap((document) => [...document.unitWords]));
  const unitHits = new Int32Array(unitWords.length);
  const terms: Counted['terms'] = new Map();
  let hits = 0;
  let withHits = 0;
  let offset = 0;
  for (const document of members) {
    const before = hits;
    forEachHit(document, theme, options.includeRelated, (unit, isRelated, type) => {
      hits++;
      unitHits[offset + unit]!++;
      const name: ThemeClass = isRelated ? 'related' : 'core';
      const form = vocabulary.form(type);
      const term = terms.get(`${name} ${form}`);
      if (term === undefined) terms.set(`${name} ${form}`, { form, count: 1, class: name });
      else term.count++;
    });
    if (hits > before) withHits++;
    offset += document.unitWords.length;
  }
  const words = members.reduce((sum, document) => sum + document.words, 0);
  return { hits, words, documents: withHits, unitHits, unitWords, terms };
}

function forEachHit(
  document: DocumentThemes,
  theme: number,
  includeRelated: boolean,
  callback: (unit: number, isRelated: boolean, type: number) => void,
): void {
  const { hits } = document;
  for (let at = 0; at < hits.length; at += HIT_FIELDS) {
    if (hits[at + 1] !== theme) continue;
    const isRelated = hits[at + 2] === 1;
    if (!isRelated || includeRelated) callback(hits[at]!, isRelated, hits[at + 3]!);
  }
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

interface Tests {
  readonly method: string;
  /** [theme][group], null where nothing can be tested. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly adjusted: readonly (readonly (number | null)[])[];
  readonly family: number;
  /** Groups that take part: dated, or documents. */
  readonly compared: readonly boolean[];
}

function testAll(
  documents: readonly DocumentThemes[],
  groups: readonly Group[],
  themeCount: number,
  options: ThemeOptions,
): Tests {
  const compared = groups.map((group) => group.year !== null || group.document !== null);
  const active = groups.filter((_, index) => compared[index]);
  const none = Array.from({ length: themeCount }, () => groups.map(() => null));
  if (active.length < 2) return { method: '', values: none, adjusted: none, family: 0, compared };
  const memberCount = active.reduce((sum, group) => sum + group.members.length, 0);
  const byDocument = options.by === 'year' && memberCount >= DOCUMENTS_AS_UNITS;
  const labels: number[] = [];
  const words: number[] = [];
  const hits = Array.from({ length: themeCount }, () => new Map<number, number>());
  active.forEach((group, label) => {
    for (const member of group.members) {
      const document = documents[member]!;
      const first = labels.length;
      const sizes = byDocument ? [document.words] : document.unitWords;
      for (const size of sizes) {
        labels.push(label);
        words.push(size);
      }
      hits.forEach((ofTheme, theme) => {
        forEachHit(document, theme, options.includeRelated, (unit) => {
          const at = byDocument ? first : first + unit;
          ofTheme.set(at, (ofTheme.get(at) ?? 0) + 1);
        });
      });
    }
  });
  const permutations = Math.max(
    999,
    Math.min(PERMUTATIONS, Math.floor(PERMUTATION_WORK / Math.max(1, labels.length))),
  );
  const { pValues } = permutationTest({
    groups: labels,
    groupCount: active.length,
    words,
    themes: hits.map((ofTheme) => ({ units: [...ofTheme.keys()], counts: [...ofTheme.values()] })),
    permutations,
    seed: options.seed,
  });
  const hasHits = hits.map((ofTheme) => ofTheme.size > 0);
  const flat = pValues.flatMap((row, theme) => (hasHits[theme] ? row : row.map(() => null)));
  const family = flat.filter((value) => value !== null);
  const adjustedFamily = holm(family);
  let next = 0;
  const adjustedFlat = flat.map((value) => (value === null ? null : adjustedFamily[next++]!));
  const spread = (values: readonly (number | null)[]) =>
    Array.from({ length: themeCount }, (_, theme) => {
      let column = 0;
      return compared.map((takesPart) =>
        takesPart ? values[theme * active.length + column++]! : null,
      );
    });
  return {
    method: byDocument ? 'permutation-of-documents' : 'permutation-of-paragraphs',
    values: spread(flat),
    adjusted: spread(adjustedFlat),
    family: family.length,
    compared,
  };
}

function rowOf(
  definition: ThemeDefinition,
  theme: number,
  groups: readonly Group[],
  index: number,
  counts: readonly Counted[],
  tests: Tests,
  isPeak: boolean,
  options: ThemeOptions,
): ThemeRow {
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
  const value = tests.values[theme]![index]!;
  const adjusted = tests.adjusted[theme]![index]!;
  const paragraphs = counted.unitHits.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const total = counted.unitWords.length;
  return {
    theme: definition.name,
    label: definition.label,
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
    peak: isPeak,
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
