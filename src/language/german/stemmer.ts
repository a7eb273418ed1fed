import porterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';

/**
 * Stem of a lower-cased NFC word by natural's German stemmer (Snowball 2.x; Porter 2001). A stem is a key, never
 * shown to people. Returns the word itself where the stemmer would leave nothing.
 */
export function stem(lower: string): string {
  const stemmed = porterStemmerDe.stem(lower);
  return stemmed === '' ? lower : stemmed;
}
