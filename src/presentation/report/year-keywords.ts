import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import type { PageBlock } from '../page.js';
import { passagesOf } from '../present-evidence.js';
import { keywordBarsChart } from './keyword-bars-chart.js';
import { keywordCloudChart } from './keyword-cloud-chart.js';
import { numbersFrom, reportNote } from './report-note.js';
import { type Field, reportTable } from './report-table.js';
import type { YearContext } from './year-context.js';

/** Distinctive words as bars and table, frequent words as a cloud. */
export function yearKeywords({ answers, year, shown, texts, wording }: YearContext): PageBlock[] {
  const { columns: label, messages } = wording;
  const ofYear = (rows: readonly KeywordRow[]): readonly KeywordRow[] =>
    rows.filter((row) => row.year === year);
  const rows = ofYear(answers.keywords.result.rows);
  const frequent = ofYear(answers.frequent.result.rows);
  const bars = keywordBarsChart(rows, 'lrc', wording);
  const reference = rows.find((row) => row.keyness !== null)?.keyness;
  const highest = rows.reduce((most, { perThousand }) => Math.max(most, perThousand), 0);
  const dispersion: Field<KeywordRow> = {
    key: 'dp',
    label: label.dispersion,
    kind: 'decimal',
    cell: (row) => row.dispersion.dp,
  };
  const fields: Field<KeywordRow>[] = [
    { key: 'term', label: label.term, kind: 'text', cell: (row) => ({ value: row.term }) },
    { key: 'count', label: label.count, kind: 'integer', cell: (row) => row.count },
    { key: 'rate', label: label.rate, kind: 'rate', cell: (row) => row.perThousand },
    {
      key: 'bar',
      label: '',
      kind: 'bar',
      cell: (row) => ({ bar: highest === 0 ? 0 : row.perThousand / highest }),
    },
    { key: 'documents', label: label.documents, kind: 'integer', cell: (row) => row.documents },
    ...(rows.some((row) => row.dispersion.dp !== null) ? [dispersion] : []),
    {
      key: 'g2',
      label: label.g2,
      kind: 'decimal',
      digits: 1,
      cell: (row) => row.keyness?.g2 ?? null,
    },
    {
      key: 'logRatio',
      label: label.logRatio,
      kind: 'decimal',
      cell: (row) => row.keyness?.logRatio ?? null,
    },
    { key: 'lrc', label: label.lrc, kind: 'decimal', cell: (row) => row.keyness?.lrc ?? null },
    {
      key: 'forms',
      label: label.forms,
      kind: 'text',
      cell: (row) => ({ items: row.forms.map(({ form, count }) => `${form}\u00A0${count}`) }),
    },
  ];
  return [
    ...(bars.series.length === 0 ? [] : [{ ...bars, name: `keyness-${year}` }]),
    ...(frequent.length === 0
      ? []
      : [{ ...keywordCloudChart(frequent, shown, wording), name: `cloud-${year}` }]),
    reportTable(
      `keywords-${year}`,
      `${texts.keywords} ${shown}`,
      fields,
      rows,
      wording,
      ({ evidence, forms, term }) =>
        passagesOf(
          evidence,
          forms.map(({ form }) => form),
          term,
        ),
    ),
    reportNote(messages.lrcNote),
    ...(reference == null
      ? []
      : [reportNote(messages.comparisons(reference.comparisons, reference.reference.name))]),
    numbersFrom(answers.keywords.command, texts),
  ];
}
