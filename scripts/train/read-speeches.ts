import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelOf, outside } from '../../src/analysis/entities/model/labels.js';
import { begin, end, inside, single } from '../../src/analysis/entities/model/sizes.js';
import { everyLabel, type Sentence } from './read-sentences.js';

/**
 * Half-labelled sentences from protocols whose speakers are known: their names behind titles and in labels are
 * persons, the parties are organisations, lower-case words and punctuation are no names; whatever else is
 * capitalised may be anything. First names are dropped and surnames exchanged at random, so that the places where
 * names stand are learned rather than the members of recent Bundestags.
 */
export function readSpeeches(
  folder: string,
  surnames: readonly string[],
  count: number,
): Sentence[] {
  const files = JSON.parse(readFileSync(join(folder, 'speakers.json'), 'utf8')) as readonly {
    readonly file: string;
    readonly speakers: readonly { readonly first?: string; readonly last: string }[];
  }[];
  let state = 20171024;
  const random = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const named: Sentence[] = [];
  const perFile = Math.ceil(count / files.length);
  for (const { file, speakers } of files) {
    const known = new Map<string, Set<string>>();
    for (const { first, last } of speakers) {
      const firsts = known.get(last) ?? new Set();
      for (const name of (first ?? '').split(' ')) if (!name.endsWith('.')) firsts.add(name);
      known.set(last, firsts);
    }
    const candidates = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line) => line.split(/(?<=[a-zäöüß)“][.!?]) (?=[A-ZÄÖÜ„(–])/u))
      .filter((text) => text.length > 8 && text.length < 400);
    const seen = new Set<string>();
    const sentences: Sentence[] = [];
    for (const text of candidates) {
      if (seen.has(text)) continue;
      seen.add(text);
      const sentence = labelText(text, known, surnames, random);
      if (sentence !== undefined) sentences.push(sentence);
    }
    for (let i = 0; i < perFile && sentences.length > 0; i++) {
      named.push(...sentences.splice(random(sentences.length), 1));
    }
  }
  return named;
}

const token =
  /(?:Dr|Prof|Abg|Parl|Nr|Art|Abs|h|c|Drs)\.|\p{L}[\p{L}'’]*(?:[-/*:]\p{L}[\p{L}'’]*)*-?|\d[\d.,/]*\d|\S/gu;
const heralds = new Set(
  `Herr Herrn Frau Kollege Kollegen Kollegin Abgeordneter Abgeordnete Abgeordneten Abg. Dr. Prof. Präsident Präsidentin
  Vizepräsident Vizepräsidentin Minister Ministerin Bundesminister Bundesministerin Staatssekretär Staatssekretärin
  Staatsminister Staatsministerin Bundeskanzler Bundeskanzlerin c.`.split(/\s+/u),
);
const parties = new Set(['SPD', 'FDP', 'AfD', 'CDU', 'CSU', 'CDU/CSU', 'BSW']);

/** Undefined when the sentence names no known speaker. */
function labelText(
  text: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  surnames: readonly string[],
  random: (limit: number) => number,
): Sentence | undefined {
  const source = text.match(token) ?? [];
  const words: string[] = [];
  const allowed: number[] = [];
  let people = 0;
  for (let i = 0; i < source.length; i++) {
    const word = source[i]!;
    const firsts = known.get(word);
    if (firsts !== undefined) {
      // How many first names, already written, stand directly before.
      let names = 0;
      while (names < words.length && firsts.has(words.at(-1 - names)!)) names++;
      const before = words.at(-1 - names);
      const isLabel = words.length === names && /^[:,([]$/u.test(source[i + 1] ?? '');
      if (names > 0 || isLabel || (before !== undefined && heralds.has(before))) {
        if (names > 0 && random(2) === 0) {
          words.splice(-names);
          allowed.splice(-names);
          names = 0;
        }
        words.push(random(4) > 0 ? surnames[random(surnames.length)]! : word);
        allowed.push(1 << labelOf(0, names === 0 ? single : end));
        for (let k = 1; k <= names; k++) {
          allowed[allowed.length - 1 - k] = 1 << labelOf(0, k === names ? begin : inside);
        }
        people++;
        continue;
      }
    }
    const isGreen = word === 'BÜNDNIS' && source[i + 1] === '90' && source[i + 2] === '/';
    if (isGreen) {
      words.push('BÜNDNIS', '90/DIE', 'GRÜNEN');
      allowed.push(1 << labelOf(1, begin), 1 << labelOf(1, inside), 1 << labelOf(1, end));
      i += 4;
      continue;
    }
    words.push(word);
    if (parties.has(word) && !/^Fraktion(?:en)?$/u.test(words.at(-3) ?? '')) {
      allowed.push(1 << labelOf(1, single));
    } else if (/^\p{Lu}/u.test(word)) allowed.push(everyLabel);
    else allowed.push(1 << outside);
  }
  if (people === 0) return undefined;
  return { words, allowed: Uint32Array.from(allowed) };
}
