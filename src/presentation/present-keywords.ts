import type { KeywordRow, KeywordSort } from '../analysis/keywords/keywords.js';
import type { Result } from '../model/result.js';
import type { Chart, Column, Page, PageBlock, TableRow } from './page.js';
import { evidenceBlocks, passagesOf } from './present-evidence.js';
import { keywordBarsChart } from './report/keyword-bars-chart.js';
import type { Wording } from './wording/wording.js';
import { yearCell, yearFootnotes } from './year-cell.js';

type Key =
  | 'year'
  | 'document'
  | 'term'
  | 'count'
  | 'rate'
  | 'bar'
  | 'documents'
  | 'documentsTotal'
  | 'dp'
  | 'dpNorm'
  | 'tfidf'
  | 'cValue'
  | 'g2'
  | 'logRatio'
  | 'lrc'
  | 'words'
  | 'stem'
  | 'collisions'
  | 'forms'
  | 'family';

export interface KeywordView {
  readonly by: 'year' | 'document' | 'none';
  readonly sort: KeywordSort;
  readonly limit: number;
}

export function presentKeywords(
  result: Result<KeywordRow>,
  wording: Wording,
  view: KeywordView,
): Page {
  const { rows } = result;
  // The bar shows what the rows are ranked by: keyness, otherwise the rate.
  const lengthOf = (row: KeywordRow) =>
    view.sort === 'keyness' ? Math.abs(row.keyness?.g2 ?? 0) : row.perThousand;
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  const hasReference = rows.some((row) => row.keyness !== null);
  const hasFamilies = rows.some((row) => row.family !== null);
  const hasDispersion = rows.some((row) => row.dispersion.dp !== null);
  const { columns: label, messages } = wording;
  const columns: Column<Key>[] = [
    ...(view.by === 'none'
      ? []
      : [{ key: 'year', label: label.year, kind: 'year', collapse: true } as const]),
    ...(view.by === 'document'
      ? [
          {
            key: 'document',
            label: label.document,
            kind: 'text',
            collapse: true,
            minWidth: 12,
            overflow: 'shorten',
          } as const,
        ]
      : []),
    { key: 'term', label: label.term, kind: 'text', minWidth: 21 },
    { key: 'count', label: label.count, kind: 'integer' },
    { key: 'rate', label: label.rate, kind: 'rate', csvKey: 'perThousand' },
    { key: 'bar', label: '', kind: 'bar', priority: 5, only: 'view' },
    { key: 'documents', label: label.documents, kind: 'integer', priority: 2 },
    { key: 'documentsTotal', label: label.documents, kind: 'integer', only: 'data' },
    {
      key: 'dp',
      label: label.dispersion,
      kind: 'decimal',
      priority: 4,
      ...(hasDispersion ? {} : { only: 'data' as const }),
    },
    { key: 'dpNorm', label: 'DPnorm', kind: 'decimal', only: 'data' },
    {
      key: 'tfidf',
      label: label.tfidf,
      kind: 'decimal',
      priority: 3,
      ...(view.sort === 'tfidf' ? {} : { only: 'data' as const }),
    },
    {
      key: 'cValue',
      label: 'C-value',
      kind: 'decimal',
      priority: 1,
      ...(view.sort === 'c-value' ? {} : { only: 'data' as const }),
    },
    {
      key: 'g2',
      label: label.g2,
      kind: 'decimal',
      digits: 1,
      priority: 3,
      ...(hasReference ? {} : { only: 'data' as const }),
    },
    {
      key: 'logRatio',
      label: label.logRatio,
      kind: 'decimal',
      priority: 5,
      ...(hasReference ? {} : { only: 'data' as const }),
    },
    {
      key: 'lrc',
      label: label.lrc,
      kind: 'decimal',
      priority: 2,
      ...(hasReference ? {} : { only: 'data' as const }),
    },
    { key: 'words', label: label.words, kind: 'integer', only: 'data' },
    { key: 'stem', label: 'stem', kind: 'text', only: 'data' },
    { key: 'collisions', label: 'collisions', kind: 'text', only: 'data' },
    {
      key: 'forms',
      label: label.forms,
      kind: 'text',
      priority: 6,
      minWidth: 20,
      overflow: 'shorten',
      ...(hasFamilies ? { only: 'data' as const } : {}),
    },
    {
      key: 'family',
      label: label.family,
      kind: 'text',
      priority: 1,
      minWidth: 20,
      overflow: 'shorten',
      ...(hasFamilies ? {} : { only: 'data' as const }),
    },
  ];
  const tableRows: TableRow<Key>[] = rows.map((row) => ({
    passages: passagesOf(
      row.evidence,
      row.forms.map(({ form }) => form),
      row.term,
    ),
    cells: {
      year: yearCell(row.year, row.yearCertain, wording),
      document: row.document,
      term: { value: row.term, tone: 'strong' },
      count: row.count,
      rate: row.perThousand,
      bar: { bar: longest === 0 ? 0 : lengthOf(row) / longest },
      documents: row.documents,
      documentsTotal: row.documentsTotal,
      dp: row.dispersion.dp,
      dpNorm: row.dispersion.dpNorm,
      tfidf: row.tfidf,
      cValue: row.cValue,
      g2: row.keyness?.g2 ?? null,
      logRatio: row.keyness?.logRatio ?? null,
      lrc: row.keyness?.lrc ?? null,
      words: row.words,
      stem: row.stem,
      collisions:
        row.collisions.length === 0
          ? null
          : row.collisions.map((forms) => forms.join(', ')).join(' | '),
      forms: itemsOf(row.forms.map(({ form, count }) => `${form} ${count}`)),
      family:
        row.family === null
          ? null
          : itemsOf(row.family.members.map(({ term, count }) => `${term} ${count}`)),
    },
  }));
  const comparisons = rows.find((row) => row.keyness !== null)?.keyness?.comparisons ?? 0;
  const notes: string[] = [];
  if (view.limit > 0 && rows.length >= view.limit)
    notes.push(messages.limitedRows(view.limit, view.by !== 'none'));
  if (hasReference)
    notes.push(
      messages.lrcNote,
      messages.comparisons(
        comparisons,
        rows.find((row) => row.keyness !== null)!.keyness!.reference.name,
      ),
    );
  if (hasDispersion && view.by === 'none')
    notes.push(messages.dispersionNote(rows[0]!.documentsTotal));
  if (hasFamilies) notes.push(messages.familyNote);
  const blocks: PageBlock[] = [
    {
      kind: 'table',
      columns,
      rows: tableRows,
      footnotes: yearFootnotes(rows, wording),
      empty: messages.noRows,
    },
    ...notes.map((text) => ({ kind: 'note', tone: 'muted', text }) as const),
    ...evidenceBlocks(tableRows, wording),
  ];
  return { title: wording.titles.keywords, blocks, pictures: picturesOf(rows, wording, view) };
}

/** Bars of what the rows are ranked by, where there is any. */
function picturesOf(rows: readonly KeywordRow[], wording: Wording, view: KeywordView): Chart[] {
  const chart = keywordBarsChart(rows, view.sort === 'keyness' ? 'lrc' : 'rate', wording);
  return chart.series.length === 0 ? [] : [chart];
}

function itemsOf(items: readonly string[]) {
  return { items, raw: items.join('; ') };
}
