/** One to three letters that a form has in a place; in lower case, with a, o, u, ss for ä, ö, ü, ß. */
export interface LetterClue {
  readonly place: 'start' | 'end' | 'within';
  readonly letters: string;
}

/**
 * What is known of word forms. A *type* is a distinct form, numbered in order of first appearance; all that depends
 * on the form alone is computed once per type, on first demand, and kept.
 */
export interface Vocabulary {
  /** Number of types so far. */
  readonly size: number;
  /** The form as written (after repairs). */
  form(type: number): string;
  /** A word is a token with a letter; left-over markup such as `<i>` is none. */
  isWord(type: number): boolean;
  isStopword(type: number): boolean;
  /** Number of the stem that inflected and gendered forms share; `stemText` gives it as text. */
  stem(type: number): number;
  stemText(stem: number): string;
  /** Number of a stem if a type has been found to have it, otherwise -1. */
  findStem(text: string): number;
  /** The stem a form would have, whether or not it occurs. */
  stemOf(form: string): string;
  /** Lower-cased NFC form. */
  lower(type: number): string;
  /** Constituents of a compound in lower case, in order; one element for a simple word. */
  parts(type: number): readonly string[];
  /** A quick look at types: true for all that have one of the clues, and for a few others. */
  filter(clues: Iterable<LetterClue>): (type: number) => boolean;
  /** Number of a form if it has occurred, otherwise -1. */
  find(form: string): number;
  /** Number of a form; one that has not occurred gets its number now. */
  number(form: string): number;
  /** The same of many forms, one a line. */
  numbersOf(lines: string): Int32Array;
}
