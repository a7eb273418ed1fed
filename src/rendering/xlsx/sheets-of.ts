import type { Column, Page, Table } from '../../presentation/page.js';
import type { ReportWording } from '../../presentation/wording/report-wording.js';
import { reportWordingOf } from '../../presentation/wording/report-wording-of.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { chartTable } from '../chart-table.js';
import { type DataValue, dataRecords } from '../data-records.js';
import { plainText } from '../rich-text.js';
import { sanitize } from '../terminal/sanitize.js';

/** A table for a spreadsheet: numbers as numbers, one header row. */
export interface SheetContent {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    readonly format: string | null;
    readonly width: number;
  }[];
  readonly rows: readonly (readonly DataValue[])[];
}

const LONGEST_NAME = 31;
const WIDEST = 60;
const NARROWEST = 8;
/** XML 1.0 has no place for these two, which `sanitize` lets pass. */
const NOT_IN_XML = /[\uFFFE\uFFFF]/g;

/** One sheet a table or picture; `page.data` stands for a page that shows none. */
export function sheetsOf(page: Page, wording: Wording): SheetContent[] {
  const names = new Set<string>();
  const sheets: SheetContent[] = [];
  const add = (table: Table, title: string): void => {
    sheets.push(sheetOf(table, sheetName(title, names), wording));
  };
  let heading = page.title;
  for (const block of page.blocks) {
    if (block.kind === 'heading') heading = plainText(block.text);
    else if (block.kind === 'table') {
      add(block, block.caption === undefined ? heading : plainText(block.caption));
    } else if (block.kind === 'chart') add(chartTable(block, wording), block.title);
  }
  if (page.data !== undefined)
    return [sheetOf(page.data, sheetName(page.title, new Set()), wording)];
  if (sheets.length === 0) throw new Error(`The page "${page.title}" has no rows to print.`);
  return sheets;
}

function sheetOf(table: Table, name: string, wording: Wording): SheetContent {
  const kept = table.columns.filter(({ kind }) => kind !== 'bar');
  // The columns of the view and of the data, all with raw values.
  const columns = kept.map(({ only: _, ...column }): Column => column);
  const { records } = dataRecords({ title: name, blocks: [], data: { ...table, columns } });
  const rows = records.map((record) =>
    record.map((value) => (typeof value === 'string' ? textOf(value) : value)),
  );
  const { page: labels } = reportWordingOf(wording.lang);
  const headers = kept.flatMap((column) => headersOf(column, labels));
  return {
    name,
    rows,
    columns: headers.map(({ header, format }, index) => ({
      header,
      format,
      width: rows.reduce(
        (most, row) => Math.max(most, Math.min(WIDEST, shownLength(row[index] ?? null) + 2)),
        Math.max(NARROWEST, header.length + 4),
      ),
    })),
  };
}

/** Numbers are shown rounded, whatever their decimals. */
function shownLength(value: DataValue): number {
  return typeof value === 'string' ? value.length : 8;
}

function headersOf(
  column: Column,
  labels: ReportWording['page'],
): { header: string; format: string | null }[] {
  const label = textOf(
    column.only === 'data' ? (column.csvKey ?? column.key) : column.label.replaceAll('\u00AD', ''),
  );
  const format = formatOf(column);
  if (column.kind !== 'interval') return [{ header: label, format }];
  return [
    { header: `${label} ${labels.low}`, format },
    { header: `${label} ${labels.high}`, format },
  ];
}

/** Excel's own codes: it writes decimal mark and grouping as the reader's system does. */
function formatOf({ kind, digits }: Column): string | null {
  switch (kind) {
    case 'integer':
      return '#,##0';
    case 'decimal':
    case 'rate':
    case 'interval':
      return `#,##0.${'0'.repeat(digits ?? 2)}`.replace(/\.$/, '');
    case 'percent':
      return digits === undefined || digits === 0 ? '0%' : `0.${'0'.repeat(digits)}%`;
    case 'year':
      return '0';
    default:
      return null;
  }
}

function textOf(text: string): string {
  return sanitize(text).replace(NOT_IN_XML, '\uFFFD');
}

/** At most 31 characters without `[]:*?/\`, not opened or closed by an apostrophe, each name once whatever its case. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = textOf(title)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const base = plain === '' ? 'qa-sgb2' : plain;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = textOf(base.slice(0, LONGEST_NAME - suffix.length)).trim() + suffix;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
