import type { CollocationRow, CollocationSort } from '../analysis/collocations/collocations.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock, TableRow } from './page.js';
import { evidenceBlocks, passagesOf } from './present-evidence.js';
import type { Wording } from './wording/wording.js';
import { yearCell, yearFootnotes } from './year-cell.js';

type Key =
  | 'year'
  | 'document'
  | 'collocate'
  | 'bar'
  | 'left'
  | 'right'
  | 'count'
  | 'collocateCount'
  | 'termCount'
  | 'nearWords'
  | 'words'
  | 'expected'
  | 'logDice'
  | 'mi'
  | 'mi3'
  | 'g2'
  | 'tScore'
  | 'deltaPForward'
  | 'deltaPBackward'
  | 'documents'
  | 'documentsTotal'
  | 'stem';

export interface CollocationView {
  /** As the user wrote it. */
  readonly term: string;
  readonly by: 'year' | 'document' | 'none';
  readonly sort: CollocationSort;
  readonly limit: number;
  readonly span:
    | { readonly unit: 'words'; readonly left: number; readonly right: number }
    | { readonly unit: 'sentence' | 'paragraph' };
}

export function presentCollocations(
  result: Result<CollocationRow>,
  wording: Wording,
  view: CollocationView,
): Page {
  const { rows } = result;
  const { columns: label, messages } = wording;
  const score = (row: CollocationRow): number =>
    Math.max(0, view.sort === 'count' ? row.count : (row[MEASURES[view.sort]] ?? 0));
  const highest = rows.reduce((most, row) => Math.max(most, score(row)), 0);
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
    { key: 'collocate', label: label.collocate, kind: 'text', minWidth: 14 },
    { key: 'bar', label: '', kind: 'bar', priority: 6, only: 'view' },
    { key: 'count', label: label.count, kind: 'integer' },
    { key: 'left', label: label.left, kind: 'integer', priority: 3 },
    { key: 'right', label: label.right, kind: 'integer', priority: 3 },
    { key: 'expected', label: label.expected, kind: 'decimal', priority: 4 },
    { key: 'logDice', label: label.logDice, kind: 'decimal' },
    { key: 'mi3', label: label.mi3, kind: 'decimal', priority: 5 },
    { key: 'g2', label: label.g2, kind: 'decimal', digits: 1, priority: 1 },
    { key: 'tScore', label: label.tScore, kind: 'decimal', priority: 5 },
    { key: 'documents', label: label.documents, kind: 'integer', priority: 2 },
    { key: 'mi', label: label.mi, kind: 'decimal', only: 'data' },
    { key: 'deltaPForward', label: 'ΔP', kind: 'decimal', only: 'data' },
    { key: 'deltaPBackward', label: 'ΔP', kind: 'decimal', only: 'data' },
    { key: 'collocateCount', label: label.count, kind: 'integer', only: 'data' },
    { key: 'termCount', label: label.count, kind: 'integer', only: 'data' },
    { key: 'nearWords', label: label.words, kind: 'integer', only: 'data' },
    { key: 'words', label: label.words, kind: 'integer', only: 'data' },
    { key: 'documentsTotal', label: label.documents, kind: 'integer', only: 'data' },
    { key: 'stem', label: 'stem', kind: 'text', only: 'data' },
  ];
  const tableRows: TableRow<Key>[] = rows.map((row) => ({
    passages: passagesOf(row.evidence, [row.collocate], row.collocate),
    cells: {
      ...cellsOf(row),
      year: yearCell(row.year, row.yearCertain, wording),
      collocate: { value: row.collocate, tone: 'strong' },
      bar: { bar: highest === 0 ? 0 : score(row) / highest },
    },
  }));
  const notes: string[] = [];
  if (rows.length > 0) {
    if (view.limit > 0 && rows.length >= view.limit) {
      notes.push(messages.limitedRows(view.limit, view.by !== 'none'));
    }
    const slices = new Map(rows.map((row) => [`${row.year} ${row.document}`, row.termCount]));
    const hits = [...slices.values()].reduce((sum, count) => sum + count, 0);
    notes.push(messages.nearTerm(hits, spanText(view, wording)), messages.logDiceNote);
  }
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
  return { title: wording.collocationsTitle(view.term), blocks };
}

const MEASURES = {
  'log-dice': 'logDice',
  mi3: 'mi3',
  g2: 'g2',
  't-score': 'tScore',
} as const;

function cellsOf(row: CollocationRow) {
  const { yearCertain: _, year: _year, collocate: _collocate, evidence: _evidence, ...rest } = row;
  const { deltaP, ...values } = rest;
  return {
    ...values,
    deltaPForward: deltaP.secondGivenFirst,
    deltaPBackward: deltaP.firstGivenSecond,
  };
}

function spanText({ span }: CollocationView, { messages }: Wording): string {
  if (span.unit === 'words') return messages.window(span.left, span.right);
  return span.unit === 'sentence' ? messages.wholeSentence : messages.wholeParagraph;
}
