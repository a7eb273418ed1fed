// Stand-ins for letter pairs that count as one letter, from the private-use area: no text contains them.
const SCH = '\uE000';
const EI = '\uE001';
const IE = '\uE002';
const TWIN = '\uE003';

const PREFIX_GE = /^ge(?=.{4})/u;
const TWINS = /(.)\1/gu;
const TWINS_BACK = /(.)\uE003/gu;
const SHORTEST = 3;

/**
 * Stem of a lower-cased NFC word by CISTEM; `isCapitalised` keeps the -t of nouns. A key like every stem, never
 * shown: umlauts and the prefix ge- are gone. Empty for an empty word only.
 * Source: L. Weissweiler, A. Fraser: Developing a Stemmer for German Based on a Comparative Analysis of Publicly
 * Available Stemmers. GSCL 2017, LNCS 10713. Example: `speicherbehältern` gives `speicherbehal`, the noun
 * `Speicherbehältern` gives `speicherbehalt`.
 */
export function cistem(lower: string, isCapitalised: boolean): string {
  let word = lower
    .replaceAll('ü', 'u')
    .replaceAll('ö', 'o')
    .replaceAll('ä', 'a')
    .replaceAll('ß', 'ss')
    .replace(PREFIX_GE, '')
    .replaceAll('sch', SCH)
    .replaceAll('ei', EI)
    .replaceAll('ie', IE)
    .replace(TWINS, `$1${TWIN}`);
  while (word.length > SHORTEST) {
    const suffix = suffixLength(word, isCapitalised);
    if (suffix === 0) break;
    word = word.slice(0, -suffix);
  }
  return word
    .replace(TWINS_BACK, '$1$1')
    .replaceAll(IE, 'ie')
    .replaceAll(EI, 'ei')
    .replaceAll(SCH, 'sch');
}

/** -em, -er, -nd of longer words; -t unless capitalised; -e, -s, -n. */
function suffixLength(word: string, isCapitalised: boolean): number {
  const last = word.charAt(word.length - 1);
  const before = word.charAt(word.length - 2);
  if (word.length > 5) {
    if (before === 'e' && (last === 'm' || last === 'r')) return 2;
    if (before === 'n' && last === 'd') return 2;
  }
  if (last === 't') return isCapitalised ? 0 : 1;
  return last === 'e' || last === 's' || last === 'n' ? 1 : 0;
}
