import file from '../../../data/german/entities-first-names.txt';
import { wordSections } from './word-sections.js';

let names: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Sex that the first given name of a person tells, or null where it tells none. */
export function sexOfName(name: string): 'female' | 'male' | null {
  names ??= wordSections(file);
  const given = name.split(/[\s-]/)[0]!;
  if (name.indexOf(' ') < 0) return null;
  if (names.get('female')!.has(given)) return 'female';
  return names.get('male')!.has(given) ? 'male' : null;
}
