/** A JSON Schema of a row, as plain data. */
export type RowSchema = Readonly<Record<string, unknown>>;

export type ColumnType = 'text' | 'whole' | 'number' | 'truth' | 'json';

/** A column of a row: the value at the end of `path`. */
export interface Column {
  /** The keys of the path with dots between, such as `keyness.g2`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly type: ColumnType;
  readonly isNullable: boolean;
}

/**
 * The columns of rows by their schema, so that a column has one type whatever the values: objects become a column a
 * field, lists and objects of unknown keys become JSON.
 */
export function columnsOf(schema: RowSchema): Column[] {
  return fieldsOf(schema, [], false);
}

function fieldsOf(schema: RowSchema, path: readonly string[], isNullable: boolean): Column[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, RowSchema>>;
  const required = new Set((schema.required ?? []) as readonly string[]);
  return Object.entries(properties).flatMap(([name, field]) =>
    columnOf(field, [...path, name], isNullable || !required.has(name)),
  );
}

function columnOf(schema: RowSchema, path: readonly string[], mayBeMissing: boolean): Column[] {
  const types = [schema.type].flat();
  const isNullable = mayBeMissing || types.includes('null');
  const [type] = types.filter((candidate) => candidate !== 'null');
  if (type === 'object' && 'properties' in schema) return fieldsOf(schema, path, isNullable);
  const name = path.join('.');
  return [{ name, path, type: columnType(type), isNullable }];
}

function columnType(type: unknown): ColumnType {
  switch (type) {
    case 'string':
      return 'text';
    case 'integer':
      return 'whole';
    case 'number':
      return 'number';
    case 'boolean':
      return 'truth';
    default:
      return 'json';
  }
}
