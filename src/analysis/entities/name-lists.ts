import citiesFile from '../../../data/german/entities-cities.txt';
import districtsFile from '../../../data/german/entities-districts.txt';
import firstNamesFile from '../../../data/german/entities-first-names.txt';
import lastNamesFile from '../../../data/german/entities-last-names.txt';
import nounsFile from '../../../data/german/entities-nouns.txt';
import headsFile from '../../../data/german/entities-organization-heads.txt';
import organizationsFile from '../../../data/german/entities-organizations.txt';
import regionsFile from '../../../data/german/entities-regions.txt';
import rolesFile from '../../../data/german/entities-roles.txt';
import speechVerbsFile from '../../../data/german/entities-speech-verbs.txt';
import titlesFile from '../../../data/german/entities-titles.txt';
import { type WordLists, wordLists } from './word-lists.js';

export type Gender = 'm' | 'f' | 'n';

/** A noun that heads names of organisations. */
export interface OrganizationHead {
  readonly noun: string;
  readonly kind: 'named' | 'complemented' | 'unit';
  readonly gender: Gender;
  /** A genitive behind it belongs to the name: Verband der Automobilindustrie. */
  readonly takesGenitive: boolean;
  /** The town of its seat stands behind it: Klinikum Ahlbeck. */
  readonly takesSeat: boolean;
  /** With a name in quotation marks behind it, it is one name: Bürgerinitiative „Klares Wasser“. */
  readonly takesQuoted: boolean;
  /** The adjective of a town stands before it: Kölner Rundschau. */
  readonly takesDemonym: boolean;
  /** A proper name of any kind stands behind it: Stiftung Warentest, Tischlerei Stegemann. */
  readonly takesName: boolean;
}

/** The lists that are looked up together, a bit each; see `NameLists.words`. */
export const onList = {
  female: 1 << 0,
  male: 1 << 1,
  either: 1 << 2,
  foreignFemale: 1 << 3,
  foreignMale: 1 << 4,
  foreignEither: 1 << 5,
  weak: 1 << 6,
  lastName: 1 << 7,
  foreignLastName: 1 << 8,
  frequentNoun: 1 << 9,
  noun: 1 << 10,
  lowerWord: 1 << 11,
  /** Ends of compound nouns, lower case. */
  nounTail: 1 << 12,
  /** Ends of names of towns, lower case. */
  placeTail: 1 << 13,
  /** Keys of `roleTails` and `headTails`. */
  roleTail: 1 << 14,
  headTail: 1 << 15,
} as const;

/** Given names, and hardly anything else; those that are rare in German. */
export const ANY_FIRST_NAME = onList.female | onList.male | onList.either;
export const ANY_FOREIGN_FIRST_NAME =
  onList.foreignFemale | onList.foreignMale | onList.foreignEither;

/** Everything the data files know of names; read once, on first use. */
export interface NameLists {
  /** The long lists and those of endings. */
  readonly words: WordLists;
  readonly firstNames: GivenNames;
  readonly foreignFirstNames: GivenNames;
  readonly lastNames: ListedWords;
  readonly foreignLastNames: ListedWords;
  readonly frequentNouns: ListedWords;
  readonly nouns: ListedWords;
  readonly lowerWords: ListedWords;
  readonly academicTitles: ReadonlySet<string>;
  readonly academicTitleParts: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly nobility: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly innerParticles: ReadonlySet<string>;
  readonly nameSuffixes: ReadonlySet<string>;
  /** Form of a role noun → its nominative: Präsidenten → Präsident, Vorsitzender → Vorsitzende. */
  readonly roles: ReadonlyMap<string, string>;
  /** The same in lower case, without the nouns that count alone, for the ends of compounds. */
  readonly roleTails: ReadonlyMap<string, string>;
  /** Nominatives of the roles that are inflected as adjectives. */
  readonly adjectivalRoles: ReadonlySet<string>;
  readonly roleModifiers: ReadonlySet<string>;
  readonly rolePostmodifiers: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly heads: readonly OrganizationHead[];
  /** Form of a head noun (also genitive) → its number in `heads`. */
  readonly headForms: ReadonlyMap<string, number>;
  /** Lower-case ends of compounds → number in `heads`. */
  readonly headTails: ReadonlyMap<string, number>;
  readonly legalForms: ReadonlySet<string>;
  /** In lower case, with and without an ending. */
  readonly organizationAdjectives: ReadonlySet<string>;
  readonly germanNouns: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
  /** Acronym → full name (empty when unknown). */
  readonly acronyms: ReadonlyMap<string, string>;
  readonly ambiguousOrganizations: ReadonlySet<string>;
  readonly clubPrefixes: ReadonlySet<string>;
  /** First word → the names of several words that begin with it, longest first. */
  readonly organizationPhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly organizationWords: ReadonlySet<string>;
  readonly placePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly placeWords: ReadonlySet<string>;
  readonly ambiguousPlaceWords: ReadonlySet<string>;
  /** Words behind a hyphen that name a part of a town. */
  readonly placeParts: ReadonlySet<string>;
  readonly ruralDistricts: ReadonlySet<string>;
  readonly urbanDistricts: ReadonlySet<string>;
}

