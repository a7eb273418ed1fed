import porterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';

/**
 * Stem of a lower-cased NFC word by natural's German stemmer (Snowball 2.x; Porter 2001). A stem is a key, never
 * shown to people. Returns the word itself where the stemmer would leave nothing.
 */
export function stem(lower: string): string {
  return stemOfPlainWord(lower) ?? (porterStemmerDe.stem(lower) || lower);
}

const PLAIN = 1;
const VOWEL = 2;
const UMLAUT = 4;
/** What may stand before the suffixes -s and -st. */
const BEFORE_S = 8;
const BEFORE_ST = 16;

const letters = new Uint8Array(0x100);
for (const [kind, members] of [
  [PLAIN, 'abcdefghijklmnopqrstuvwxyzäöü'],
  [VOWEL, 'aeiouyäöü'],
  [UMLAUT, 'äöü'],
  [BEFORE_S, 'bdfghklmnrt'],
  [BEFORE_ST, 'bdfghklmnt'],
] as const) {
  for (const letter of members) letters[letter.charCodeAt(0)]! |= kind;
}

const [D, E, G, H, K, M, N, R, S, T, U, Y] = [...'deghkmnrstuy'].map((letter) =>
  letter.charCodeAt(0),
);

/**
 * The same stem for a word of a to z and umlauts, by looking at its letters; null for any other, and where a `u` or `y`
 * between vowels counts as a consonant. natural asks 22 regular expressions a word, which took longer than all else that
 * is done with the words of a large corpus. `tests/language/german/stemmer.test.ts` compares the two.
 */
function stemOfPlainWord(word: string): string | null {
  let kinds = 0;
  let before = 0;
  let beforeThat = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const kind = code < letters.length ? letters[code]! : 0;
    if (kind === 0) return null;
    const isVowel = (kind & VOWEL) !== 0;
    if (isVowel && (beforeThat & VOWEL) !== 0 && i >= 2) {
      const middle = word.charCodeAt(i - 1);
      if (middle === U || middle === Y) return null;
    }
    // Behind the first consonant that follows a vowel begins R1; in the same way R2 in R1.
    if (!isVowel && (before & VOWEL) !== 0) {
      if (first === 0) first = i + 1;
      else if (second === 0 && i > first) second = i + 1;
    }
    kinds |= kind;
    beforeThat = before;
    before = kind;
  }
  if (first === 0) return withoutUmlauts(word, kinds);
  const r1 = Math.max(first, 3);
  const r2 = second === 0 ? word.length + 1 : second;
  return withoutUmlauts(withoutDerivation(withoutDegree(withoutCase(word, r1), r1), r1, r2), kinds);
}

/** Step 1: -em, -ern, -er, -e, -en, -es, -s. */
function withoutCase(word: string, r1: number): string {
  const { length } = word;
  const before = word.charCodeAt(length - 2);
  switch (word.charCodeAt(length - 1)) {
    case M:
    case R:
      return before === E ? cut(word, length - 2, r1) : word;
    case E:
      return withoutNissS(word, cut(word, length - 1, r1));
    case N:
      if (before === E) return withoutNissS(word, cut(word, length - 2, r1));
      return before === R && word.charCodeAt(length - 3) === E ? cut(word, length - 3, r1) : word;
    case S:
      if (before === E) return withoutNissS(word, cut(word, length - 2, r1));
      return is(word, length - 2, BEFORE_S) ? cut(word, length - 1, r1) : word;
    default:
      return word;
  }
}

function withoutNissS(word: string, rest: string): string {
  return rest !== word && rest.endsWith('niss') ? rest.slice(0, -1) : rest;
}

/** Step 2: -en, -er, -est, -st. */
function withoutDegree(word: string, r1: number): string {
  const { length } = word;
  const before = word.charCodeAt(length - 2);
  switch (word.charCodeAt(length - 1)) {
    case N:
    case R:
      return before === E ? cut(word, length - 2, r1) : word;
    case T:
      if (before !== S) return word;
      if (word.charCodeAt(length - 3) === E) return cut(word, length - 3, r1);
      return length >= 6 && is(word, length - 3, BEFORE_ST) ? cut(word, length - 2, r1) : word;
    default:
      return word;
  }
}

/** Step 3: -end, -ung, -ig, -ik, -isch, -lich, -heit, -keit, and what may stand before them. */
function withoutDerivation(word: string, r1: number, r2: number): string {
  const { length } = word;
  const last = word.charCodeAt(length - 1);
  if (last !== D && last !== G && last !== K && last !== H && last !== T) return word;
  if (word.endsWith('end') || word.endsWith('ung')) {
    const rest = cut(word, length - 3, r2);
    return rest !== word && rest.endsWith('ig') && isNoE(rest, rest.length - 3)
      ? cut(rest, rest.length - 2, r2)
      : rest;
  }
  if (word.endsWith('ig') || word.endsWith('ik')) {
    return isNoE(word, length - 3) ? cut(word, length - 2, r2) : word;
  }
  if (word.endsWith('isch')) return isNoE(word, length - 5) ? cut(word, length - 4, r2) : word;
  if (word.endsWith('lich') || word.endsWith('heit')) {
    const rest = cut(word, length - 4, r2);
    return rest !== word && (rest.endsWith('er') || rest.endsWith('en'))
      ? cut(rest, rest.length - 2, r1)
      : rest;
  }
  if (!word.endsWith('keit')) return word;
  const rest = cut(word, length - 4, r2);
  if (rest === word) return word;
  if (rest.endsWith('lich')) return cut(rest, rest.length - 4, r2);
  return rest.endsWith('ig') ? cut(rest, rest.length - 2, r2) : rest;
}

/** The word up to `end`, if what goes lies in the region from `region` on. */
function cut(word: string, end: number, region: number): string {
  return end >= region ? word.slice(0, end) : word;
}

function is(word: string, at: number, kind: number): boolean {
  return at >= 0 && (letters[word.charCodeAt(at)]! & kind) !== 0;
}

function isNoE(word: string, at: number): boolean {
  return at >= 0 && word.charCodeAt(at) !== E;
}

function withoutUmlauts(word: string, kinds: number): string {
  return (kinds & UMLAUT) === 0
    ? word
    : word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}
