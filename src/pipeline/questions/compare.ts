import { countWords, type WordTally } from '../../analysis/keywords/count-words.js';
import { countsByStem, type KeywordForm, keywordRows } from '../../analysis/keywords/keywords.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { sliceOf } from '../slice-of.js';

/** A word in two slices: how often in each, and how different that is. Rates are per 1,000 words. */
export interface CompareRow {
  readonly term: string;
  readonly stem: string;
  /** Forms in the target slice. */
  readonly forms: readonly KeywordForm[];
  readonly targetCount: number;
  readonly targetWords: number;
  readonly targetPerThousand: number;
  /** Documents of the target slice with the word, and all of them. */
  readonly targetDocuments: number;
  readonly targetDocumentsTotal: number;
  readonly referenceCount: number;
  readonly referenceWords: number;
  readonly referencePerThousand: number;
  readonly g2: number;
  readonly logRatio: number | null;
  readonly lrc: number;
  readonly bic: number | null;
  readonly percentDifference: number | null;
  readonly oddsRatio: number | null;
  readonly simpleMaths: number | null;
  /** Words compared; LRC is adjusted by it. */
  readonly comparisons: number;
}

export interface CompareOptions {
  readonly ngrams?: { readonly smallest: number; readonly largest: number };
  /** Least count in either slice. Default 2. */
  readonly minCount?: number;
  /** Rows; 0 for all. Default 0. */
  readonly limit?: number;
  /** Default `both`. */
  readonly keys?: 'positive' | 'negative' | 'both';
  readonly includeStopwords?: boolean;
}

/**
 * Keyness between two slices, each a year or range of years (`2019`, `2021..2024`), a document of the corpus, or a
 * file or folder outside of it. Ranked by the distance of LRC from 0, then by |G²|.
 */
export async function compare(
  corpus: Corpus,
  target: string,
  reference: string,
  options: CompareOptions = {},
): Promise<Result<CompareRow>> {
  const ngrams = options.ngrams ?? { smallest: 1, largest: 1 };
  const minCount = options.minCount ?? 2;
  const limit = options.limit ?? 0;
  const includeStopwords = options.includeStopwords ?? false;
  const keys = options.keys ?? 'both';
  const tally = await runAnalysis(corpus, countWords(ngrams));
  const first = await sliceOf(corpus, tally, target, ngrams);
  const second = await sliceOf(corpus, tally, reference, ngrams);
  const rows = keywordRows(first, corpus.vocabulary, {
    by: 'none',
    sort: 'keyness',
    minCount,
    limit,
    years: null,
    includeStopwords,
    reference: countsByStem(second, corpus.vocabulary, reference, includeStopwords),
    keys,
    alsoFrom: second,
  }).map((row): CompareRow => {
    const { reference: counted, ...measures } = row.keyness!;
    return {
      term: row.term,
      stem: row.stem,
      forms: row.forms,
      targetCount: row.count,
      targetWords: row.words,
      targetPerThousand: row.perThousand,
      targetDocuments: row.documents,
      targetDocumentsTotal: row.documentsTotal,
      referenceCount: counted.count,
      referenceWords: counted.words,
      referencePerThousand: (counted.count / counted.words) * 1000,
      ...measures,
    };
  });
  const parameters = {
    target,
    reference,
    targetDocuments: idsOf(first),
    referenceDocuments: idsOf(second),
    ngrams: [ngrams.smallest, ngrams.largest],
    minCount,
    limit,
    keys,
    stopwords: includeStopwords ? 'kept' : 'left-out',
  };
  return envelope(corpus, 'compare', parameters, rows);
}

function idsOf({ documents }: WordTally): string[] {
  return documents.map(({ id }) => id);
}
