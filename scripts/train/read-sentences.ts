import { readFileSync } from 'node:fs';
import { labelOf, outside } from '../../src/analysis/entities/model/labels.js';
import { begin, end, inside, labelCount, single } from '../../src/analysis/entities/model/sizes.js';

/** A sentence to learn from: its words and, per word, the labels it may have as a bit set (one bit when known). */
export interface Sentence {
  readonly words: readonly string[];
  readonly allowed: Uint32Array;
}

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

const kinds = ['PER', 'ORG', 'LOC', 'OTH'];

/** Outside, or part of a name of the kind `other`: what O means where works and events were not annotated. */
const outsideOrOther =
  (1 << outside) |
  [begin, inside, end, single].reduce((set, position) => set | (1 << labelOf(3, position)), 0);

export const everyLabel = 2 ** labelCount - 1;

/**
 * Reads `form TAB tag` lines with blank lines between sentences. A stray `I-` opens a name.
 * @param hasOther whether the source annotates names of the kind `other`
 */
export function readSentences(path: string, hasOther: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const close = () => {
    if (words.length > 0) sentences.push({ words, allowed: labelTags(tags, hasOther) });
    words = [];
    tags = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, tag] = line.split('\t');
    if (word === undefined || tag === undefined) close();
    else {
      words.push(word);
      tags.push(tag.trim());
    }
  }
  close();
  return sentences;
}

function labelTags(tags: readonly string[], hasOther: boolean): Uint32Array {
  const allowed = new Uint32Array(tags.length);
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag === 'O') {
      allowed[i] = hasOther ? 1 << outside : outsideOrOther;
      continue;
    }
    const name = tag.slice(2);
    const kind = kinds.indexOf(name);
    if (kind < 0) throw new RangeError(`unknown tag ${tag}`);
    const opens = tag[0] === 'B' || i === 0 || tags[i - 1]!.slice(2) !== name;
    const closes = tags[i + 1] !== `I-${name}`;
    const position = opens ? (closes ? single : begin) : closes ? end : inside;
    allowed[i] = 1 << labelOf(kind, position);
  }
  return allowed;
}

/** Names of a sentence, without the kind `other`. */
export function goldSpans(sentence: Sentence): GoldSpan[] {
  const spans: GoldSpan[] = [];
  let start = 0;
  sentence.allowed.forEach((set, i) => {
    const label = 31 - Math.clz32(set & -set);
    if (label === outside) return;
    const kind = (label - 1) >> 2;
    const position = (label - 1) & 3;
    if (position === begin || position === single) start = i;
    if ((position === end || position === single) && kind < 3)
      spans.push({ start, end: i + 1, kind });
  });
  return spans;
}

/**
 * The Bundestag protocols were cut after `Abg .` and `1 .`, which our own sentences never are: joins the halves and
 * gives the full stop back to the abbreviation or ordinal, as `Abg.`, so that the model sees what it will see in use.
 */
export function mendBreaks(sentences: readonly Sentence[]): Sentence[] {
  const mended: Sentence[] = [];
  let words: string[] = [];
  let allowed: number[] = [];
  for (const sentence of sentences) {
    words.push(...sentence.words);
    allowed.push(...sentence.allowed);
    const before = words.at(-2);
    const isOpen =
      words.at(-1) === '.' &&
      before !== undefined &&
      (/^\d{1,2}$/.test(before) || abbreviations.has(before)) &&
      allowed.at(-1) === allowed.at(-2);
    if (isOpen) {
      words.splice(-2, 2, `${before}.`);
      allowed.splice(-1, 1);
      continue;
    }
    mended.push({ words, allowed: Uint32Array.from(allowed) });
    words = [];
    allowed = [];
  }
  if (words.length > 0) mended.push({ words, allowed: Uint32Array.from(allowed) });
  return mended;
}

const abbreviations = new Set([
  'Abg',
  'Parl',
  'Nr',
  'Drs',
  'Abs',
  'Art',
  'Ziff',
  'Frhr',
  'Prof',
  'bzw',
  'usw',
  'St',
]);
