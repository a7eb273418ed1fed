import type { ConcordanceRow } from '../../analysis/concordance/concordance.js';
import { sampleRows } from '../../analysis/concordance/sample-rows.js';
import { type ConcordanceSort, sortRows } from '../../analysis/concordance/sort-rows.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { concordanceOf } from '../portable/concordance-of.js';
import type { ConcordanceQuery, MatchMode } from '../portable/recipe.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';
import { selectThemes } from './themes.js';

export type { ConcordanceQuery } from '../portable/recipe.js';

export interface ConcordanceOptions {
  /** Of a term. `stem`: inflected forms (default); `form`: as written; `prefix`: words that begin so. */
  readonly match?: MatchMode;
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
export function concordance(
  corpus: Corpus,
  query: ConcordanceQuery,
  options: ConcordanceOptions = {},
): Promise<Result<ConcordanceRow>> {
  return corpus.answer('concordance', [query, options], () => ask(corpus, query, options));
}

async function ask(
  corpus: Corpus,
  query: ConcordanceQuery,
  options: ConcordanceOptions,
): Promise<Result<ConcordanceRow>> {
  const match = options.match ?? 'stem';
  const sort = options.sort ?? 'position';
  const sample = options.sample ?? null;
  const seed = options.seed ?? 1;
  // An unknown theme is told before anything is read.
  if (typeof query !== 'string' && 'theme' in query) selectThemes(query.definitions, [query.theme]);
  const analysis = await concordanceOf(query, match, corpus.vocabulary);
  const found = await runAnalysis(corpus, analysis, { name: 'concordance', query, match });
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
    years: yearsParameter(years),
    sort,
    sample,
    seed,
    /** Hits in the years asked for, of which `sample` were drawn. */
    hits: inYears.length,
  };
  return envelope(corpus, 'concordance', parameters, sortRows(drawn, sort));
}
