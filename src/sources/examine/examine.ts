import functionWordList from '../../../data/german/function-words.txt';
import hyphenConnectors from '../../../data/german/hyphen-connectors.txt';
import shortWordList from '../../../data/german/short-words.txt';
import { type LinePlace, placeAt } from '../../model/lines.js';
import type { SourceText } from '../../model/text.js';
import { findMojibake } from '../repair/repair-mojibake.js';

/** What may look wrong in a text. */
export type FindingCode =
  | 'replacement-characters'
  | 'mojibake'
  | 'letters-lost'
  | 'umlauts-missing'
  | 'words-torn'
  | 'words-glued'
  | 'hyphens-left'
  | 'letters-spaced'
  | 'order-doubtful'
  | 'not-german'
  | 'little-text'
  | 'mostly-furniture';

export interface Finding {
  readonly code: FindingCode;
  /** How often it shows; 1 for what concerns the whole document. */
  readonly count: number;
  /** Of the first one; null for what concerns the whole document. */
  readonly place: LinePlace | null;
  /** The first one as it stands in the text, white space folded; null for the whole document. */
  readonly sample: string | null;
  /** One English sentence without the name of the document. */
  readonly message: string;
  /** Its part in the score. */
  readonly weight: number;
}

export interface Examination {
  /** Heaviest first. */
  readonly findings: readonly Finding[];
  /** From 0, nothing looks wrong, to 100. */
  readonly score: number;
  readonly words: number;
}

interface Symptom {
  readonly code: FindingCode;
  /** Starts and ends in text offsets. */
  readonly hits: readonly (readonly [start: number, end: number])[];
  /** Score for one hit in a hundred words. */
  readonly perHundred: number;
  /** Hits below which it is chance. */
  readonly least: number;
  readonly words: (count: number) => string;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const LEAST_WORDS = 20;
const LEAST_FOR_LANGUAGE = 50;
const LEAST_FOR_UMLAUTS = 200;
const LEAST_FUNCTION_SHARE = 0.1;
const LONGEST_SAMPLE = 60;
const LONGEST_WORD = 45;
const MOST_FURNITURE = 0.6;
const MOST_FRAGMENTS = 0.3;
const LEAST_PARAGRAPHS = 8;

const wordsIn = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '))
      .filter((word) => word !== ''),
  );
const functionWords = wordsIn(functionWordList);
const shortWords = wordsIn(shortWordList);
const connectors = wordsIn(hyphenConnectors);

/**
 * What looks wrong in a text as it was read: letters lost or spaced, words glued or torn, hyphens left over, a wrong
 * encoding, a wrong order, another language. Findings are hints, found by the form of words; none changes the text.
 * Linear in the length of the text.
 */
export function examine(source: SourceText): Examination {
  const { text } = source;
  const words = measureWords(text);
  const symptoms: readonly Symptom[] = [
    {
      code: 'replacement-characters',
      hits: findAll(text, /\ufffd+/g),
      perHundred: 30,
      least: 1,
      words: (count) => `${count} times a character could not be decoded.`,
    },
    {
      code: 'mojibake',
      hits: findMojibake(text).map(({ start, end }) => [start, end]),
      perHundred: 30,
      least: 2,
      words: (count) =>
        `${count} characters read like Ã¼ for ü: the file was saved in a wrong encoding.`,
    },
    {
      code: 'letters-lost',
      hits: findAll(text, /[\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]+/g),
      perHundred: 30,
      least: 2,
      words: (count) => `${count} times a sign has no meaning: letters are lost.`,
    },
    {
      code: 'words-torn',
      hits: words.torn,
      perHundred: 10,
      least: Math.max(5, words.count * 0.02),
      words: (count) => `${count} words of one or two letters are none: words are torn apart.`,
    },
    {
      code: 'words-glued',
      hits: [...words.glued, ...findAll(text, /\p{Ll}{3}[.!?,;]\p{Lu}\p{Ll}{2}/gu)],
      perHundred: 15,
      least: 3,
      words: (count) => `${count} times two words are written as one.`,
    },
    {
      code: 'hyphens-left',
      hits: findHyphens(text),
      perHundred: 15,
      least: 2,
      words: (count) => `${count} words are still divided by the hyphen of a line end.`,
    },
    {
      code: 'letters-spaced',
      hits: findAll(text, /(?<!\p{L})(?:\p{L} ){4,20}\p{L}(?!\p{L})/gu),
      perHundred: 20,
      least: 1,
      words: (count) => `${count} words are written with spaces between their letters.`,
    },
  ];
  const findings: Finding[] = [];
  for (const symptom of symptoms) {
    const finding = judge(source, symptom, words.count);
    if (finding !== null) findings.push(finding);
  }
  findings.push(...examineWhole(source, words));
  findings.sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
  const score = findings.reduce((sum, { weight }) => sum + weight, 0);
  return { findings, score: Math.min(100, Math.round(score)), words: words.count };
}

