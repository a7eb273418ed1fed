import type { ConcordanceRow } from '../analysis/concordance/concordance.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock } from './page.js';
import type { Wording } from './wording/wording.js';

type Key =
  | 'document'
  | 'year'
  | 'line'
  | 'column'
  | 'start'
  | 'end'
  | 'left'
  | 'hit'
  | 'right'
  | 'sentence';

export interface ConcordanceView {
  /** As the user wrote it. */
  readonly term: string;
  /** Rows of the result that are printed; 0 for all. */
  readonly limit: number;
}

const DATA_COLUMNS: readonly Column<Key>[] = [
  { key: 'document', label: 'document', kind: 'text' },
  { key: 'year', label: 'year', kind: 'year' },
  { key: 'line', label: 'line', kind: 'integer' },
  { key: 'column', label: 'column', kind: 'integer' },
  { key: 'start', label: 'start', kind: 'integer' },
  { key: 'end', label: 'end', kind: 'integer' },
  { key: 'left', label: 'left', kind: 'text' },
  { key: 'hit', label: 'hit', kind: 'text' },
  { key: 'right', label: 'right', kind: 'text' },
  { key: 'sentence', label: 'sentence', kind: 'text' },
];

export function presentConcordance(
  result: Result<ConcordanceRow>,
  wording: Wording,
  view: ConcordanceView,
): Page {
  const { rows } = result;
  const { messages } = wording;
  const shown = view.limit > 0 ? rows.slice(0, view.limit) : rows;
  const blocks: PageBlock[] = [];
  if (rows.length === 0) {
    blocks.push({ kind: 'note', tone: 'muted', text: messages.noHits(view.term) });
  } else {
    blocks.push({
      kind: 'concordance',
      lines: shown.map((row) => ({
        place: {
          document: row.document,
          line: row.line,
          ...(row.year === null ? {} : { year: String(row.year) }),
        },
        left: row.left,
        hit: row.hit,
        right: row.right,
      })),
    });
    const count =
      shown.length < rows.length
        ? messages.shownRows(shown.length, rows.length)
        : wording.hits(rows.length);
    blocks.push({ kind: 'note', tone: 'muted', text: count });
  }
  return {
    title: wording.concordanceTitle(view.term),
    blocks,
    data: {
      kind: 'table',
      columns: DATA_COLUMNS,
      rows: shown.map(
        ({ document, year, line, column, start, end, left, hit, right, sentence }) => ({
          cells: { document, year, line, column, start, end, left, hit, right, sentence },
        }),
      ),
    },
  };
}
