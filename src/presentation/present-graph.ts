import type { Result } from '../model/result.js';
import type { Page } from './page.js';
import type { Wording } from './wording/wording.js';

interface Edge {
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly documents: number;
}

export function presentGraph(result: Result<Edge>, wording: Wording, limit: number): Page {
  const { columns: label, messages } = wording;
  const shown = limit > 0 ? result.rows.slice(0, limit) : result.rows;
  return {
    title: wording.titles.graph,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'source', label: 'source', kind: 'text', only: 'data' },
          { key: 'sourceName', label: label.name, kind: 'text', minWidth: 18, collapse: true },
          { key: 'target', label: 'target', kind: 'text', only: 'data' },
          { key: 'targetName', label: label.name, kind: 'text', minWidth: 18 },
          { key: 'sentences', label: label.sentences, kind: 'integer' },
          { key: 'paragraphs', label: label.paragraphs, kind: 'integer' },
          { key: 'documents', label: label.documents, kind: 'integer', priority: 2 },
        ],
        rows: shown.map((row) => ({ cells: { ...row } })),
        empty: messages.noRows,
      },
      ...(shown.length < result.rows.length
        ? [
            {
              kind: 'note',
              tone: 'muted',
              text: messages.shownRows(shown.length, result.rows.length),
            } as const,
          ]
        : []),
    ],
  };
}
