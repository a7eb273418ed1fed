import type { Vocabulary } from '../../model/vocabulary.js';
import type { Tokens } from '../annotate.js';
import { tokenKnowledge } from './tokenizer.js';

const CLOSERS = new Set(['“', '”', '"', "''", '’', '‘', '‹', '›', '«', '»', "'", ')', ']', '}']);
const OPENING_BRACKETS = new Set(['(', '[', '{']);

const NONE = 0;
const STOP = 1;
const ELLIPSIS = 2;
const STRONG = 3;
const ABBREVIATION = 4;
/** Added to a kind that has been looked up. */
const KNOWN = 8;

/**
 * First token of every sentence of some blocks, with the token behind the last. A sentence ends at `.`, `!`, `?` or an
 * ellipsis with the closing marks behind it, and at the end of a block; a colon, semicolon or dash never ends one.
 * `blockStarts` are first tokens of the blocks, in order, with the token behind the last.
 */
export function sentenceStarts(
  text: string,
  tokens: Tokens,
  blockStarts: Int32Array,
  vocabulary: Vocabulary,
): Int32Array {
  const { count, starts, ends, types } = tokens;
  const kinds = endKindsOf(vocabulary);
  const sentences: number[] = [];
  const behind = blockStarts[blockStarts.length - 1]!;
  let block = 0;
  let fresh = true;
  let i = blockStarts[0]!;
  while (i < behind) {
    while (blockStarts[block + 1]! <= i) block++;
    const blockEnd = blockStarts[block + 1]!;
    if (fresh || i === blockStarts[block]) {
      sentences.push(i);
      fresh = false;
    }
    const kind = kinds.of(types[i]!);
    if (kind === NONE || i + 1 >= blockEnd) {
      i++;
      continue;
    }
    const after = closersEnd(i + 1, blockEnd);
    fresh = kind !== NONE && after < blockEnd && endsHere(kind, i, after);
    i = fresh || kind !== ABBREVIATION ? after : i + 1;
  }
  sentences.push(behind);
  return Int32Array.from(sentences);

  /** Behind the closing marks (and a stop or more end marks among them) that stick to the end mark. */
  function closersEnd(from: number, blockEnd: number): number {
    let j = from;
    while (j < blockEnd && starts[j] === ends[j - 1]) {
      const form = vocabulary.form(types[j]!);
      if (!CLOSERS.has(form) && form !== '.' && form !== '!' && form !== '?' && form !== '…') break;
      j++;
    }
    return j;
  }

  function endsHere(kind: number, at: number, after: number): boolean {
    const next = vocabulary.form(types[after]!);
    const first = next.charAt(0);
    if (kind === ABBREVIATION) {
      if (after > at + 1) return kinds.mayEnd(types[at]!) && opensSentence(after);
      return kinds.mayEnd(types[at]!) && opensSentence(after);
    }
    if (first === ',' || first === ';' || first === ':') return false;
    if (kind === ELLIPSIS && at > 0 && OPENING_BRACKETS.has(vocabulary.form(types[at - 1]!)))
      return false;
    const goesOn = isLowerCase(first) || isDashBeforeLowerCase(after);
    if (goesOn) return false;
    // "(Wer?) Der" and "[...]": an end mark inside a bracket that a word follows directly ends the bracket only.
    if (kind !== STOP && starts[after] === ends[after - 1] && isWordCharacter(first))
      return kind === STRONG;
    return kind !== ELLIPSIS || opensSentence(after) || ends[at]! < starts[after]!;
  }

  function opensSentence(token: number): boolean {
    let j = token;
    while (j < count && !isWordCharacter(text.charAt(starts[j]!))) {
      if (j - token > 2) return false;
      j++;
    }
    return j < count && tokenKnowledge().sentenceOpeners.has(vocabulary.form(types[j]!));
  }

  function isDashBeforeLowerCase(token: number): boolean {
    const form = vocabulary.form(types[token]!);
    if (form !== '–' && form !== '-' && form !== '—') return false;
    return token + 1 < count && isLowerCase(text.charAt(starts[token + 1]!));
  }
}

function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

function isWordCharacter(character: string): boolean {
  return character !== character.toUpperCase() || character !== character.toLowerCase();
}

/** There is one per vocabulary, so that a type is looked up once. */
const endKinds = new WeakMap<Vocabulary, EndKinds>();

function endKindsOf(vocabulary: Vocabulary): EndKinds {
  let kinds = endKinds.get(vocabulary);
  if (kinds === undefined) {
    kinds = new EndKinds(vocabulary);
    endKinds.set(vocabulary, kinds);
  }
  return kinds;
}

/** What a type can end. */
class EndKinds {
  private readonly vocabulary: Vocabulary;
  private kinds = new Uint8Array(0);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  of(type: number): number {
    const known = this.kinds[type];
    // Undefined where the vocabulary has grown.
    return known === undefined || known === 0 ? this.lookUp(type) : known - KNOWN;
  }

  private lookUp(type: number): number {
    if (type >= this.kinds.length) {
      const kinds = new Uint8Array(this.vocabulary.size * 2);
      kinds.set(this.kinds);
      this.kinds = kinds;
    }
    const kind = endKind(this.vocabulary.form(type));
    this.kinds[type] = kind + KNOWN;
    return kind;
  }

  mayEnd(type: number): boolean {
    const form = this.vocabulary.form(type).slice(0, -1);
    return form.length === 1 || tokenKnowledge().finalAbbreviations.has(form);
  }
}

function endKind(form: string): number {
  if (form === '.') return STOP;
  if (form === '!' || form === '?' || form === '‽') return STRONG;
  if (form === '…' || /^\.{2,}$/.test(form)) return ELLIPSIS;
  if (form.length > 1 && form.endsWith('.')) return /^[\d.]+$/.test(form) ? NONE : ABBREVIATION;
  return NONE;
}
