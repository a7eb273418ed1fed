import type { ConcordanceRow } from '../analysis/concordance/concordance.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock } from './page.js';
import { pageColumns } from './page-columns.js';
import { placeOf } from './place-of.js';
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
  | 'sentence'
  | 'wordsBefore'
  | 'words';

export interface ConcordanceView {
  /** Term, theme or regular expression, as the user wrote it. */
  readonly title: string;
  /** Rows of the result that are printed; 0 for all. */
  readonly limit: number;
  /** Show where in each document the hits stand instead of what stands around them. */
  readonly strip: boolean;
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
  { key: 'wordsBefore', label: 'wordsBefore', kind: 'integer' },
  { key: 'words', label: 'words', kind: 'integer' },
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
    blocks.push({ kind: 'note', tone: 'muted', text: messages.noHits(view.title) });
  } else if (view.strip) {
    blocks.push(...stripBlocks(result, wording));
  } else {
    blocks.push({
      kind: 'concordance',
      lines: shown.map((row) => ({
        place: placeOf(row),
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
  const { sample, hits } = result.parameters;
  if (typeof sample === 'number' && typeof hits === 'number' && rows.length < hits) {
    blocks.push({ kind: 'note', tone: 'muted', text: messages.sampledHits(rows.length, hits) });
  }
  return {
    title: wording.concordanceTitle(view.title),
    blocks,
    data: {
      kind: 'table',
      columns: [...DATA_COLUMNS, ...pageColumns(shown)],
      rows: shown.map((row) => ({ cells: { ...row } })),
    },
  };
}

/** One strip a document, in the order of their ids. */
function stripBlocks(result: Result<ConcordanceRow>, wording: Wording): PageBlock[] {
  const { messages } = wording;
  const strips = new Map<string, number[]>();
  for (const { document, wordsBefore, words } of result.rows) {
    const hits = strips.get(document) ?? [];
    strips.set(document, hits);
    hits.push(words === 0 ? 0 : wordsBefore / words);
  }
  const without = result.corpus.documents - strips.size;
  return [
    {
      kind: 'strips',
      strips: [...strips]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([label, hits]) => ({ label, hits: hits.sort((left, right) => left - right) })),
    },
    { kind: 'note', tone: 'muted', text: messages.stripNote },
    ...(without > 0 && result.parameters.years === null
      ? [{ kind: 'note', tone: 'muted', text: messages.documentsWithoutHits(without) } as const]
      : []),
  ];
}
