import { headOf, isHeadAdjective } from './form-traits.js';
import { type Gender, nameLists } from './name-lists.js';
import { ownCopy } from './own-copy.js';

/** The name of an organisation taken apart, so that its inflected, marked-up and short forms can be compared. */
export interface OrganizationName {
  /** In the nominative and without markup: Deutscher Landkreistag. */
  readonly display: string;
  /** The same for all inflections and spacings, without legal form, `im` and descriptive adjectives. */
  readonly key: string;
  /** As `key`, without a word for a district: Jobcenter (Landkreis) Ravensburg. */
  readonly districtFreeKey: string;
  /** `display` with its legal form as written: Jobcenter Wuppertal AöR. */
  readonly fullDisplay: string;
  /** Lower case, empty when there is none. */
  readonly legalForm: string;
  /** The head noun in lower case with the words before it, such as `jobcenter` or `technischhochschule`; empty without head. */
  readonly head: string;
  /** The last word behind the head in lower case, often a place; empty when there is none. */
  readonly lastWord: string;
  /** Words between head and last word. */
  readonly innerWords: number;
  readonly isAcronym: boolean;
  /** Whether the key was made by dropping an adjective such as `Kommunales`. */
  readonly droppedAdjective: boolean;
  readonly hasDistrictWord: boolean;
}

const MARKUP = /<\/?[A-Za-z][^<>]{0,20}>|[*_$]/g;
const ENDINGS: Record<Gender, string> = { m: 'er', f: 'e', n: 'es' };
const DISTRICT_WORDS = new Set(
  'landkreis landkreises kreis kreises region städteregion stadt landeshauptstadt hansestadt'.split(
    ' ',
  ),
);
const DESCRIPTIVE = /^kommunal(?:e|er|es|en|em)$/i;
const ADJECTIVE =
  /^(\p{L}{3,}?(?:isch|sch|lich|eint|igt|ig|al|iell|ern|frei|rot|weiß))(e|er|es|en|em)$/u;

const cache = new Map<string, OrganizationName>();
const MAX_CACHE = 50_000;

/** @param text the name as it stands in the repaired text. */
export function organizationName(text: string): OrganizationName {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const copy = ownCopy(text);
  const name = parse(copy);
  if (cache.size < MAX_CACHE) cache.set(copy, name);
  return name;
}

/** Leftover markup removed, white space folded. */
export function withoutMarkup(text: string): string {
  return text.replace(MARKUP, '').replace(/\s+/g, ' ').trim();
}

function parse(text: string): OrganizationName {
  const { heads, legalForms, acronyms } = nameLists();
  const clean = withoutMarkup(text).normalize('NFC');
  const words = clean.split(' ');
  const legal: string[] = [];
  const written: string[] = [];
  const bare = (word: string) => word.replace(/^\(|\)$|,$/g, '');
  while (words.length > 1) {
    const word = bare(words.at(-1)!);
    const pair = `${bare(words.at(-2)!)}${word}`;
    if (words.length > 2 && /^e\.(?:V|G)\.?$/.test(pair)) {
      legal.unshift(pair.toLowerCase());
      written.unshift(`${bare(words.at(-2)!)} ${word}`);
      words.length -= 2;
    } else if (legalForms.has(word) || word === '&' || (legal.length > 0 && word === 'Co.')) {
      legal.unshift(word.toLowerCase());
      written.unshift(word);
      words.pop();
    } else break;
  }
  if (legal.length > 0) words[words.length - 1] = words.at(-1)!.replace(/,$/, '');

  const headAt = words.findIndex((word) => headOf(word) >= 0);
  const head = headAt < 0 ? undefined : heads[headOf(words[headAt]!)]!;
  const display: string[] = [];
  const keyed: string[] = [];
  let droppedAdjective = false;
  words.forEach((word, at) => {
    if (head !== undefined && at === headAt) {
      const noun = headNominative(word, head.noun);
      display.push(noun);
      keyed.push(noun.toLowerCase());
      return;
    }
    const isBeforeHead = headAt < 0 ? at < words.length - 1 : at < headAt;
    const stem = isBeforeHead ? adjectiveStem(word) : undefined;
    if (stem === undefined) {
      display.push(word);
      if (!(at === headAt + 1 && word === 'im')) keyed.push(word.toLowerCase());
      return;
    }
    const isFirstAdjective = at === 0 || head !== undefined;
    display.push(head !== undefined && isFirstAdjective ? stem + ENDINGS[head.gender] : word);
    if (DESCRIPTIVE.test(word) && head?.noun === 'Jobcenter') droppedAdjective = true;
    else keyed.push(stem.toLowerCase());
  });
  const key = keyed.join('');
  const headKeyAt = head === undefined ? -1 : keyed.indexOf(display[headAt]!.toLowerCase());
  const behind = headKeyAt < 0 ? [] : keyed.slice(headKeyAt + 1);
  const hasDistrictWord = behind.length > 1 && DISTRICT_WORDS.has(behind[0]!);
  const districtFree = hasDistrictWord
    ? [...keyed.slice(0, headKeyAt + 1), ...behind.slice(1)]
    : keyed;
  const named = display.filter((word, at) => !(at === headAt + 1 && word === 'im' && headAt >= 0));
  return {
    display: named.join(' '),
    fullDisplay: [...named, ...written].join(' '),
    key,
    districtFreeKey: districtFree.join(''),
    legalForm: legal.join(' '),
    head: headKeyAt < 0 ? '' : keyed.slice(0, headKeyAt + 1).join(''),
    lastWord: behind.at(-1) ?? '',
    innerWords: Math.max(0, behind.length - 1 - (hasDistrictWord ? 1 : 0)),
    isAcronym:
      words.length === 1 &&
      (acronyms.has(clean) || /^(?=.*\p{Lu}.*\p{Lu})[\p{L}&.-]{2,12}$/u.test(clean)) &&
      head === undefined,
    droppedAdjective,
    hasDistrictWord,
  };
}

/** Jobcenters → Jobcenter, Bundesrechnungshofes → Bundesrechnungshof; `noun` is the head the word ends in. */
function headNominative(word: string, noun: string): string {
  const lower = word.toLowerCase();
  const tail = noun.toLowerCase();
  const at = lower.lastIndexOf(tail);
  return at < 0 ? word : word.slice(0, at + tail.length);
}

function adjectiveStem(word: string): string | undefined {
  const match = ADJECTIVE.exec(word);
  if (match !== null) return match[1];
  if (!isHeadAdjective(word)) return undefined;
  const stem = word.replace(/(?:e|er|es|en|em)$/, '');
  return stem === word ? undefined : stem;
}

/** The full name of an acronym as its key, or undefined. */
export function listedExpansion(acronym: string): string | undefined {
  const full = nameLists().acronyms.get(acronym);
  return full === undefined || full === '' ? undefined : full;
}
