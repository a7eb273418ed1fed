import type { Cell, Column, Passage, Table } from '../page.js';
import type { Wording } from '../wording/wording.js';

/** A column with what stands in it. */
export interface Field<Row> extends Column {
  readonly cell: (row: Row) => Cell;
}

/** A table of a report: `fields` say once what its columns are and hold. */
export function reportTable<Row>(
  name: string,
  caption: string,
  fields: readonly Field<Row>[],
  rows: readonly Row[],
  { messages }: Wording,
  passages: (row: Row) => readonly Passage[] = () => [],
): Table {
  return {
    kind: 'table',
    name,
    caption,
    columns: fields.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => ({
      cells: Object.fromEntries(fields.map(({ key, cell }) => [key, cell(row)])),
      passages: passages(row),
    })),
    empty: messages.noRows,
  };
}
