import type { Evidence } from '../model/evidence.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock, TableRow } from './page.js';
import { evidenceBlocks, passagesOf } from './present-evidence.js';
import type { Wording } from './wording/wording.js';

interface Row {
  readonly term: string;
  readonly stem: string;
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  readonly targetCount: number;
  readonly targetWords: number;
  readonly targetPerThousand: number;
  readonly targetDocuments: number;
  readonly targetDocumentsTotal: number;
  readonly referenceCount: number;
  readonly referenceWords: number;
  readonly referencePerThousand: number;
  readonly g2: number;
  readonly logRatio: number | null;
  readonly lrc: number;
  readonly bic: number | null;
  readonly percentDifference: number | null;
  readonly oddsRatio: number | null;
  readonly simpleMaths: number | null;
  readonly comparisons: number;
  readonly evidence: readonly Evidence[];
}

type Key =
  | 'term'
  | 'bar'
  | 'side'
  | keyof Omit<Row, 'term' | 'forms' | 'evidence' | 'oddsRatio' | 'simpleMaths'>;

export interface CompareView {
  /** As the user wrote them. */
  readonly target: string;
  readonly reference: string;
  readonly limit: number;
}

export function presentCompare(result: Result<Row>, wording: Wording, view: CompareView): Page {
  const { rows } = result;
  const { columns: label, messages } = wording;
  const highest = rows.reduce((most, row) => Math.max(most, Math.abs(row.logRatio ?? 0)), 0);
  const columns: Column<Key>[] = [
    { key: 'term', label: label.term, kind: 'text', minWidth: 14 },
    { key: 'side', label: label.difference, kind: 'text', priority: 4, only: 'view' },
    { key: 'bar', label: '', kind: 'bar', priority: 5, only: 'view' },
    { key: 'logRatio', label: label.logRatio, kind: 'decimal', priority: 1 },
    { key: 'lrc', label: label.lrc, kind: 'decimal' },
    { key: 'g2', label: label.g2, kind: 'decimal', digits: 1, priority: 2 },
    { key: 'targetCount', label: view.target, kind: 'integer' },
    { key: 'referenceCount', label: view.reference, kind: 'integer' },
    { key: 'targetPerThousand', label: `${label.rate} ${view.target}`, kind: 'rate', priority: 6 },
    {
      key: 'referencePerThousand',
      label: `${label.rate} ${view.reference}`,
      kind: 'rate',
      priority: 6,
    },
    { key: 'targetWords', label: label.words, kind: 'integer', only: 'data' },
    { key: 'referenceWords', label: label.words, kind: 'integer', only: 'data' },
    { key: 'targetDocuments', label: label.documents, kind: 'integer', only: 'data' },
    { key: 'targetDocumentsTotal', label: label.documents, kind: 'integer', only: 'data' },
    { key: 'bic', label: label.bic, kind: 'decimal', only: 'data' },
    { key: 'percentDifference', label: label.percentDifference, kind: 'decimal', only: 'data' },
    { key: 'comparisons', label: 'comparisons', kind: 'integer', only: 'data' },
    { key: 'stem', label: 'stem', kind: 'text', only: 'data' },
  ];
  const tableRows: TableRow<Key>[] = rows.map((row) => {
    const { evidence, forms, term, oddsRatio: _, simpleMaths: _unused, ...numbers } = row;
    return {
      passages: passagesOf(
        evidence,
        forms.map(({ form }) => form),
        term,
      ),
      cells: {
        ...numbers,
        term: { value: term, tone: 'strong' },
        side: row.g2 < 0 ? view.reference : view.target,
        bar: {
          bar: highest === 0 ? 0 : Math.abs(row.logRatio ?? 0) / highest,
          tone: row.g2 < 0 ? 'lower' : 'higher',
        },
      },
    };
  });
  const notes: string[] = [];
  const [first] = rows;
  if (first !== undefined) {
    if (view.limit > 0 && rows.length >= view.limit) {
      notes.push(messages.limitedRows(view.limit, false));
    }
    notes.push(
      messages.comparedSlices(view.target, first.targetWords, view.reference, first.referenceWords),
      messages.comparedBars(view.target, view.reference),
      messages.lrcNote,
      messages.comparisons(first.comparisons, view.reference),
    );
  }
  const blocks: PageBlock[] = [
    {
      kind: 'table',
      columns,
      rows: tableRows,
      empty: messages.noRows,
    },
    ...notes.map((text) => ({ kind: 'note', tone: 'muted', text }) as const),
    ...evidenceBlocks(tableRows, wording),
  ];
  return { title: wording.compareTitle(view.target, view.reference), blocks };
}
