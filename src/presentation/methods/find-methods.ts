import type { Method } from './method.js';
import { methods } from './methods.js';

/** Commands whose numbers are explained, with their other names. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  corpus: ['result', 'corpus'],
  keywords: ['keywords'],
  themes: ['themes', 'why', 'check', 'discover'],
  entities: ['entities'],
  concordance: ['concordance'],
  compare: ['compare'],
  collocations: ['collocations'],
  report: ['report'],
};

/**
 * Methods that a name asks for: of a command all that its output shows, otherwise the one with that name or alias. Case, hyphens
 * and blanks do not matter. Null where there is none; `names` then has what could have been meant.
 */
export function findMethods(name: string): readonly Method[] | null {
  const asked = plain(name);
  const prefixes = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked]! : null;
  if (prefixes !== null) {
    return methods.filter(({ fields }) =>
      fields.some((field) => prefixes.includes(field.slice(0, field.indexOf('.')))),
    );
  }
  const found = methods.filter(
    (method) =>
      plain(method.name) === asked || method.aliases?.some((alias) => plain(alias) === asked),
  );
  return found.length === 0 ? null : found;
}

/** Everything that `findMethods` knows: names before commands before aliases. */
export function methodNames(): {
  readonly names: readonly string[];
  readonly commands: readonly string[];
  readonly aliases: readonly string[];
} {
  return {
    names: methods.map(({ name }) => name),
    commands: Object.keys(COMMANDS),
    aliases: methods.flatMap(({ aliases }) => aliases ?? []),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
