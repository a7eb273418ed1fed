/**
 * Learns data/german/compound-lexicon.txt: how often words are modifiers and heads of German compounds, and with
 * which linking elements. Input: the word counts of ../shared (Bundestag speeches, official works). Method: hard
 * EM over types with a minimum description length criterion; see `splitCompound`. Writes the lexicon to stdout:
 *
 *   node scripts/run-ts.mjs scripts/train-compounds.ts > data/german/compound-lexicon.txt
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rulesFile from '../data/german/compound-rules.txt';
import openerFile from '../data/german/sentence-openers.txt';
import stopwordFile from '../data/german/stopwords.txt';
import {
  encodeLexicon,
  type LexiconEntry,
} from '../src/language/german/compounds/lexicon-format.js';
import { LINKING_ELEMENTS } from '../src/language/german/compounds/linking-elements.js';
import { type ModifierReading, segment } from '../src/language/german/compounds/segment.js';
import { wholeWordCost } from '../src/language/german/compounds/whole-word-cost.js';
import { wordList, wordSections } from '../src/language/german/word-list.js';

const shared = process.env.QA_SHARED ?? join(process.cwd(), '..', 'shared');
const ROUNDS = 6;
const MIN_UNIT_COUNT = 6;
const MAX_CAPITAL_SHARE = 0.6;

interface Counts {
  capital: number;
  lower: number;
  article: number;
  place: number;
  title: number;
  /** After another capitalised word, as surnames are. */
  surname: number;
}

const counts = new Map<string, Counts>();
const countsOf = (lower: string): Counts => {
  let row = counts.get(lower);
  if (row === undefined) {
    row = { capital: 0, lower: 0, article: 0, place: 0, title: 0, surname: 0 };
    counts.set(lower, row);
  }
  return row;
};

const WORD = /^\p{Lu}?\p{Ll}+$/u;

for (const line of readFileSync(join(shared, 'train/words/type-statistics.tsv'), 'utf8')
  .split('\n')
  .slice(1)) {
  const [form, ...numbers] = line.split('\t');
  if (form === undefined || !WORD.test(form)) continue;
  const [count, article, , title, , place, , , surname, , adjective] = numbers.map(
    Number,
  ) as number[];
  const lower = form.toLowerCase();
  const row = countsOf(lower);
  if (form === lower) row.lower += count!;
  else {
    row.capital += count!;
    row.article += article! + adjective!;
    row.place += place!;
    row.title += title!;
    row.surname += surname!;
  }
}
// Rare words only: the statistics above begin at five occurrences.
const rare = new Map<string, number>();
const corpus = join(shared, 'corpora/bundestag');
for (const file of readdirSync(corpus).sort()) {
  if (!file.endsWith('.txt')) continue;
  for (const word of readFileSync(join(corpus, file), 'utf8').match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (WORD.test(word)) rare.set(word, (rare.get(word) ?? 0) + 1);
  }
}
for (const [form, count] of rare) {
  const lower = form.toLowerCase();
  if (counts.has(lower)) continue;
  const row = countsOf(lower);
  if (form === lower) row.lower += count;
  else row.capital += count;
}

const rules = wordSections(rulesFile);
const suffixes = new Set(rules.get('suffixes'));
const prefixes = new Set(rules.get('prefixes'));
const boundModifiers = new Set(rules.get('modifiers'));
const erPlurals = new Set(rules.get('er-plurals'));
const baseForms = new Set(rules.get('base-forms'));
const boundHeads = new Set(rules.get('heads'));
const functionWords = new Set([
  ...wordList(stopwordFile),
  ...wordList(openerFile).map((word) => word.toLowerCase()),
]);

function isNoun(word: string): boolean {
  const row = counts.get(word);
  if (row === undefined || row.capital === 0) return false;
  const share = row.capital / (row.capital + row.lower);
  return (
    share >= MAX_CAPITAL_SHARE ||
    (row.article >= 8 && row.article / row.capital >= 0.05 && share >= 0.1)
  );
}

