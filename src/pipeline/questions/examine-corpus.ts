import { type CorpusRow, corpusOverview } from '../../analysis/corpus/corpus-overview.js';
import { compareText } from '../../analysis/grouping.js';
import type { Result } from '../../model/result.js';
import { examine } from '../../sources/examine/examine.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { MergeTree } from '../merge-tree.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface ExaminationFinding {
  readonly code: string;
  readonly count: number;
  readonly line: number | null;
  readonly page: number | null;
  /** The first one as it stands in the text. */
  readonly sample: string | null;
  readonly message: string;
}

/** How one document was read and what looks wrong with it. */
export interface ExaminationRow
  extends Pick<
    CorpusRow,
    | 'document'
    | 'format'
    | 'encoding'
    | 'year'
    | 'yearBasis'
    | 'yearCertain'
    | 'yearReason'
    | 'words'
    | 'boilerplateWords'
    | 'duplicates'
  > {
  /** From 0, nothing looks wrong, to 100. */
  readonly score: number;
  /** Heaviest first. */
  readonly findings: readonly ExaminationFinding[];
  /** Repairs made on the way in, by name. */
  readonly repairs: readonly { readonly name: string; readonly count: number }[];
}

/** The input doctor: every document with what was read, how, and what looks wrong; the worst first. */
export async function examineCorpus(
  corpus: Corpus,
  options: { readonly years?: readonly YearRange[] | null } = {},
): Promise<Result<ExaminationRow>> {
  const tallies = new MergeTree(corpusOverview);
  const examinations = new Map<string, ReturnType<typeof examine>>();
  for await (const document of corpus.documents()) {
    tallies.add(corpusOverview.observe(document));
    examinations.set(document.source.id, examine(document.source));
  }
  const years = selectedYears(corpus, options.years ?? null);
  const repairs = new Map(
    corpus.diagnostics
      .filter(({ code }) => code === 'text-repaired')
      .map(({ document, data }) => [document, Object.entries(data ?? {})]),
  );
  const rows = corpusOverview
    .conclude(tallies.result())
    .filter((row) => years === null || (row.year !== null && years.has(row.year)))
    .map((row): ExaminationRow => {
      const { score, findings } = examinations.get(row.document)!;
      return {
        document: row.document,
        score,
        format: row.format,
        encoding: row.encoding,
        year: row.year,
        yearBasis: row.yearBasis,
        yearCertain: row.yearCertain,
        yearReason: row.yearReason,
        words: row.words,
        boilerplateWords: row.boilerplateWords,
        duplicates: row.duplicates,
        findings: findings.map(({ code, count, place, sample, message }) => ({
          code,
          count,
          line: place?.line ?? null,
          page: place?.page ?? null,
          sample,
          message,
        })),
        repairs: (repairs.get(row.document) ?? [])
          .map(([name, count]) => ({ name, count: Number(count) }))
          .sort((left, right) => compareText(left.name, right.name)),
      };
    })
    .sort((left, right) => right.score - left.score || compareText(left.document, right.document));
  const parameters = {
    years: yearsParameter(years),
  };
  return envelope(corpus, 'examination', parameters, rows);
}
