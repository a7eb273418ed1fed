import type { WordForm, WordPattern, WordPredicate } from './term-pattern.js';

/** Kinds that fix the first letter of every word they match. */
const FIXED_START: ReadonlySet<WordPattern['kind']> = new Set(['stem', 'form', 'word', 'prefix']);

/**
 * Many word patterns asked at once: those that fix the first letter are asked only about words that begin with it.
 * A theme file has a hundred patterns and a corpus a hundred thousand types.
 */
export class WordLookup {
  private readonly byFirstLetter = new Map<string, WordPredicate[]>();
  private readonly anywhere: WordPredicate[] = [];

  constructor(words: readonly { readonly word: WordPattern; readonly matches: WordPredicate }[]) {
    for (const { word, matches } of words) {
      if (!FIXED_START.has(word.kind)) {
        this.anywhere.push(matches);
        continue;
      }
      const first = firstLetter(word.text.toLowerCase());
      const there = this.byFirstLetter.get(first);
      if (there === undefined) this.byFirstLetter.set(first, [matches]);
      else there.push(matches);
    }
  }

  /** True when one of the patterns matches. */
  matches(form: WordForm): boolean {
    const fixed = this.byFirstLetter.get(firstLetter(form.lower));
    if (fixed?.some((matches) => matches(form))) return true;
    return this.anywhere.some((matches) => matches(form));
  }
}

/** Umlauts with their vowels, because stems have none. */
function firstLetter(lower: string): string {
  const first = lower.charAt(0);
  return first === 'ä' ? 'a' : first === 'ö' ? 'o' : first === 'ü' ? 'u' : first;
}
