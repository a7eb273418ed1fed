import type { TokenRow } from '../analysis/tokens/token-columns.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock } from './page.js';
import type { Wording } from './wording/wording.js';
import { yearCell } from './year-cell.js';

type Key = keyof TokenRow;

/** The tokens that the result holds, which is cut to the rows asked for already. */
export function presentTokens(result: Result<TokenRow>, wording: Wording): Page {
  const { rows } = result;
  const { columns: label } = wording;
  const columns: Column<Key>[] = [
    { key: 'document', label: label.document, kind: 'text', minWidth: 12, overflow: 'shorten' },
    { key: 'year', label: label.year, kind: 'year' },
    { key: 'sentence', label: label.sentence, kind: 'integer' },
    { key: 'start', label: label.start, kind: 'integer', priority: 5 },
    { key: 'end', label: label.end, kind: 'integer', priority: 6 },
    { key: 'form', label: label.form, kind: 'text' },
    { key: 'stem', label: label.stem, kind: 'text' },
    { key: 'word', label: 'word', kind: 'text', only: 'data' },
    { key: 'stopword', label: 'stopword', kind: 'text', only: 'data' },
  ];
  const blocks: PageBlock[] = [
    {
      kind: 'table',
      columns,
      rows: rows.map(({ year, ...row }) => ({
        cells: { ...row, year: yearCell(year, true, wording) },
      })),
    },
  ];
  if (rows.length === 0)
    blocks.push({ kind: 'note', tone: 'muted', text: wording.messages.noRows });
  return { title: wording.titles.tokens, blocks };
}
