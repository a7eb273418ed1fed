import type { ThemeRow } from '../../analysis/themes/themes.js';
import type { PageBlock, Passage } from '../page.js';
import { numbersFrom, reportNote } from './report-note.js';
import { type Field, reportTable } from './report-table.js';
import type { YearContext } from './year-context.js';

/** Themes with rate, interval and verdict; `passages` are what each row opens. */
export function yearThemes(
  rows: readonly ThemeRow[],
  passages: ReadonlyMap<ThemeRow, readonly Passage[]>,
  { answers, year, shown, texts, wording }: YearContext,
): PageBlock[] {
  const { columns: label, messages, verdicts, lang } = wording;
  const highest = rows.reduce((most, { interval }) => Math.max(most, interval.high), 0);
  const share = (value: number): number => (highest === 0 ? 0 : Math.min(1, value / highest));
  const family = rows.find((row) => row.p !== null)?.p;
  const fields: Field<ThemeRow>[] = [
    { key: 'theme', label: label.theme, kind: 'text', cell: (row) => ({ value: row.label[lang] }) },
    { key: 'hits', label: label.hits, kind: 'integer', cell: (row) => row.hits },
    {
      key: 'rate',
      label: label.rate,
      kind: 'rate',
      cell: (row) => ({ value: row.perThousand, tone: row.peak ? 'peak' : 'plain' }),
    },
    {
      key: 'bar',
      label: '',
      kind: 'bar',
      cell: ({ perThousand, interval }) => ({
        bar: share(perThousand),
        low: share(interval.low),
        high: share(interval.high),
      }),
    },
    {
      key: 'interval',
      label: label.interval,
      kind: 'interval',
      cell: ({ interval: { low, high } }) => ({ low, high }),
    },
    {
      key: 'paragraphShare',
      label: label.paragraphShare,
      kind: 'percent',
      cell: (row) => row.paragraphShare,
    },
    { key: 'logRatio', label: label.logRatio, kind: 'decimal', cell: (row) => row.logRatio },
    {
      key: 'p',
      label: label.p,
      kind: 'decimal',
      digits: 3,
      cell: (row) => row.p?.adjusted ?? null,
    },
    {
      key: 'verdict',
      label: label.verdict,
      kind: 'text',
      cell: ({ verdict }) => ({ value: verdicts[verdict], tone: verdict, raw: verdict }),
    },
    { key: 'peak', label: label.peak, kind: 'flag', cell: (row) => row.peak },
    {
      key: 'terms',
      label: label.terms,
      kind: 'text',
      cell: (row) => ({ items: row.terms.map(({ form, count }) => `${form}\u00A0${count}`) }),
    },
  ];
  return [
    reportTable(
      `themes-${year}`,
      `${texts.themes} ${shown}`,
      fields,
      rows,
      wording,
      (row) => passages.get(row) ?? [],
    ),
    ...(family == null ? [] : [reportNote(messages.verdictRule(family.family, family.method))]),
    ...(rows.some((row) => row.documentsTotal === 1)
      ? [reportNote(messages.yearsOfOneDocument([String(year)], false))]
      : []),
    numbersFrom(answers.themes.command, texts),
  ];
}
