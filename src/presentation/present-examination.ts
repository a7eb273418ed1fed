import type { Result } from '../model/result.js';
import type { Page, PageBlock } from './page.js';
import { formatPercent } from './wording/format.js';
import type { Wording } from './wording/wording.js';
import { yearCell } from './year-cell.js';

interface Examined {
  readonly document: string;
  readonly score: number;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly yearReason: string;
  readonly format: string;
  readonly encoding: string;
  readonly words: number;
  readonly boilerplateWords: number;
  readonly duplicates: readonly { readonly document: string; readonly share: number }[];
  readonly findings: readonly {
    readonly line: number | null;
    readonly page: number | null;
    readonly sample: string | null;
    readonly message: string;
  }[];
  readonly repairs: readonly { readonly name: string; readonly count: number }[];
}

export function presentExamination(result: Result<Examined>, wording: Wording): Page {
  const { columns: label, messages } = wording;
  const { rows } = result;
  const blocks: PageBlock[] = [
    {
      kind: 'table',
      columns: [
        { key: 'document', label: label.document, kind: 'text', minWidth: 20 },
        { key: 'score', label: label.score, kind: 'integer' },
        { key: 'findings', label: label.findings, kind: 'integer' },
        { key: 'year', label: label.year, kind: 'year', priority: 1 },
        { key: 'words', label: label.words, kind: 'integer', priority: 2 },
        { key: 'boilerplateWords', label: label.boilerplateWords, kind: 'integer', priority: 3 },
        { key: 'format', label: label.format, kind: 'text', priority: 4 },
        { key: 'encoding', label: label.encoding, kind: 'text', priority: 3 },
      ],
      rows: rows.map((row) => ({
        cells: {
          document: row.document,
          score: row.score,
          findings: row.findings.length,
          year: yearCell(row.year, row.yearCertain || row.year === null, wording),
          words: row.words,
          boilerplateWords: row.boilerplateWords,
          format: row.format,
          encoding: row.encoding,
        },
        ...(row.score > 0 ? { tone: 'warning' as const } : {}),
      })),
      empty: messages.noRows,
    },
  ];
  for (const row of rows) {
    const items = remarksOn(row, wording);
    if (items.length === 0) continue;
    blocks.push({ kind: 'heading', level: 2, text: row.document }, { kind: 'list', items });
  }
  return { title: wording.titles.examination, blocks };
}

function remarksOn(row: Examined, wording: Wording): string[] {
  const { lang } = wording;
  return [
    ...row.findings.map(({ line, page, sample, message }) => {
      const place = page === null ? line : `p. ${page}`;
      const where = place === null ? '' : ` (${row.document}:${place})`;
      return `${message}${sample === null ? '' : ` ${wording.quoted(sample)}`}${where}`;
    }),
    ...(row.yearCertain && row.year !== null ? [] : [row.yearReason]),
    ...row.duplicates.map(
      ({ document, share }) =>
        `${wording.columns.duplicates}: ${document}, ${formatPercent(share, 0, lang)}`,
    ),
    ...row.repairs.map(({ name, count }) => wording.messages.repaired(name, count)),
  ];
}
