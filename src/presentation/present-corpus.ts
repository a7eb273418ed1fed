import type { CorpusRow } from '../analysis/corpus/corpus-overview.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock, TableRow } from './page.js';
import { formatPercent } from './wording/format.js';
import type { BoilerplateName, Wording } from './wording/wording.js';
import { yearCell, yearText } from './year-cell.js';

type Key =
  | 'document'
  | 'title'
  | 'year'
  | 'yearBasis'
  | 'yearCertain'
  | 'words'
  | 'sentences'
  | 'boilerplateWords'
  | 'format'
  | 'encoding'
  | 'duplicates';

export interface CorpusView {
  /** List every flagged stretch with the rule behind it. */
  readonly isVerbose: boolean;
}

export function presentCorpus(result: Result<CorpusRow>, wording: Wording, view: CorpusView): Page {
  const { rows } = result;
  const { columns: label, messages } = wording;
  const hasDuplicates = rows.some((row) => row.duplicates.length > 0);
  const columns: Column<Key>[] = [
    { key: 'document', label: label.document, kind: 'text', minWidth: 20 },
    {
      key: 'title',
      label: label.title,
      kind: 'text',
      priority: 6,
      minWidth: 20,
      overflow: 'shorten',
    },
    { key: 'year', label: label.year, kind: 'year' },
    { key: 'yearBasis', label: label.yearBasis, kind: 'text', priority: 2 },
    { key: 'yearCertain', label: label.year, kind: 'flag', only: 'data' },
    { key: 'words', label: label.words, kind: 'integer' },
    { key: 'sentences', label: label.sentences, kind: 'integer', priority: 3 },
    { key: 'boilerplateWords', label: label.boilerplateWords, kind: 'integer', priority: 2 },
    { key: 'format', label: label.format, kind: 'text', priority: 5 },
    { key: 'encoding', label: label.encoding, kind: 'text', priority: 4 },
    {
      key: 'duplicates',
      label: label.duplicates,
      kind: 'text',
      priority: 1,
      ...(hasDuplicates ? {} : { only: 'data' as const }),
    },
  ];
  const tableRows: TableRow<Key>[] = rows.map((row) => {
    const duplicates = row.duplicates.map(
      ({ document, share }) => `${document} ${formatPercent(share, 0, wording.lang)}`,
    );
    return {
      cells: {
        document: row.document,
        title: row.title,
        year: yearCell(row.year, row.yearCertain || row.year === null, wording),
        yearBasis: { value: wording.yearBases[row.yearBasis], raw: row.yearBasis },
        yearCertain: row.yearCertain,
        words: row.words,
        sentences: row.sentences,
        boilerplateWords: row.boilerplateWords,
        format: row.format,
        encoding: row.encoding,
        duplicates:
          duplicates.length === 0 ? null : { items: duplicates, raw: duplicates.join('; ') },
      },
    };
  });
  const blocks: PageBlock[] = [
    {
      kind: 'paragraph',
      text: wording.corpusSummary(
        result.corpus.documents,
        result.corpus.words,
        result.corpus.years,
      ),
    },
    { kind: 'table', columns, rows: tableRows, empty: messages.noRows },
  ];
  for (const row of rows) {
    if (row.yearCertain && row.year !== null) continue;
    const year = yearText(row.year, row.yearCertain, wording);
    blocks.push({
      kind: 'note',
      tone: 'muted',
      text: `${row.document}, ${year}: ${row.yearReason}`,
    });
  }
  const leftOut = rows.reduce((sum, row) => sum + row.boilerplateWords, 0);
  if (leftOut > 0)
    blocks.push({ kind: 'note', tone: 'muted', text: messages.boilerplateLeftOut(leftOut) });
  if (view.isVerbose) blocks.push(...boilerplateBlocks(rows, wording));
  return { title: wording.titles.corpus, blocks };
}

function boilerplateBlocks(rows: readonly CorpusRow[], wording: Wording): PageBlock[] {
  const { columns: label } = wording;
  return rows
    .filter((row) => row.boilerplate.length > 0)
    .flatMap((row): PageBlock[] => [
      { kind: 'heading', level: 2, text: row.document },
      {
        kind: 'table',
        columns: [
          { key: 'kind', label: label.kind, kind: 'text' },
          { key: 'place', label: label.place, kind: 'text' },
          { key: 'rule', label: label.rule, kind: 'text' },
        ],
        rows: row.boilerplate.map(({ kind, start, end, reason }) => ({
          cells: {
            kind: wording.boilerplateKinds[kind as BoilerplateName] ?? kind,
            place: `${start}–${end}`,
            rule: reason,
          },
        })),
      },
    ]);
}
