import type { NameChange } from '../../analysis/report/name-changes.js';
import type { ReportAnswers, ReportSection } from '../../analysis/report/report-row.js';
import type { YearSummary } from '../../analysis/report/summarize-year.js';
import type { PageBlock } from '../page.js';
import { passagesOf } from '../present-evidence.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { Wording } from '../wording/wording.js';
import { yearText } from '../year-cell.js';
import { yearChanges } from './year-changes.js';
import type { YearContext } from './year-context.js';
import { yearKeywords } from './year-keywords.js';
import { yearLines } from './year-lines.js';
import { yearNames } from './year-names.js';
import { yearQuotes } from './year-quotes.js';
import { yearThemes } from './year-themes.js';

/** What a year's part of a report is laid out from. */
export interface YearReport {
  readonly year: number;
  readonly summary: YearSummary;
  readonly nameChanges: readonly NameChange[];
}

/** One year: in ten lines, its words, themes, names, quotes and what changed. */
export function reportYear(
  answers: ReportAnswers,
  { year, summary, nameChanges }: YearReport,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const shown = yearText(year, summary.yearCertain, wording);
  const context: YearContext = { answers, year, shown, texts, wording };
  const themeRows = answers.themes.result.rows.filter((row) => row.year === year);
  // The same passages open from the table and stand in the list, so that HTML prints them once.
  const passages = new Map(
    themeRows.map((row) => {
      const forms = row.terms.map(({ form }) => form);
      return [row, passagesOf(row.evidence, forms, row.label[wording.lang])] as const;
    }),
  );
  const listed = [...passages.values()].flat();
  const before = answers.comparisons.find((comparison) => comparison.year === year)?.before;
  const section = (part: ReportSection, text: string, blocks: () => PageBlock[]): PageBlock[] => {
    const content = answers.sections.includes(part) ? blocks() : [];
    if (content.length === 0) return [];
    return [{ kind: 'heading', level: 3, text, id: `${part}-${year}` }, ...content];
  };
  const blocks = [
    ...section('summary', texts.summary, () => [
      { kind: 'list', ordered: true, items: yearLines(summary, context) },
    ]),
    ...section('keywords', texts.keywords, () => yearKeywords(context)),
    ...section('themes', texts.themes, () => yearThemes(themeRows, passages, context)),
    ...section('names', texts.names, () => yearNames(context)),
    ...section('quotes', texts.quotes, () => yearQuotes(context)),
    ...section('changes', texts.changes(String(before)), () => yearChanges(nameChanges, context)),
    ...section('passages', texts.passages, () =>
      listed.length === 0 ? [] : [{ kind: 'passages', passages: listed }],
    ),
  ];
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: shown, id: `year-${year}` }, ...blocks];
}
