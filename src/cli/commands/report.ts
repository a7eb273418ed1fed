import { REPORT_SECTIONS, type ReportSection } from '../../analysis/report/report-row.js';
import { nameChangesOf, summarizeYear } from '../../analysis/report/summarize-year.js';
import { QaError } from '../../model/errors.js';
import { type ReportWithAnswers, reportWithAnswers } from '../../pipeline/questions/report.js';
import { presentReport } from '../../presentation/report/present-report.js';
import { wordingOf } from '../../presentation/wording/wording-of.js';
import { nearestName } from '../../sources/nearest-name.js';
import { type CommonOptions, readingWords } from '../options.js';
import { Progress } from '../progress.js';
import { openSources, reportDiagnostics } from '../run-command.js';
import { slowHeapGrowth } from '../slow-heap-growth.js';
import { type Host, langOf } from '../terminal.js';
import { reportTarget, writeReport } from '../write-report.js';

export interface ReportCommandOptions extends CommonOptions {
  readonly title?: string;
  readonly themes?: string;
  readonly sections?: readonly string[];
  readonly force?: boolean;
}

const PARTS = 7;

/** Answers all questions once and writes them as one document. */
export async function runReport(
  host: Host,
  sources: readonly string[],
  options: ReportCommandOptions,
): Promise<number> {
  slowHeapGrowth();
  const lang = langOf(host, options.lang);
  const sections = sectionsOf(options.sections);
  const target = await reportTarget(options);
  const progress = new Progress(host, options.quiet === true);
  const corpus = await openSources(host, sources, options, progress);
  let done = 0;
  let answer: ReportWithAnswers;
  try {
    answer = await reportWithAnswers(corpus, {
      years: options.year ?? null,
      sections,
      seed: options.seed,
      commandWords: [...sources, ...readingWords(options)],
      reportWords: ownWords(options, lang),
      onPart: (part) => progress.update(done++, PARTS, part),
      ...(options.themes === undefined ? {} : { themes: options.themes }),
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    });
  } finally {
    progress.clear();
  }
  const { answers, result } = answer;
  const years = answers.years.map((year) => ({
    year,
    summary: summarizeYear(answers, year),
    nameChanges: nameChangesOf(answers, year),
  }));
  await writeReport(host, target, lang, options.excel === true, result, () =>
    presentReport(
      answers,
      years,
      wordingOf(lang),
      options.title === undefined ? {} : { title: options.title },
    ),
  );
  return reportDiagnostics(host, options, result);
}

function sectionsOf(names: readonly string[] | undefined): readonly ReportSection[] {
  if (names === undefined) return REPORT_SECTIONS;
  for (const name of names) {
    if ((REPORT_SECTIONS as readonly string[]).includes(name)) continue;
    const nearest = nearestName(name, REPORT_SECTIONS);
    throw new QaError('section-unknown', `There is no section “${name}”.`, {
      hint: `${nearest === null ? '' : `Did you mean ${nearest}? `}Sections: ${REPORT_SECTIONS.join(', ')}.`,
      data: { section: name },
    });
  }
  return REPORT_SECTIONS.filter((section) => names.includes(section));
}

function ownWords(options: ReportCommandOptions, lang: string): string[] {
  return [
    ...(options.title === undefined ? [] : ['--title', options.title]),
    ...(options.sections === undefined ? [] : ['--sections', options.sections.join(',')]),
    ...(options.excel === true ? ['--excel'] : []),
    ...['--lang', lang],
  ];
}
