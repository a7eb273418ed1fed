import porterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';

/**
 * Stem of a lower-cased NFC word by natural's German stemmer (Snowball 2.x; Porter 2001). A stem is a key, never
 * shown to people. Returns the word itself where the stemmer would leave nothing. The kernel finds the same for plain
 * words, much quicker (`../assembly/german-stem.ts`).
 */
export function stem(lower: string): string {
  return porterStemmerDe.stem(lower) || lower;
}
