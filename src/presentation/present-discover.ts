import type { KeywordRow } from '../analysis/keywords/keywords.js';
import type { Evidence } from '../model/evidence.js';
import type { Result } from '../model/result.js';
import type { Page, PageBlock, Table, TableRow } from './page.js';
import { evidenceBlocks, passagesOf } from './present-evidence.js';
import type { Wording } from './wording/wording.js';
import { yearCell, yearFootnotes } from './year-cell.js';

/** A family of words that a year suggests as a theme. */
export interface DiscoveredRow {
  readonly theme: string;
  readonly label: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly count: number;
  readonly words: number;
  readonly perThousand: number;
  readonly documents: number;
  readonly documentsTotal: number;
  readonly keyness: KeywordRow['keyness'];
  readonly members: readonly { readonly term: string; readonly count: number }[];
  readonly patterns: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface DiscoverView {
  /** The theme file that was written. */
  readonly savedTo: string | null;
}

export function presentDiscover(
  result: Result<DiscoveredRow>,
  wording: Wording,
  view: DiscoverView,
): Page {
  const { rows } = result;
  const { columns: label, messages } = wording;
  const highest = rows.reduce((most, row) => Math.max(most, row.perThousand), 0);
  const tableRows: TableRow[] = rows.map((row) => {
    const members = row.members.map(({ term, count }) => `${term} ${count}`);
    return {
      passages: passagesOf(
        row.evidence,
        row.members.map(({ term }) => term),
        row.label,
      ),
      cells: {
        year: yearCell(row.year, row.yearCertain, wording),
        label: { value: row.label, tone: 'strong' },
        theme: row.theme,
        count: row.count,
        rate: row.perThousand,
        bar: { bar: highest === 0 ? 0 : row.perThousand / highest },
        documents: `${row.documents}/${row.documentsTotal}`,
        documentsWith: row.documents,
        documentsTotal: row.documentsTotal,
        g2: row.keyness?.g2 ?? null,
        lrc: row.keyness?.lrc ?? null,
        members: { items: members, raw: members.join('; ') },
      },
    };
  });
  const table: Table = {
    kind: 'table',
    columns: [
      { key: 'year', label: label.year, kind: 'year', collapse: true },
      { key: 'label', label: label.family, kind: 'text', minWidth: 14 },
      { key: 'theme', label: label.theme, kind: 'text', only: 'data' },
      { key: 'count', label: label.count, kind: 'integer' },
      { key: 'rate', label: label.rate, kind: 'rate', csvKey: 'perThousand' },
      { key: 'bar', label: '', kind: 'bar', priority: 5, only: 'view' },
      { key: 'documents', label: label.documents, kind: 'text', priority: 4, only: 'view' },
      { key: 'documentsWith', label: '', kind: 'integer', only: 'data', csvKey: 'documents' },
      { key: 'documentsTotal', label: '', kind: 'integer', only: 'data' },
      { key: 'g2', label: label.g2, kind: 'decimal', digits: 1, priority: 3 },
      { key: 'lrc', label: label.lrc, kind: 'decimal', priority: 1 },
      {
        key: 'members',
        label: label.forms,
        kind: 'text',
        priority: 2,
        minWidth: 20,
        overflow: 'shorten',
      },
    ],
    rows: tableRows,
    footnotes: yearFootnotes(rows, wording),
    empty: messages.noRows,
  };
  const notes = [
    messages.discoverNote(String(result.parameters.against)),
    ...(rows.some((row) => row.keyness?.lrc === 0) ? [messages.discoverUnproven] : []),
    view.savedTo === null ? messages.saveThemes : messages.savedThemes(view.savedTo),
  ];
  const blocks: PageBlock[] = [
    table,
    ...notes.map((text) => ({ kind: 'note', tone: 'muted', text }) as const),
    ...evidenceBlocks(tableRows, wording),
  ];
  return { title: wording.titles.discover, blocks };
}
