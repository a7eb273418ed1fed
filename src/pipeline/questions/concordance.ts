import type { Analysis } from '../../analysis/analysis.js';
import {
  type ConcordanceRow,
  type ConcordanceTally,
  concordanceAnalysis,
  concordanceOfSpans,
} from '../../analysis/concordance/concordance.js';
import { sampleRows } from '../../analysis/concordance/sample-rows.js';
import { type ConcordanceSort, sortRows } from '../../analysis/concordance/sort-rows.js';
import { TermMatcher } from '../../analysis/term-matcher.js';
import { parseTerm, type TermPattern } from '../../analysis/term-pattern.js';
import { ThemeMatcher } from '../../analysis/themes/theme-matcher.js';
import type { Result } from '../../model/result.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange } from '../selected-years.js';
import { selectThemes } from './themes.js';

/** What to look for: a term with the marks of `parseTerm`, a regular expression, or what counts for a theme. */
export type ConcordanceQuery =
  | string
  | { readonly regex: string }
  | {
      readonly theme: string;
      readonly definitions: readonly ThemeDefinition[];
      /** Default `exclude`. */
      readonly related?: 'include' | 'exclude';
    };

export interface ConcordanceOptions {
  /** Of a term. `stem`: inflected forms (default); `form`: as written; `prefix`: words that begin so. */
  readonly match?: 'stem' | 'form' | 'prefix';
  readonly years?: readonly YearRange[] | null;
  /** By place (default) or by the words before or behind the hit. */
  readonly sort?: ConcordanceSort;
  /** So many hits drawn at random; null for all. */
  readonly sample?: number | null;
  /** Seed of the sample. Default 1. */
  readonly seed?: number;
}

/**
 * Every hit in context. The rows of a theme are the hits that `themes` counts, one for one.
 * Throws a QaError for a term without letters, a regular expression that is none, or an unknown theme.
 */
export async function concordance(
  corpus: Corpus,
  query: ConcordanceQuery,
  options: ConcordanceOptions = {},
): Promise<Result<ConcordanceRow>> {
  const match = options.match ?? 'stem';
  const sort = options.sort ?? 'position';
  const sample = options.sample ?? null;
  const seed = options.seed ?? 1;
  const found = await runAnalysis(corpus, await analysisOf(corpus, query, match));
  const years = selectedYears(corpus, options.years ?? null);
  const inYears = found.filter(
    (row) => years === null || (row.year !== null && years.has(row.year)),
  );
  const drawn = sample === null ? inYears : sampleRows(inYears, sample, seed);
  const isTerm = typeof query === 'string';
  const parameters = {
    term: isTerm ? query : null,
    match: isTerm ? match : null,
    regex: isTerm || !('regex' in query) ? null : query.regex,
    theme: isTerm || !('theme' in query) ? null : query.theme,
    related: isTerm || !('theme' in query) ? null : (query.related ?? 'exclude'),
    years: years === null ? null : [...years].sort((left, right) => left - right),
    sort,
    sample,
    seed,
    /** Hits in the years asked for, of which `sample` were drawn. */
    hits: inYears.length,
  };
  return envelope(corpus, 'concordance', parameters, sortRows(drawn, sort));
}

async function analysisOf(
  corpus: Corpus,
  query: ConcordanceQuery,
  match: 'stem' | 'form' | 'prefix',
): Promise<Analysis<ConcordanceTally, readonly ConcordanceRow[]>> {
  if (typeof query === 'string') {
    const matcher = new TermMatcher(withMatch(parseTerm(query), match), corpus.vocabulary);
    return concordanceAnalysis((document) => matcher.hits(document));
  }
  if ('regex' in query) {
    const { RegexMatcher } = await import('../../analysis/concordance/regex-matcher.js');
    const matcher = new RegexMatcher(query.regex);
    return concordanceOfSpans((document) => matcher.spans(document));
  }
  const [theme] = selectThemes(query.definitions, [query.theme]);
  const matcher = new ThemeMatcher(query.definitions, corpus.vocabulary);
  const includeRelated = query.related === 'include';
  return concordanceAnalysis((document) =>
    matcher
      .hits(document)
      .filter((hit) => hit.theme === theme && (includeRelated || hit.class === 'core'))
      .map(({ token, last }) => ({ first: token, last })),
  );
}

/** The option speaks for words without marks of their own. */
function withMatch(pattern: TermPattern, match: 'stem' | 'form' | 'prefix'): TermPattern {
  if (match === 'stem') return pattern;
  return {
    ...pattern,
    words: pattern.words.map((word) =>
      word.kind !== 'stem'
        ? word
        : match === 'form'
          ? { kind: 'form', text: word.text }
          : { kind: 'prefix', text: word.text.toLowerCase() },
    ),
  };
}
