import { readFile } from 'node:fs/promises';
import { nameChangesOf, summarizeYear } from '../../src/analysis/report/summarize-year.js';
import { bundledThemes } from '../../src/pipeline/bundled-seeds.js';
import { type Corpus, openCorpus } from '../../src/pipeline/corpus.js';
import { digestOf, type Report, report } from '../../src/pipeline/questions/report.js';
import type { Page } from '../../src/presentation/page.js';
import { presentReport } from '../../src/presentation/report/present-report.js';
import type { Lang } from '../../src/presentation/wording/lang.js';
import { wordingOf } from '../../src/presentation/wording/wording-of.js';
import { parseThemeFile } from '../../src/sources/theme-file.js';

/** All answers of a report over a corpus, by default that of the bundled documents. */
export async function reportOf(corpus?: Corpus): Promise<Report> {
  const text = await readFile(bundledThemes(), 'utf8');
  return report(corpus ?? (await openCorpus()), {
    definitions: await parseThemeFile(text, 'themes.yaml'),
    themeFile: { name: '', digest: digestOf(text) },
  });
}

/** The report laid out. */
export function reportPage({ answers }: Report, lang: Lang): Page {
  const years = answers.years.map((year) => ({
    year,
    summary: summarizeYear(answers, year),
    nameChanges: nameChangesOf(answers, year),
  }));
  return presentReport(answers, years, wordingOf(lang));
}
