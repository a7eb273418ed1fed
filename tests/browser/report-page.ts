import { nameChangesOf, summarizeYear } from '../../src/analysis/report/summarize-year.js';
import { type Corpus, openCorpus } from '../../src/pipeline/corpus.js';
import { type ReportWithAnswers, reportWithAnswers } from '../../src/pipeline/questions/report.js';
import type { Page } from '../../src/presentation/page.js';
import { presentReport } from '../../src/presentation/report/present-report.js';
import type { Lang } from '../../src/presentation/wording/lang.js';
import { wordingOf } from '../../src/presentation/wording/wording-of.js';

/** All answers of a report over a corpus, by default that of the bundled documents. */
export async function reportOf(corpus?: Corpus): Promise<ReportWithAnswers> {
  return reportWithAnswers(corpus ?? (await openCorpus()));
}

/** The report laid out. */
export function reportPage({ answers }: ReportWithAnswers, lang: Lang): Page {
  const years = answers.years.map((year) => ({
    year,
    summary: summarizeYear(answers, year),
    nameChanges: nameChangesOf(answers, year),
  }));
  return presentReport(answers, years, wordingOf(lang));
}
