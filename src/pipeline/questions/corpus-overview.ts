import {
  type CorpusRow,
  corpusOverview as overview,
} from '../../analysis/corpus/corpus-overview.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

/** What was read: one row a document, with its year, size, encoding, boilerplate and duplicates. */
export function corpusOverview(
  corpus: Corpus,
  options: OverviewOptions = {},
): Promise<Result<CorpusRow>> {
  return corpus.answer('corpus', options, () => ask(corpus, options));
}

interface OverviewOptions {
  readonly years?: readonly YearRange[] | null;
}

async function ask(corpus: Corpus, options: OverviewOptions): Promise<Result<CorpusRow>> {
  const rows = await runAnalysis(corpus, overview, { name: 'corpus' });
  const years = selectedYears(corpus, options.years ?? null);
  const parameters = {
    years: yearsParameter(years),
  };
  return envelope(
    corpus,
    'corpus',
    parameters,
    rows.filter((row) => years === null || (row.year !== null && years.has(row.year))),
  );
}