function judge(source: SourceText, symptom: Symptom, words: number): Finding | null {
  const { code, hits, perHundred, least } = symptom;
  const [first] = hits;
  if (first === undefined || hits.length < least) return null;
  const { text, offsets } = source;
  const sample = text.slice(Math.max(0, first[0] - 15), Math.min(text.length, first[1] + 15));
  return {
    code,
    count: hits.length,
    place: placeAt(source, offsets.rawStart(first[0])),
    sample: sample.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SAMPLE),
    message: symptom.words(hits.length),
    weight: Math.min(60, Math.max(2, (perHundred * hits.length * 100) / Math.max(100, words))),
  };
}

interface Words {
  readonly count: number;
  readonly german: number;
  readonly umlauts: number;
  readonly torn: readonly (readonly [number, number])[];
  readonly glued: readonly (readonly [number, number])[];
}

function measureWords(text: string): Words {
  let count = 0;
  let german = 0;
  let umlauts = 0;
  const torn: (readonly [number, number])[] = [];
  const glued: (readonly [number, number])[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    count++;
    if (functionWords.has(word.toLowerCase())) german++;
    if (/[äöüÄÖÜß]/.test(word)) umlauts++;
    const end = index + word.length;
    const isPiece = word.length <= 2 && word === word.toLowerCase() && !shortWords.has(word);
    if (isPiece && text[end] !== '.') torn.push([index, end]);
    const isGlued = /\p{Ll}{2}\p{Lu}\p{Ll}{2}/u.test(word) && !/\p{Ll}Inn?(?:en)?$/u.test(word);
    if (isGlued || word.length > LONGEST_WORD) glued.push([index, end]);
  }
  return { count, german, umlauts, torn, glued };
}

/** `Leis- tung`; not `Aus- und Fortbildung`. */
function findHyphens(text: string): (readonly [number, number])[] {
  const hits: (readonly [number, number])[] = [];
  for (const found of text.matchAll(/\p{Ll}[-\u00ad]\s{1,4}(\p{Ll}+)/gu)) {
    if (!connectors.has(found[1]!)) hits.push([found.index, found.index + found[0].length]);
  }
  return hits;
}

function findAll(text: string, pattern: RegExp): (readonly [number, number])[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: hit }) => [index, index + hit.length]);
}

function examineWhole(source: SourceText, words: Words): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (code: FindingCode, weight: number, message: string): void => {
    findings.push({ code, count: 1, place: null, sample: null, message, weight });
  };
  if (words.count < LEAST_WORDS) {
    add('little-text', 25, `It has only ${words.count} words.`);
    return findings;
  }
  const share = words.german / words.count;
  if (words.count >= LEAST_FOR_LANGUAGE && share < LEAST_FUNCTION_SHARE) {
    const percent = Math.round(share * 100);
    add('not-german', 40, `Only ${percent} % of its words are German function words.`);
  } else if (words.count >= LEAST_FOR_UMLAUTS && words.umlauts === 0) {
    add('umlauts-missing', 30, 'It has not one umlaut: they are lost or written as ae, oe, ue.');
  }
  let furniture = 0;
  let all = 0;
  let paragraphs = 0;
  let fragments = 0;
  for (const { kind, span, boilerplate } of source.blocks) {
    const length = span.end - span.start;
    all += length;
    if (boilerplate) furniture += length;
    else if (kind === 'paragraph' && length >= 40) {
      paragraphs++;
      const isTorn = /^\p{Ll}/u.test(source.text.slice(span.start, span.start + 2));
      const ends = /[.!?:;…]["”“«»‘’)\]]*$/u.test(source.text.slice(span.end - 4, span.end));
      if (isTorn || !ends) fragments++;
    }
  }
  if (all > 0 && furniture > MOST_FURNITURE * all) {
    const percent = Math.round((100 * furniture) / all);
    add('mostly-furniture', 10, `${percent} % of it are menus, captions and the like.`);
  }
  if (paragraphs >= LEAST_PARAGRAPHS && fragments > MOST_FRAGMENTS * paragraphs) {
    const message = `${fragments} of ${paragraphs} paragraphs begin or end within a sentence.`;
    add('order-doubtful', Math.min(40, (50 * fragments) / paragraphs), message);
  }
  return findings;
}
