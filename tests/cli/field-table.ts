type Schema = Readonly<Record<string, unknown>>;

/** Markdown table of the fields of an object, nested ones by their path. */
export function fieldTable(schema: Schema): string {
  const lines = [...rows(schema, '')].map(({ path, type, meaning }) => {
    return `| \`${path}\` | ${type} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  return ['| field | type | meaning |', '|---|---|---|', ...lines].join('\n');
}

interface Row {
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
}

function* rows(schema: Schema, prefix: string): Generator<Row> {
  for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    const path = `${prefix}${key}`;
    const isOptional = !((schema.required as string[] | undefined) ?? [key]).includes(key);
    const meaning = `${child.description ?? ''}${isOptional ? ' May be missing.' : ''}`;
    yield { path, type: typeOf(child), meaning };
    yield* rows(child, `${path}.`);
    if (child.items !== undefined) yield* rows(child.items as Schema, `${path}[].`);
  }
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.$ref !== undefined) return 'rows';
  const types = [schema.type].flat() as string[];
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${value}\``).join(', ');
  return types
    .map((type) => (type === 'array' ? `list of ${itemsOf(schema.items as Schema)}` : NAMES[type]!))
    .join(' or ');
}

function itemsOf(schema: Schema): string {
  if (schema.$ref !== undefined) return 'rows';
  return (
    { object: 'objects', string: 'texts', integer: 'whole numbers' }[String(schema.type)] ?? ''
  );
}
