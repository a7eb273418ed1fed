/** Places from lists: a name of one or several words, a district with its word, an ambiguous town after a preposition. */
import {
  ARTICLE,
  DISTRICT_WORD,
  NAME_SHAPED,
  PHRASE,
  PLACE,
  PLACE_AMBIGUOUS,
  PLACE_PREPOSITION,
  UPPER,
  VENUE,
} from './form-traits.js';
import { nameLists } from './name-lists.js';
import { type Candidate, flagsAt, formAt, isGlued, markAt, type Scan } from './scan.js';

/** District words that belong to the name of the place (Region Hannover), unlike Stadt and Gemeinde. */
const WITHIN_NAME =
  /^(?:Landkreis|Landkreises|Kreis|Kreises|Region|Städteregion|StädteRegion|Regionalverband)$/;

/** Behind an article these are people: die Polen, den Bayern. */
const PEOPLES =
  /^(?:Polen|Bayern|Schweden|Sachsen|Hessen|Preußen|Franken|Schwaben|Thüringen|Böhmen|Lothringen)$/;

export function recognizePlaces(scan: Scan, from: number, to: number, found: Candidate[]): void {
  let i = from;
  while (i < to) {
    const flags = flagsAt(scan, i);
    if ((flags & NAME_SHAPED) === 0) {
      i++;
      continue;
    }
    const last = placeFrom(scan, i, from, to, found);
    i = last >= i ? last + 1 : i + 1;
  }
}

function placeFrom(scan: Scan, i: number, from: number, to: number, found: Candidate[]): number {
  const flags = flagsAt(scan, i);
  const accept = (last: number, rule: string, confidence: number): number => {
    found.push({ type: 'place', first: i, last, rule, confidence });
    return last;
  };
  if (markAt(scan, i) === DISTRICT_WORD && WITHIN_NAME.test(formAt(scan, i)) && i + 1 < to) {
    const last = placeEnd(scan, i + 1, to, true);
    if (last > i) return accept(last, 'district-word-and-place', 0.8);
  }
  if ((flags & VENUE) !== 0 && i + 1 < to) {
    const last = placeEnd(scan, i + 1, to, true);
    if (last > i) return accept(last, 'venue-and-place', 0.7);
  }
  if ((flags & (PLACE | PLACE_AMBIGUOUS | PHRASE)) === 0) {
    return i - 1;
  }
  if (PEOPLES.test(formAt(scan, i)) && i > from && markAt(scan, i - 1) === ARTICLE) return i - 1;
  const last = placeEnd(scan, i, to, precededByPlaceWord(scan, i, from));
  if (last < i) return i - 1;
  if (last === i && (flags & UPPER) !== 0 && isShouted(scan, i, from, to)) {
    return (flags & PLACE) !== 0 ? accept(last, 'place-in-capitals', 0.5) : i - 1;
  }
  return accept(last, 'listed-place', 0.7);
}

/** In a line of capitals a word in capitals says nothing. */
function isShouted(scan: Scan, i: number, from: number, to: number): boolean {
  const before = i > from ? flagsAt(scan, i - 1) : 0;
  const after = i + 1 < to ? flagsAt(scan, i + 1) : 0;
  return ((before | after) & UPPER) !== 0;
}

function precededByPlaceWord(scan: Scan, i: number, from: number): boolean {
  if (i === from) return false;
  const mark = markAt(scan, i - 1);
  if (mark === DISTRICT_WORD) return true;
  if (mark !== PLACE_PREPOSITION) return false;
  return i - 1 === from || markAt(scan, i - 2) !== ARTICLE;
}

/**
 * Last token of the place that begins at `i`, or `i - 1`. `allowAmbiguous`: the context speaks for a place, so that
 * towns whose names are words count too.
 */
export function placeEnd(scan: Scan, i: number, to: number, allowAmbiguous: boolean): number {
  const flags = flagsAt(scan, i);
  if ((flags & NAME_SHAPED) === 0) return i - 1;
  if ((flags & PHRASE) !== 0) {
    const last = phraseEnd(scan, i, to, nameLists().placePhrases);
    if (last >= i) return withBracket(scan, last, to);
  }
  const form = formAt(scan, i);
  if ((form === 'Bad' || form === 'St.' || form === 'Sankt') && i + 1 < to) {
    if ((flagsAt(scan, i + 1) & NAME_SHAPED) !== 0 && !isGlued(scan, i + 1)) {
      return withBracket(scan, i + 1, to);
    }
  }
  if ((flags & PLACE) !== 0) return withBracket(scan, i, to);
  if ((flags & PLACE_AMBIGUOUS) !== 0 && allowAmbiguous) return withBracket(scan, i, to);
  return i - 1;
}

/** Halle (Saale), Frankfurt a. M., Freiburg i. Br. */
function withBracket(scan: Scan, last: number, to: number): number {
  if (last + 3 < to && formAt(scan, last + 1) === '(' && formAt(scan, last + 3) === ')') {
    const form = formAt(scan, last + 2);
    if (
      /^(?:Saale|Oder|Westfalen|Wümme|Weser|Oldenburg|Spree|Havel|Ruhr|Westerwald|Pfalz|Allgäu)$/.test(
        form,
      )
    )
      return last + 3;
  }
  return last;
}

/** Last token of the longest listed phrase that begins at `i`, or `i - 1`. */
export function phraseEnd(
  scan: Scan,
  i: number,
  to: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  const candidates = phrases.get(formAt(scan, i));
  if (candidates === undefined) return i - 1;
  for (const words of candidates) {
    if (i + words.length > to) continue;
    let k = 1;
    while (k < words.length && matches(formAt(scan, i + k), words[k]!, k === words.length - 1)) k++;
    if (k === words.length) return i + k - 1;
  }
  return i - 1;
}

function matches(form: string, word: string, isLast: boolean): boolean {
  return form === word || (isLast && form === `${word}s`);
}
