import type { WordForm, WordPattern, WordPredicate } from './term-pattern.js';

/** A word pattern and what it stands for. */
export interface LookupEntry<T> {
  readonly word: WordPattern;
  readonly matches: WordPredicate;
  readonly value: T;
}

/** Kinds that fix the first letter of every word they match. */
const FIXED_START: ReadonlySet<WordPattern['kind']> = new Set(['stem', 'form', 'word', 'prefix']);

/**
 * Many word patterns asked at once: those that fix the first or last letter are asked only about words that have it.
 * A theme file has a hundred patterns and a corpus a hundred thousand types.
 */
export class WordLookup<T> {
  private readonly byFirst = new Map<string, LookupEntry<T>[]>();
  private readonly byLast = new Map<string, LookupEntry<T>[]>();
  private readonly anywhere: LookupEntry<T>[] = [];

  constructor(entries: readonly LookupEntry<T>[]) {
    for (const entry of entries) {
      const { kind, text } = entry.word;
      if (FIXED_START.has(kind)) add(this.byFirst, firstLetter(text.toLowerCase()), entry);
      else if (kind === 'suffix') add(this.byLast, text.charAt(text.length - 1), entry);
      else this.anywhere.push(entry);
    }
  }

  /** What the patterns that match stand for; in no particular order. */
  find(form: WordForm): readonly T[] {
    const { lower } = form;
    const found = matching(this.byFirst.get(firstLetter(lower)) ?? NONE, form, NONE);
    const last = this.byLast.get(lower.charAt(lower.length - 1)) ?? NONE;
    return matching(this.anywhere, form, matching(last, form, found));
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

function add<T>(index: Map<string, LookupEntry<T>[]>, letter: string, entry: LookupEntry<T>): void {
  const there = index.get(letter);
  if (there === undefined) index.set(letter, [entry]);
  else there.push(entry);
}

/** Umlauts with their vowels, because stems have none. */
function firstLetter(lower: string): string {
  const first = lower.charAt(0);
  return first === 'ä' ? 'a' : first === 'ö' ? 'o' : first === 'ü' ? 'u' : first;
}
