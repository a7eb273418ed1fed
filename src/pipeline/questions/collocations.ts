import { CollocationEvidence } from '../../analysis/collocations/collocation-evidence.js';
import {
  type CollocationRow,
  type CollocationSort,
  collocationRows,
} from '../../analysis/collocations/collocations.js';
import { type Span, tallyCollocations } from '../../analysis/collocations/tally-collocations.js';
import type { GroupBy } from '../../analysis/grouping.js';
import { TermMatcher } from '../../analysis/term-matcher.js';
import { parseTerm } from '../../analysis/term-pattern.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface CollocationsOptions {
  /** Default: five words on either side, within the sentence. */
  readonly span?: Span;
  /** Default `none`. */
  readonly by?: GroupBy;
  /** Default `log-dice`. */
  readonly sort?: CollocationSort;
  /** Least count near the term. Default 2. */
  readonly minCount?: number;
  /** Rows per slice; 0 for all. Default 0. */
  readonly limit?: number;
  /** Count only what stands before or behind the term. Default `both`. */
  readonly side?: 'left' | 'right' | 'both';
  readonly includeStopwords?: boolean;
  readonly years?: readonly YearRange[] | null;
  /** Passages per row. Default 3. */
  readonly evidence?: number;
}

const DEFAULT_SPAN: Span = { unit: 'words', left: 5, right: 5 };

/** Words that keep a term's company. */
export function collocations(
  corpus: Corpus,
  term: string,
  options: CollocationsOptions = {},
): Promise<Result<CollocationRow>> {
  return corpus.answer('collocations', [term, options], () => ask(corpus, term, options));
}

async function ask(
  corpus: Corpus,
  term: string,
  options: CollocationsOptions,
): Promise<Result<CollocationRow>> {
  const span = options.span ?? DEFAULT_SPAN;
  const by = options.by ?? 'none';
  const sort = options.sort ?? 'log-dice';
  const minCount = options.minCount ?? 2;
  const limit = options.limit ?? 0;
  const side = options.side ?? 'both';
  const matcher = new TermMatcher(parseTerm(term), corpus.vocabulary);
  const tally = await runAnalysis(corpus, tallyCollocations(matcher, span), {
    name: 'collocations',
    term,
    span,
  });
  const years = selectedYears(corpus, options.years ?? null);
  const rows = collocationRows(tally, corpus.vocabulary, {
    by,
    sort,
    minCount,
    limit,
    side,
    includeStopwords: options.includeStopwords ?? false,
    years,
  });
  const evidence = options.evidence ?? 3;
  const collector = new CollocationEvidence(rows, { limit: evidence, by, side });
  if (!collector.isComplete) {
    for await (const document of corpus.documents()) {
      const { year } = document.source.year;
      if (years !== null && (year === null || !years.has(year))) continue;
      collector.observe(document, matcher, span);
      if (collector.isComplete) break;
    }
  }
  const parameters = {
    term,
    span: span.unit === 'words' ? { unit: 'words', left: span.left, right: span.right } : span,
    by,
    sort,
    minCount,
    limit,
    side,
    evidence,
    years: yearsParameter(years),
    stopwords: options.includeStopwords ? 'kept' : 'left-out',
  };
  return envelope(corpus, 'collocations', parameters, collector.rows());
}