const persons = new Map<string, number>();
for (const file of readdirSync(join(shared, 'train/ner')).sort()) {
  for (const line of readFileSync(join(shared, 'train/ner', file), 'utf8').split('\n')) {
    const [form, tag] = line.split('\t');
    if (form === undefined || tag === undefined) continue;
    const lower = form.toLowerCase();
    const isName = /-(PER|LOC)$/.test(tag);
    persons.set(lower, (persons.get(lower) ?? 0) + (isName ? 1 : -0.5));
  }
}

const PLACE =
  /(?:burg|berg|stadt|städt|heim|dorf|feld|bach|land|furt|hausen|haus|kirchen|hagen|ingen|see|wald|au|stein|born|brück|brücken|münde|hafen|tal|roda|rode|leben|ow|itz)$/;

function isName(word: string): boolean {
  const row = counts.get(word);
  if (row === undefined) return (persons.get(word) ?? 0) > 1;
  const article = row.article / Math.max(1, row.capital);
  if (article >= 0.08) return false;
  if ((persons.get(word) ?? 0) >= 1 && article < 0.05) return true;
  const named = (row.title + row.surname) / row.capital;
  if (row.capital >= 5 && named > 0.3 && article < 0.05) return true;
  return row.capital >= 20 && row.place / row.capital > 0.25 && article < 0.04 && PLACE.test(word);
}

const nouns = [...counts.keys()].filter((word) => word.length >= 3 && isNoun(word)).sort();
console.error('nouns', nouns.length);

const capital = (word: string): number => counts.get(word)?.capital ?? 0;

