import type { Vocabulary } from '../model/vocabulary.js';
import {
  CLUE_LETTERS,
  type CompiledPattern,
  type WordForm,
  type WordPattern,
  wordForm,
} from './term-pattern.js';

/** A word pattern and what it stands for. */
export interface LookupEntry<T> extends CompiledPattern {
  readonly word: WordPattern;
  readonly value: T;
}

/**
 * Many word patterns asked at once: those that fix the first letters or the last ones are asked only about words that have
 * them, and words without any of those letters are not even read. A theme file has a hundred patterns and a corpus a
 * hundred thousand types.
 */
export class WordLookup<T> {
  private readonly vocabulary: Vocabulary;
  private readonly mayMatch: (type: number) => boolean;
  private readonly byStart = new Map<string, LookupEntry<T>[]>();
  private readonly byEnd = new Map<string, LookupEntry<T>[]>();
  private readonly anywhere: LookupEntry<T>[] = [];

  constructor(entries: readonly LookupEntry<T>[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const clues = entries.flatMap(({ clue }) => clue ?? []);
    this.mayMatch = clues.length === entries.length ? vocabulary.filter(clues) : () => true;
    for (const entry of entries) {
      const { clue } = entry;
      if (clue?.place === 'start') add(this.byStart, clue.letters, entry);
      else if (clue?.place === 'end') add(this.byEnd, clue.letters, entry);
      else this.anywhere.push(entry);
    }
  }

  /** What the patterns that match stand for; in no particular order. */
  find(type: number): readonly T[] {
    if (!this.mayMatch(type)) return NONE;
    const form = wordForm(type, this.vocabulary);
    const { plain } = form;
    let found: readonly T[] = matching(this.anywhere, form, NONE);
    for (let length = 1; length <= CLUE_LETTERS; length++) {
      found = matching(this.byStart.get(plain.slice(0, length)) ?? NONE, form, found);
      found = matching(this.byEnd.get(plain.slice(-length)) ?? NONE, form, found);
      if (length >= plain.length) break;
    }
    return found;
  }
}

const NONE: readonly never[] = [];

/** `before` with the values of the entries that match; nothing is allocated for the many words without any. */
function matching<T>(
  entries: readonly LookupEntry<T>[],
  form: WordForm,
  before: readonly T[],
): readonly T[] {
  let found = before;
  for (const { matches, value } of entries) if (matches(form)) found = [...found, value];
  return found;
}

function add<T>(
  index: Map<string, LookupEntry<T>[]>,
  letters: string,
  entry: LookupEntry<T>,
): void {
  const there = index.get(letters);
  if (there === undefined) index.set(letters, [entry]);
  else there.push(entry);
}
