import { countWords, type WordTally } from '../../analysis/keywords/count-words.js';
import { KeywordEvidence } from '../../analysis/keywords/keyword-evidence.js';
import {
  countsByStem,
  type KeywordForm,
  type KeywordRow,
  keywordRows,
} from '../../analysis/keywords/keywords.js';
import type { Evidence } from '../../model/evidence.js';
import type { Result } from '../../model/result.js';
import { collectPassages } from '../collect-passages.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { type Slice, sliceOf } from '../slice-of.js';

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
  /** Passages of the slice that uses it more. */
  readonly evidence: readonly Evidence[];
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
  /** Passages per row. Default 3. */
  readonly evidence?: number;
  /** The words of the same corpus and n-grams, where they are counted already. */
  readonly tally?: WordTally;
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
  const tally =
    options.tally ?? (await runAnalysis(corpus, countWords(ngrams), { name: 'words', ...ngrams }));
  const first = await sliceOf(corpus, tally, target, ngrams);
  const second = await sliceOf(corpus, tally, reference, ngrams);
  const evidence = options.evidence ?? 3;
  const ranked = keywordRows(first.tally, corpus.vocabulary, {
    by: 'none',
    sort: 'keyness',
    minCount,
    limit,
    years: null,
    includeStopwords,
    reference: countsByStem(second.tally, corpus.vocabulary, reference, includeStopwords),
    keys,
    alsoFrom: second.tally,
  })
    // An empty slice can be compared with nothing.
    .filter((row) => row.keyness !== null);
  const isMoreInTarget = (row: KeywordRow) => row.keyness!.g2 >= 0;
  const passages = new Map([
    ...(await passagesOf(first, ranked.filter(isMoreInTarget), evidence, includeStopwords)),
    ...(await passagesOf(
      second,
      ranked.filter((row) => !isMoreInTarget(row)),
      evidence,
      includeStopwords,
    )),
  ]);
  const rows = ranked.map((row): CompareRow => {
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
      evidence: passages.get(row.stem) ?? [],
    };
  });
  const parameters = {
    target,
    reference,
    targetDocuments: idsOf(first.tally),
    referenceDocuments: idsOf(second.tally),
    ngrams: [ngrams.smallest, ngrams.largest],
    minCount,
    limit,
    keys,
    evidence,
    stopwords: includeStopwords ? 'kept' : 'left-out',
  };
  return envelope(corpus, 'compare', parameters, rows);
}

/** The first passages of each row in the documents of a slice, by stem. */
async function passagesOf(
  { corpus, tally }: Slice,
  rows: readonly KeywordRow[],
  limit: number,
  includeStopwords: boolean,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  // What a row counts is not what this slice holds of it, so it may be looked for to the end.
  const sought = rows.map((row) => ({ ...row, count: Number.POSITIVE_INFINITY }));
  const collector = new KeywordEvidence(sought, tally, corpus.vocabulary, {
    limit,
    by: 'none',
    years: null,
    includeStopwords,
  });
  await collectPassages(collector, tally, corpus);
  return new Map(collector.rows().map(({ stem, evidence }) => [stem, evidence]));
}

function idsOf({ documents }: WordTally): string[] {
  return documents.map(({ id }) => id);
}
