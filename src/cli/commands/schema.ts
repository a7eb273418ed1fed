import { QaError } from '../../model/errors.js';
import { nearestName } from '../../sources/nearest-name.js';
import { schemas } from '../schemas/schemas.js';
import type { Host } from '../terminal.js';
import { writeStream } from '../write-output.js';

const ALIASES: Readonly<Record<string, string>> = { kwic: 'concordance' };

/** Prints one schema, or without a name the list of all. */
export async function runSchema(host: Host, name: string | undefined): Promise<number> {
  await writeStream(host.stdout, `${JSON.stringify(answer(name), null, 2)}\n`);
  return 0;
}

function answer(name: string | undefined): unknown {
  if (name === undefined) {
    return Object.entries(schemas).map(([command, { $id, title }]) => ({
      name: command,
      id: $id,
      title,
    }));
  }
  const asked = name.toLowerCase();
  const found = Object.hasOwn(ALIASES, asked) ? ALIASES[asked]! : asked;
  if (Object.hasOwn(schemas, found)) return schemas[found];
  const names = Object.keys(schemas);
  const near = nearestName(name, [...names, ...Object.keys(ALIASES)]);
  throw new QaError('schema-unknown', `There is no schema “${name}”.`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Schemas: ${names.join(', ')}.`,
    data: { name },
  });
}
