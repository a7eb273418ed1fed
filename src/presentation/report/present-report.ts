import type { ReportAnswers, ReportSection } from '../../analysis/report/report-row.js';
import type { Page, PageBlock } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';
import { yearSpan } from '../wording/year-span.js';
import { reportCorpus } from './report-corpus.js';
import { reportMethods } from './report-methods.js';
import { reportOverview } from './report-overview.js';
import { reportRun } from './report-run.js';
import { reportYear, type YearReport } from './report-year.js';

export interface ReportView {
  /** Default: `Bericht 2019–2024`. */
  readonly title?: string;
}

/** A report as one page: what was read, all years, each year, methods, record. */
export function presentReport(
  answers: ReportAnswers,
  years: readonly YearReport[],
  wording: Wording,
  view: ReportView = {},
): Page {
  const { report: texts } = reportWordingOf(wording.lang);
  const { corpus } = answers.corpus.result;
  const has = (section: ReportSection): boolean => answers.sections.includes(section);
  const blocks: PageBlock[] = [
    {
      kind: 'paragraph',
      text: wording.corpusSummary(corpus.documents, corpus.words, corpus.years),
    },
  ];
  if (has('corpus')) blocks.push(...reportCorpus(answers, texts, wording));
  if (years.length === 0) blocks.push({ kind: 'note', tone: 'warning', text: texts.noYears });
  if (has('overview') && years.length > 0) blocks.push(...reportOverview(answers, texts, wording));
  for (const year of years) blocks.push(...reportYear(answers, year, texts, wording));
  if (has('methods')) blocks.push(...reportMethods(texts, wording));
  if (has('run')) blocks.push(...reportRun(answers, texts, wording));
  return { title: view.title ?? texts.title(yearSpan(answers.years)), blocks };
}
