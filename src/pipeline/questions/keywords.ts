import type { GroupBy } from '../../analysis/grouping.js';
import { countWords, type WordTally } from '../../analysis/keywords/count-words.js';
import { KeywordEvidence } from '../../analysis/keywords/keyword-evidence.js';
import {
  type KeywordRow,
  type KeywordSort,
  keywordRows,
} from '../../analysis/keywords/keywords.js';
import { QaError } from '../../model/errors.js';
import type { Result } from '../../model/result.js';
import { collectPassages } from '../collect-passages.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { referenceOf } from '../reference-of.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface KeywordsOptions {
  /** Slices. Default `none`: the whole corpus. */
  readonly by?: GroupBy;
  /** Default `frequency`. */
  readonly sort?: KeywordSort;
  /** Words in a row, smallest and largest, from 1 to 5. Default 1 to 1. */
  readonly ngrams?: { readonly smallest: number; readonly largest: number };
  /** Least count within a slice. Default 1, for n-grams 2. */
  readonly minCount?: number;
  /** Rows per slice; 0 for all. Default 0. */
  readonly limit?: number;
  /** Passages per row. Default 3. */
  readonly evidence?: number;
  /** Years to show; the other years stay in the reference. */
  readonly years?: readonly YearRange[] | null;
  /** Keep stop words. Default false. */
  readonly includeStopwords?: boolean;
  /**
   * What to compare with: `rest` of the corpus, `general` German (bundled counts), `none`, years (`2019..2021`),
   * or a file or folder of other texts. Default: `rest` where there is one, otherwise `general`.
   */
  readonly against?: string;
  /** Words count with their families (Vertrauen, Vertrauenskultur, Selbstvertrauen); single words only. */
  readonly families?: boolean;
  /** Default `positive`: words more frequent than in the reference. Counts for sorting by keyness. */
  readonly keys?: 'positive' | 'negative' | 'both';
  /** The words of the same corpus and n-grams, where they are counted already. */
  readonly tally?: WordTally;
}

/** Most frequent or most distinctive words, with keyness against the rest of the corpus where there is one. */
export async function keywords(
  corpus: Corpus,
  options: KeywordsOptions = {},
): Promise<Result<KeywordRow>> {
  const { against } = options;
  const isAlone = against === undefined || OWN_REFERENCES.has(against);
  const key = isAlone && options.tally === undefined ? options : null;
  return corpus.answer('keywords', key, () => ask(corpus, options));
}

/** References for which no other file is read. */
const OWN_REFERENCES: ReadonlySet<string> = new Set(['rest', 'general', 'none']);

async function ask(corpus: Corpus, options: KeywordsOptions): Promise<Result<KeywordRow>> {
  const by = options.by ?? 'none';
  const sort = options.sort ?? 'frequency';
  const ngrams = options.ngrams ?? { smallest: 1, largest: 1 };
  const minCount = options.minCount ?? (ngrams.largest > 1 ? 2 : 1);
  const limit = options.limit ?? 0;
  const evidence = options.evidence ?? 3;
  const tally =
    options.tally ?? (await runAnalysis(corpus, countWords(ngrams), { name: 'words', ...ngrams }));
  const years = selectedYears(corpus, options.years ?? null);
  const includeStopwords = options.includeStopwords ?? false;
  const keys = options.keys ?? 'positive';
  const families = options.families ?? false;
  if (families && ngrams.largest > 1) {
    throw new QaError('families-of-ngrams', 'Families are made of single words.', {
      hint: 'Leave out --families or --ngrams.',
    });
  }
  const hasRest = by !== 'none' ? corpus.summary.documents > 1 : years !== null;
  const against = options.against ?? (hasRest ? 'rest' : 'general');
  const ranked = keywordRows(tally, corpus.vocabulary, {
    keys,
    reference: await referenceOf(corpus, tally, against, ngrams, includeStopwords),
    by,
    sort,
    minCount,
    limit,
    years,
    includeStopwords,
    families,
  });
  const collector = new KeywordEvidence(ranked, tally, corpus.vocabulary, {
    limit: evidence,
    by,
    years,
    includeStopwords,
  });
  await collectPassages(collector, tally, corpus);
  const parameters = {
    by,
    sort,
    ngrams: [ngrams.smallest, ngrams.largest],
    minCount,
    limit,
    evidence,
    years: yearsParameter(years),
    stopwords: includeStopwords ? 'kept' : 'left-out',
    against,
    keys,
    families,
  };
  return envelope(corpus, 'keywords', parameters, collector.rows());
}
