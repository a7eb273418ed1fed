import type { Cell, Column, Page, Table } from '../presentation/page.js';
import { plainText } from './rich-text.js';

export type DataValue = string | number | boolean | null;

/** The rows of a page for machines: every column but pictures, values as they are, not as a table rounds them. */
export interface DataRecords {
  readonly header: readonly string[];
  readonly records: readonly (readonly DataValue[])[];
}

/**
 * Takes `page.data`, else the first table of the page.
 * @throws Error when the page has neither, or a number is not finite: the presenter is at fault.
 */
export function dataRecords(page: Page): DataRecords {
  const table = page.data ?? page.blocks.find((block): block is Table => block.kind === 'table');
  if (table === undefined) throw new Error(`The page "${page.title}" has no rows to print.`);
  const columns = table.columns.filter(
    (column) => (column.only ?? (column.kind === 'bar' ? 'view' : 'data')) === 'data',
  );
  return {
    header: columns.flatMap(headings),
    records: table.rows.map((row) =>
      columns.flatMap((column) => values(row.cells[column.key], column)),
    ),
  };
}

function headings(column: Column): string[] {
  const name = column.csvKey ?? column.key;
  return column.kind === 'interval' ? [`${name}Low`, `${name}High`] : [name];
}

function values(cell: Cell | undefined, column: Column): DataValue[] {
  if (column.kind === 'interval') {
    return typeof cell === 'object' && cell !== null && 'low' in cell && 'high' in cell
      ? [finite(cell.low ?? null, column), finite(cell.high ?? null, column)]
      : [null, null];
  }
  return [finite(dataValueOf(cell), column)];
}

function dataValueOf(cell: Cell | undefined): DataValue {
  if (cell === undefined) return null;
  if (cell === null || typeof cell !== 'object') return cell;
  if ('raw' in cell && cell.raw !== undefined) return cell.raw;
  if ('value' in cell) return cell.value;
  if ('text' in cell) return plainText(cell.text);
  if ('items' in cell) return cell.items.map(plainText).join('; ');
  if ('bar' in cell) return cell.bar;
  if ('spark' in cell) return cell.spark.join(' ');
  return null;
}

function finite(value: DataValue, column: Column): DataValue {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new Error(`Column "${column.key}" holds ${value}.`);
  // −0 prints as 0, as in JSON.
  return value === 0 ? 0 : value;
}
