/** One pattern language for search terms and theme files. */
import { QaError } from '../model/errors.js';
import type { LetterClue, Vocabulary } from '../model/vocabulary.js';

/**
 * How one word of a pattern matches a type:
 * `stem` every inflected form, `form` exactly as written, `word` this form in whatever case, `prefix`, `suffix`,
 * `infix` and `glob` on the lower-cased form, `part` as a constituent of a compound (or the whole word).
 */
export interface WordPattern {
  readonly kind: 'stem' | 'form' | 'word' | 'prefix' | 'suffix' | 'infix' | 'glob' | 'part';
  /** As the user wrote it, without marks. */
  readonly text: string;
}

/** One or more words in a row; `gap` words of other kind may stand between two of them. */
export interface TermPattern {
  readonly source: string;
  readonly words: readonly WordPattern[];
  readonly gap: number;
}

/**
 * Reads a term: `vertrauen` (inflected forms), `"Vertrauen"` or `=Vertrauen` (as written), `~vertrauen` (this form in
 * whatever case), `vertrau*`, `*kultur`, `*trau*`, `ver*kultur` (`*` any letters, `?` one), `+vertrauen` (part of a
 * compound), several words for a phrase; `...` between words allows a gap of three.
 */
export function parseTerm(source: string): TermPattern {
  const exact = /^"(.+)"$/.exec(source.trim());
  const words: WordPattern[] = [];
  let gap = 0;
  for (const piece of (exact?.[1] ?? source).normalize('NFC').trim().split(/\s+/)) {
    if (piece === '...' || piece === '…') gap = 3;
    else if (piece !== '')
      words.push(exact ? { kind: 'form', text: piece } : parseWord(piece, source));
  }
  if (words.length === 0) {
    throw new QaError('term-empty', 'The search term is empty.', {
      hint: 'Give a word, such as Vertrauen, or a phrase in quotation marks.',
    });
  }
  return { source, words, gap };
}

function parseWord(piece: string, source: string): WordPattern {
  if (piece.startsWith('=')) return { kind: 'form', text: required(piece.slice(1), source) };
  if (piece.startsWith('+'))
    return { kind: 'part', text: required(piece.slice(1), source).toLowerCase() };
  if (piece.startsWith('~'))
    return { kind: 'word', text: required(piece.slice(1), source).toLowerCase() };
  if (INNER_WILDCARD.test(piece)) {
    required(piece.replaceAll(/[*?]/g, ''), source);
    return { kind: 'glob', text: piece.toLowerCase() };
  }
  const opensFree = piece.startsWith('*');
  const endsFree = piece.length > 1 && piece.endsWith('*');
  const text = required(
    piece.slice(opensFree ? 1 : 0, endsFree ? -1 : undefined),
    source,
  ).toLowerCase();
  if (opensFree && endsFree) return { kind: 'infix', text };
  if (endsFree) return { kind: 'prefix', text };
  if (opensFree) return { kind: 'suffix', text };
  return { kind: 'stem', text: piece };
}

/** Inside a word; but the star of `Kund*innen` is a letter of it, and a final `?` ends a question. */
const INNER_WILDCARD = /[^*](?:\*(?!\*|inn?(?:en)?$)|\?)[^*]/;

function required(text: string, source: string): string {
  if (/[^*?+=~]/.test(text)) return text;
  throw new QaError('term-wildcard-only', `“${source}” has no letters to look for.`, {
    hint: 'Put letters beside the wildcard, such as vertrau*.',
  });
}

/** A type as patterns look at it; made once, asked many times. */
export interface WordForm {
  readonly type: number;
  readonly lower: string;
  /** `lower` with ä, ö, ü, ß as a, o, u, ss, the letters of stems. */
  readonly plain: string;
}

export function wordForm(type: number, vocabulary: Vocabulary): WordForm {
  const lower = vocabulary.lower(type);
  return { type, lower, plain: withoutUmlauts(lower) };
}

export type WordPredicate = (word: WordForm) => boolean;

/** One word of a pattern, ready to be asked. */
export interface CompiledPattern {
  readonly matches: WordPredicate;
  /** What `plain` of every word has that matches; null where that is open. */
  readonly clue: LetterClue | null;
}

export function compilePattern(pattern: WordPattern, vocabulary: Vocabulary): CompiledPattern {
  const { text } = pattern;
  switch (pattern.kind) {
    case 'form':
      return {
        matches: ({ type }) => vocabulary.form(type) === text,
        clue: clueOf('start', text.toLowerCase()),
      };
    case 'word':
      return { matches: ({ lower }) => lower === text, clue: clueOf('start', text) };
    case 'glob': {
      const [longest] = text.split(/[*?]/).sort((left, right) => right.length - left.length);
      return { matches: ({ lower }) => matchesGlob(lower, text), clue: clueOf('within', longest!) };
    }
    case 'prefix':
      return { matches: ({ lower }) => lower.startsWith(text), clue: clueOf('start', text) };
    case 'suffix':
      return { matches: ({ lower }) => lower.endsWith(text), clue: clueOf('end', text) };
    case 'infix':
      return { matches: ({ lower }) => lower.includes(text), clue: clueOf('within', text) };
    case 'stem': {
      const wanted = vocabulary.stemOf(text);
      const clue = clueOf('start', wanted);
      const start = clue?.letters ?? '';
      const matches: WordPredicate = ({ type, plain }) =>
        plain.startsWith(start) && vocabulary.stemText(vocabulary.stem(type)) === wanted;
      return { matches, clue };
    }
    case 'part': {
      const wanted = vocabulary.stemOf(text);
      const clue = clueOf('within', wanted);
      const start = clue?.letters ?? '';
      const matches: WordPredicate = ({ type, plain }) =>
        plain.includes(start) &&
        (vocabulary.stemText(vocabulary.stem(type)) === wanted ||
          vocabulary.parts(type).some((part) => vocabulary.stemOf(part) === wanted));
      return { matches, clue };
    }
  }
}

/** The predicate of one word of a pattern. */
export function wordPredicate(pattern: WordPattern, vocabulary: Vocabulary): WordPredicate {
  return compilePattern(pattern, vocabulary).matches;
}

function clueOf(place: LetterClue['place'], lower: string): LetterClue | null {
  const plain = withoutUmlauts(lower);
  const letters = place === 'end' ? plain.slice(-CLUE_LETTERS) : plain.slice(0, CLUE_LETTERS);
  return letters === '' ? null : { place, letters };
}

/** `*` stands for any letters, `?` for one. Falls back to the last star alone: at most |word| · |glob| steps. */
function matchesGlob(word: string, glob: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let starAt = 0;
  while (at < word.length) {
    if (next < glob.length && glob[next] === '*') {
      star = next++;
      starAt = at;
    } else if (next < glob.length && (glob[next] === '?' || glob[next] === word[at])) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (glob[next] === '*') next++;
  return next === glob.length;
}

/**
 * Letters of a clue. A stem shares so many with the beginning of every form of its word, up to umlauts. Looking at them first
 * spares most types of a corpus the stemmer and the compound splitter.
 */
export const CLUE_LETTERS = 3;

const UMLAUT = /[äöüß]/;

function withoutUmlauts(lower: string): string {
  if (!UMLAUT.test(lower)) return lower;
  return lower.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss');
}
