import {
  type CompiledPattern,
  SHARED_START,
  type WordForm,
  type WordPattern,
} from './term-pattern.js';

/** A word pattern and what it stands for. */
export interface LookupEntry<T> extends CompiledPattern {
  readonly word: WordPattern;
  readonly value: T;
}

/**
 * Many word patterns asked at once: those that fix the first letters or the last one are asked only about words that have
 * them. A theme file has a hundred patterns and a corpus a hundred thousand types.
 */
export class WordLookup<T> {
  private readonly byStart = new Map<string, LookupEntry<T>[]>();
  private readonly byLast = new Map<string, LookupEntry<T>[]>();
  private readonly anywhere: LookupEntry<T>[] = [];

  constructor(entries: readonly LookupEntry<T>[]) {
    for (const entry of entries) {
      const { kind, text } = entry.word;
      if (entry.start !== '') add(this.byStart, entry.start, entry);
      else if (kind === 'suffix') add(this.byLast, text.charAt(text.length - 1), entry);
      else this.anywhere.push(entry);
    }
  }

  /** What the patterns that match stand for; in no particular order. */
  find(form: WordForm): readonly T[] {
    const { lower, plain } = form;
    let found: readonly T[] = NONE;
    for (let length = 1; length <= SHARED_START; length++) {
      found = matching(this.byStart.get(plain.slice(0, length)) ?? NONE, form, found);
      if (length >= plain.length) break;
    }
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