/** Singular or nominative a noun is a regular form of (arbeits, kinder, klassen); itself for a base form. */
function baseOf(word: string): string {
  if (baseForms.has(word)) return word;
  // Schul- beside Schule: never after an article.
  const row = counts.get(word)!;
  const withE = `${word}e`;
  if (isNoun(withE) && capital(withE) > 5 * row.capital && row.article < 0.03 * row.capital)
    return withE;
  // Hilfs- beside Hilfe.
  const mutilated = `${word.slice(0, -1)}e`;
  if (word.endsWith('s') && isNoun(mutilated) && capital(mutilated) > 5 * capital(word))
    return mutilated;
  for (const [ending, share] of [
    ['nen', 0.02],
    ['s', 0.02],
    ['es', 0.02],
    ['n', 0.02],
    ['en', 0.02],
    ['er', 0.2],
    ['e', 0.3],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    if (base.length < 3 || suffixes.has(base) || !isNoun(base)) continue;
    if (ending === 'er' && !erPlurals.has(base)) continue;
    if (ending === 'nen' && !base.endsWith('in')) continue;
    if (ending === 's' && /[sxzß]$/.test(base)) continue;
    if (ending === 'n' && !/(?:e|e[lr])$/.test(base)) continue;
    if (ending === 'en' && base.endsWith('e')) continue;
    if (isName(base) || capital(base) < MIN_UNIT_COUNT) continue;
    // Flüchtling-e beside Flüchtling-s, but Reise and no Reises: a genitive speaks for a masculine or neuter base.
    const genitives = capital(`${base}s`) + capital(`${base}es`);
    const least =
      ending === 'e' && genitives >= 3 && genitives >= 0.02 * capital(base) ? 0.03 : share;
    if (capital(base) < least * capital(word)) continue;
    return base;
  }
  return word;
}

const bases = new Map<string, string>();
for (const word of nouns) bases.set(word, baseOf(word));
/** Base form through at most two endings (kindern, kinder, kind). */
function lemma(word: string): string {
  const base = bases.get(word) ?? word;
  return bases.get(base) ?? base;
}

const units = new Set<string>();
for (const word of nouns) {
  if (lemma(word) !== word) continue;
  const row = counts.get(word)!;
  const enough = word.length <= 3 ? 60 : word.length === 4 ? 12 : MIN_UNIT_COUNT;
  if (row.capital < enough || suffixes.has(word) || isName(word)) continue;
  if (functionWords.has(word) && !(row.article >= 50 && row.capital > row.lower)) continue;
  units.add(word);
}
console.error('units', units.size);

// Usage counts by unit: as a head, and as a modifier by linking element; types, not tokens.
let heads = new Map<string, number>();
let modifiers = new Map<string, number>(); // key `unit code`
let total = 1;
let wholes = new Set<string>(units);

function bits(count: number): number {
  return Math.log2(total / count);
}

const SMOOTHING = 0.25;
/** Uses a unit is given unseen: the more frequent the word, the likelier it occurs in compounds. */
const prior = (word: string): number => SMOOTHING * (1 + Math.log10(1 + capital(word)));

function linkable(base: string, code: string): boolean {
  if (code === 'D' || code === 'd') {
    return base.endsWith('e') && base.length >= 4 && !boundModifiers.has(base.slice(0, -1));
  }
  if (code === 'm') return base.endsWith('e');
  if (code === 'n') return /(?:e|e[lr])$/.test(base);
  if (code === 'N') return !base.endsWith('e');
  if (code === 's') return !/[sxzß]$/.test(base);
  if (code === 'r') return erPlurals.has(base);
  if (code === 'e') return !base.endsWith('e');
  return true;
}

function modifierReading(surface: string): ModifierReading | undefined {
  if (prefixes.has(surface)) return undefined;
  let best: ModifierReading | undefined;
  for (const { code, strip, add } of LINKING_ELEMENTS) {
    if (!surface.endsWith(strip)) continue;
    const base = surface.slice(0, surface.length - strip.length) + add;
    if (base.length < 3 || prefixes.has(base)) continue;
    if (suffixes.has(base) && !boundModifiers.has(base)) continue;
    const isUnit = units.has(base) && wholes.has(base);
    const isBound = code === 'z' && boundModifiers.has(base);
    if (!(isUnit || isBound) || !linkable(base, code)) continue;
    // A frequent word of its own is not a rarer base and a link: Reise is not Reis + e, Kurs not Kur + s.
    if (strip !== '' && units.has(surface) && wholes.has(surface)) continue;
    const count = (modifiers.get(`${base} ${code}`) ?? 0) + prior(base) * (code === 'z' ? 1 : 0.5);
    const cost = bits(count);
    if (best === undefined || cost < best.cost) best = { word: base, cost };
  }
  return best;
}

function headCost(surface: string): number | undefined {
  if (suffixes.has(surface) || prefixes.has(surface)) return undefined;
  const base = boundHeads.has(surface) ? surface : lemma(surface);
  const known = units.has(base) && wholes.has(base);
  if (!known && !boundHeads.has(base)) return undefined;
  return bits((heads.get(base) ?? 0) + prior(base)) + (base === surface ? 0 : 1);
}

const lexicon = { modifier: modifierReading, head: headCost };
const codesOf = (word: string, surfaceAt: string, part: string): string => {
  for (const { code, strip, add } of LINKING_ELEMENTS)
    if (
      surfaceAt.endsWith(strip) &&
      surfaceAt.slice(0, surfaceAt.length - strip.length) + add === part
    )
      return code;
  throw new Error(`no link in ${word}: ${surfaceAt} ${part}`);
};

/** Surfaces of the parts of `word`, found again from the parts. */
function surfaces(word: string, parts: readonly string[]): string[] {
  // Each part's surface ends where the next begins: walk by trying the linking elements.
  const walk = (at: number, i: number): string[] | undefined => {
    if (i === parts.length - 1) return word.slice(at) === parts[i] ? [parts[i]!] : undefined;
    for (const { strip, add } of LINKING_ELEMENTS) {
      const part = parts[i]!;
      if (!part.endsWith(add)) continue;
      const surface = part.slice(0, part.length - add.length) + strip;
      if (!word.startsWith(surface, at)) continue;
      const rest = walk(at + surface.length, i + 1);
      if (rest !== undefined) return [surface, ...rest];
    }
    return undefined;
  };
  return walk(0, 0) ?? [];
}

for (let round = 0; round < ROUNDS; round++) {
  const nextHeads = new Map<string, number>();
  const nextModifiers = new Map<string, number>();
  const nextWholes = new Set<string>(units);
  let splits = 0;
  let nextTotal = 0;
  for (const word of nouns) {
    if (word.length < 6 || isName(word)) continue;
    const found = segment(word, lexicon);
    const whole = wholeWordCost(word);
    if (found === undefined || found.cost > whole) continue;
    splits++;
    nextWholes.delete(word);
    const shapes = surfaces(word, found.parts);
    found.parts.forEach((part, i) => {
      nextTotal++;
      if (i === found.parts.length - 1) {
        const base = boundHeads.has(part) ? part : lemma(part);
        nextHeads.set(base, (nextHeads.get(base) ?? 0) + 1);
      } else {
        const code = codesOf(word, shapes[i]!, part);
        nextModifiers.set(`${part} ${code}`, (nextModifiers.get(`${part} ${code}`) ?? 0) + 1);
      }
    });
  }
  heads = nextHeads;
  modifiers = nextModifiers;
  wholes = nextWholes;
  total = nextTotal;
  if (round === 0) total = Math.max(total, 1);
  console.error('round', round, 'splits', splits, 'wholes', wholes.size, 'total', total);
}

// What is kept: units that are never split, are no inflected form of a unit, and do some work or are frequent.
const entries: LexiconEntry[] = [];
const links = new Map<string, { code: string; count: number }[]>();
for (const [key, count] of modifiers) {
  const [unit, code] = key.split(' ') as [string, string];
  const list = links.get(unit) ?? [];
  list.push({ code, count });
  links.set(unit, list);
}
for (const word of [...new Set([...wholes, ...boundHeads, ...boundModifiers])].sort()) {
  const head = heads.get(word) ?? 0;
  const list = (links.get(word) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1));
  const frequency = counts.get(word)?.capital ?? 0;
  if (
    head === 0 &&
    list.length === 0 &&
    frequency < 40 &&
    !boundHeads.has(word) &&
    !boundModifiers.has(word)
  )
    continue;
  const canHead = (wholes.has(word) && units.has(word)) || boundHeads.has(word);
  entries.push({
    word,
    head: canHead ? bits(head + prior(word)) : undefined,
    modifiers: list.map(({ code, count }) => ({
      code,
      cost: bits(count + prior(word) * (code === 'z' ? 1 : 0.5)),
    })),
  });
}

// What the parts would split by accident: names, and words written small whose head is a noun (verein-bart).
const kept: string[] = [];
const adjectiveHeads = new Set(
  (rules.get('adjective-heads') ?? []).flatMap((word) =>
    ['', 'e', 'en', 'er', 'es', 'em', 'ere', 'eren'].map((ending) => word + ending),
  ),
);
const isSmall = (word: string): boolean => {
  const row = counts.get(word);
  return row !== undefined && row.lower > row.capital;
};
for (const [word, row] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  if (word.length < 6 || row.capital + row.lower < 5) continue;
  const found = segment(word, lexicon);
  if (found === undefined || found.cost > wholeWordCost(word)) continue;
  const head = found.parts.at(-1)!;
  const isVerb = row.lower > 4 * row.capital && !adjectiveHeads.has(head) && !isSmall(head);
  if (isVerb || isName(word)) kept.push(word);
}
console.error('entries', entries.length, 'kept whole', kept.length);
process.stdout.write(encodeLexicon(entries, kept, bits(SMOOTHING)));
