import { type BasicType, type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Envelope } from '../envelope.js';
import { jsonText } from '../json-text.js';
import { type Column, type ColumnType, columnsOf, type RowSchema } from './columns-of.js';

const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  whole: 'INT64',
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  // Not the type JSON: engines without an extension for it would refuse the file.
  json: 'STRING',
};

/**
 * The rows as one Parquet file, a column a field (see `columnsOf`); the rest of the envelope stands in its metadata
 * under the key `qa-sgb2`. `explode` names a list whose items become rows of their own, each beside the fields of its
 * row; a row without items is left out. The same envelope gives the same bytes.
 */
export function renderParquet(
  envelope: Envelope,
  schema: RowSchema,
  explode: string | null = null,
): Uint8Array {
  const { rows, ...about } = envelope;
  const columns = columnsOf(explode === null ? schema : explodedSchema(schema, explode));
  const flat = explode === null ? rows : rows.flatMap((row) => exploded(row, explode));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map((column) => sourceOf(column, flat)),
      kvMetadata: [{ key: 'qa-sgb2', value: jsonText(about) }],
      createdBy: `qa-sgb2 version ${envelope.generator.version}`,
    }),
  );
}

function sourceOf(column: Column, rows: readonly unknown[]): ColumnSource {
  return {
    name: column.name,
    type: TYPES[column.type],
    nullable: column.isNullable,
    data: rows.map((row) => cellOf(column, valueAt(row, column.path))),
  };
}

function valueAt(row: unknown, path: readonly string[]): unknown {
  let value = row;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value ?? null;
}

function cellOf({ type }: Column, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'whole') return BigInt(value as number);
  return type === 'json' ? jsonText(value) : value;
}

/** Fields of the row but the list, then those of an item under the list's name. */
function explodedSchema(schema: RowSchema, list: string): RowSchema {
  const { [list]: items, ...fields } = schema.properties as Readonly<Record<string, RowSchema>>;
  const properties = { ...fields, [list]: items!.items };
  return { ...schema, properties };
}

function exploded(row: unknown, list: string): unknown[] {
  const fields = row as Readonly<Record<string, unknown>>;
  return (fields[list] as readonly unknown[]).map((item) => ({ ...fields, [list]: item }));
}