let loaded: NameLists | undefined;

export function nameLists(): NameLists {
  loaded ??= readLists();
  return loaded;
}

/** Lines of each `[section]`, comments and empty lines left out. */
function sectionsOf(file: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('[') && line.endsWith(']')) {
      const name = line.slice(1, -1);
      lines = sections.get(name) ?? [];
      sections.set(name, lines);
    } else lines.push(line);
  }
  return sections;
}

function inflected(adjective: string): string[] {
  return ['', 'e', 'er', 'es', 'en', 'em'].map((ending) => adjective + ending);
}

function textOf(sections: Map<string, string[]>, name: string): string {
  return (sections.get(name) ?? []).join(' ');
}

function wordsOf(sections: Map<string, string[]>, name: string): string[] {
  return textOf(sections, name).split(' ');
}

function phrasesOf(sections: Map<string, string[]>, name: string): string[] {
  return (sections.get(name) ?? [])
    .join(',')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** One of the lists that are looked up together. */
export class ListedWords {
  private readonly lists: WordLists;
  private readonly list: number;
  /** All of them, with a space between two. */
  readonly text: string;

  constructor(lists: WordLists, list: number, text: string) {
    this.lists = lists;
    this.list = list;
    this.text = text;
  }

  has(word: string): boolean {
    return (this.lists.of(word) & this.list) !== 0;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.text.split(' ')[Symbol.iterator]();
  }
}

/** Given names by sex; those of both and of unknown sex are neither. */
export class GivenNames {
  private readonly lists: WordLists;
  private readonly female: number;
  private readonly male: number;
  private readonly any: number;

  constructor(lists: WordLists, female: number, male: number, any: number) {
    this.lists = lists;
    this.female = female;
    this.male = male;
    this.any = any;
  }

  has(name: string): boolean {
    return (this.lists.of(name) & this.any) !== 0;
  }

  sexOf(name: string): 'm' | 'f' | undefined {
    const on = this.lists.of(name);
    return (on & this.female) !== 0 ? 'f' : (on & this.male) !== 0 ? 'm' : undefined;
  }
}

/** Letters of the data files; `\p{L}` costs milliseconds to compile. */
const INNER_STOP = /[a-zäöüß]\.[a-zäöüß]/;

/** Whether the tokenizer leaves a name whole. */
function isOneToken(name: string): boolean {
  if (name.includes(' ') || name.includes('/')) return false;
  return !(name.includes('.') && INNER_STOP.test(name));
}

/** Words of a name as the tokenizer cuts them: `/` and the stop in `ver.di` stand alone. */
function phraseTokens(phrase: string): string[] {
  const words = phrase.split(' ').filter((word) => word !== '');
  if (words.every(isOneToken)) return words;
  return words.flatMap((word) =>
    word.split(/(?=\/)|(?<=\/)|(?<=[a-zäöüß])(?=\.[a-zäöüß])|(?<=[a-zäöüß]\.)(?=[a-zäöüß])/),
  );
}

/** An adjective in front is inflected: Süddeutsche Zeitung, der Süddeutschen Zeitung. */
function firstWordForms(word: string): string[] {
  if (word.length < 5 || !/[ens]$|er$/.test(word)) return [word];
  const stem = /^([A-ZÄÖÜ][a-zäöüß]{3,}?)(?:e|er|es|en)$/.exec(word)?.[1];
  if (stem === undefined) return [word];
  return ['e', 'er', 'es', 'en', 'em'].map((ending) => stem + ending);
}

function addPhrase(phrases: Map<string, string[][]>, words: Set<string>, phrase: string): void {
  if (isOneToken(phrase)) {
    words.add(phrase);
    return;
  }
  const tokens = phraseTokens(phrase);
  for (const form of firstWordForms(tokens[0]!)) {
    const known = phrases.get(form);
    if (known === undefined) phrases.set(form, [tokens]);
    else known.push(tokens);
  }
}

function longestFirst(phrases: Map<string, string[][]>): Map<string, string[][]> {
  for (const list of phrases.values()) list.sort((left, right) => right.length - left.length);
  return phrases;
}

function readRoles(file: Map<string, string[]>) {
  const roles = new Map<string, string>();
  const adjectivalRoles = new Set<string>();
  for (const noun of wordsOf(file, 'strong')) {
    roles.set(noun, noun);
    roles.set(`${noun}s`, noun);
    const feminine = noun.endsWith('Landrat') ? 'Landrätin' : `${noun}in`;
    roles.set(feminine, feminine);
  }
  for (const noun of wordsOf(file, 'weak')) {
    const base = noun.endsWith('e') ? noun.slice(0, -1) : noun;
    roles.set(noun, noun);
    roles.set(`${base}en`, noun);
    roles.set(`${base}in`, `${base}in`);
  }
  for (const noun of wordsOf(file, 'adjectival')) {
    adjectivalRoles.add(noun);
    for (const ending of ['', 'r', 'n', 's', 'm']) roles.set(noun + ending, noun);
  }
  for (const noun of wordsOf(file, 'fixed')) roles.set(noun, noun);
  const whole = new Set(wordsOf(file, 'whole'));
  const roleTails = new Map<string, string>();
  for (const [form, noun] of roles) {
    if (!whole.has(noun) && form.length >= 4) roleTails.set(form.toLowerCase(), noun);
  }
  return { roles, roleTails, adjectivalRoles };
}

function genitivesOf(noun: string, gender: Gender): string[] {
  if (gender === 'f') return [];
  if (noun.endsWith('um') || noun.endsWith('er')) return [`${noun}s`];
  if (noun.endsWith('ss')) return [`${noun}es`];
  return [`${noun}s`, `${noun}es`];
}

function readHeads(file: Map<string, string[]>) {
  const heads: OrganizationHead[] = [];
  const headForms = new Map<string, number>();
  const headTails = new Map<string, number>();
  const whole = new Set(wordsOf(file, 'whole'));
  for (const kind of ['named', 'complemented', 'unit'] as const) {
    for (const line of file.get(kind) ?? []) {
      const [noun, gender, ...marks] = line.split(' ') as [string, Gender, ...string[]];
      const number = heads.length;
      heads.push({
        noun,
        kind,
        gender,
        takesGenitive: marks.includes('der'),
        takesSeat: marks.includes('in'),
        takesQuoted: marks.includes('zitat'),
        takesDemonym: marks.includes('er'),
        takesName: marks.includes('name'),
      });
      for (const form of [noun, ...genitivesOf(noun, gender)]) {
        if (!headForms.has(form)) headForms.set(form, number);
        const tail = form.toLowerCase();
        if (!whole.has(noun) && noun.length >= 5 && !headTails.has(tail))
          headTails.set(tail, number);
      }
    }
  }
  return { heads, headForms, headTails };
}

function readOrganizations(file: Map<string, string[]>) {
  const acronyms = new Map<string, string>();
  const ambiguousOrganizations = new Set<string>();
  const phrases = new Map<string, string[][]>();
  const organizationWords = new Set<string>();
  for (const line of file.get('acronyms') ?? []) {
    const [left, full] = line.split(' = ') as [string, string | undefined];
    const acronym = left.replace(/ \?$/, '');
    if (left !== acronym) ambiguousOrganizations.add(acronym);
    acronyms.set(acronym, full ?? '');
    addPhrase(phrases, organizationWords, acronym);
    if (full?.includes(' ')) addPhrase(phrases, organizationWords, full);
  }
  for (const line of file.get('names') ?? []) {
    const name = line.replace(/ \?$/, '');
    if (line !== name) ambiguousOrganizations.add(name);
    addPhrase(phrases, organizationWords, name);
  }
  return {
    acronyms,
    ambiguousOrganizations,
    organizationPhrases: longestFirst(phrases),
    organizationWords,
    clubPrefixes: new Set(wordsOf(file, 'clubs')),
  };
}

function readPlaces() {
  const cities = sectionsOf(citiesFile);
  const regions = sectionsOf(regionsFile);
  const districts = sectionsOf(districtsFile);
  const rural = phrasesOf(districts, 'rural');
  const urban = phrasesOf(districts, 'urban');
  const phrases = new Map<string, string[][]>();
  const placeWords = new Set<string>();
  const ambiguousPlaceWords = new Set<string>();
  for (const name of phrasesOf(cities, 'ambiguous')) addPhrase(phrases, ambiguousPlaceWords, name);
  for (const name of phrasesOf(regions, 'ambiguous')) addPhrase(phrases, ambiguousPlaceWords, name);
  const plain = [
    ...phrasesOf(cities, 'towns'),
    ...phrasesOf(regions, 'regions'),
    ...rural,
    ...urban,
  ];
  for (const name of plain)
    if (!ambiguousPlaceWords.has(name)) addPhrase(phrases, placeWords, name);
  return {
    placePhrases: longestFirst(phrases),
    placeWords,
    ambiguousPlaceWords,
    placeParts: new Set(wordsOf(cities, 'parts')),
    ruralDistricts: new Set(rural),
    urbanDistricts: new Set(urban),
  };
}

function readLists(): NameLists {
  const given = sectionsOf(firstNamesFile);
  const last = sectionsOf(lastNamesFile);
  const nouns = sectionsOf(nounsFile);
  const titles = sectionsOf(titlesFile);
  const roles = sectionsOf(rolesFile);
  const heads = sectionsOf(headsFile);
  const set = (file: Map<string, string[]>, name: string) => new Set(wordsOf(file, name));
  const knownRoles = readRoles(roles);
  const knownHeads = readHeads(heads);
  const texts: Record<keyof typeof onList, string> = {
    female: textOf(given, 'female'),
    male: textOf(given, 'male'),
    either: textOf(given, 'either'),
    foreignFemale: textOf(given, 'foreign-female'),
    foreignMale: textOf(given, 'foreign-male'),
    foreignEither: textOf(given, 'foreign-either'),
    weak: textOf(given, 'weak'),
    lastName: textOf(last, 'german'),
    foreignLastName: textOf(last, 'foreign'),
    frequentNoun: textOf(nouns, 'frequent'),
    noun: textOf(nouns, 'nouns'),
    lowerWord: textOf(nouns, 'lower'),
    nounTail: textOf(nouns, 'tails'),
    placeTail: textOf(sectionsOf(citiesFile), 'tails'),
    roleTail: [...knownRoles.roleTails.keys()].join(' '),
    headTail: [...knownHeads.headTails.keys()].join(' '),
  };
  const names = Object.keys(onList) as (keyof typeof onList)[];
  const words = wordLists(names.map((name) => [onList[name], texts[name]]));
  const listed = (name: keyof typeof onList) => new ListedWords(words, onList[name], texts[name]);
  const { female, male, foreignFemale, foreignMale } = onList;
  return {
    words,
    firstNames: new GivenNames(words, female, male, ANY_FIRST_NAME),
    foreignFirstNames: new GivenNames(words, foreignFemale, foreignMale, ANY_FOREIGN_FIRST_NAME),
    lastNames: listed('lastName'),
    foreignLastNames: listed('foreignLastName'),
    frequentNouns: listed('frequentNoun'),
    nouns: listed('noun'),
    lowerWords: listed('lowerWord'),
    academicTitles: set(titles, 'academic'),
    academicTitleParts: set(titles, 'academic-more'),
    honorifics: set(titles, 'honorific'),
    nobility: set(titles, 'nobility'),
    particles: set(titles, 'particles'),
    innerParticles: set(titles, 'inner'),
    nameSuffixes: set(titles, 'suffix'),
    ...knownRoles,
    roleModifiers: set(roles, 'modifiers'),
    rolePostmodifiers: set(roles, 'postmodifiers'),
    speechVerbs: set(sectionsOf(speechVerbsFile), 'speech'),
    ...knownHeads,
    legalForms: set(heads, 'legal'),
    organizationAdjectives: new Set(wordsOf(heads, 'adjectives').flatMap(inflected)),
    germanNouns: set(heads, 'deutsch'),
    venues: set(heads, 'venue'),
    ...readOrganizations(sectionsOf(organizationsFile)),
    ...readPlaces(),
  };
}
