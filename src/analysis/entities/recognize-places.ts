/** Places from lists: a name of one or several words, a district with its word, an ambiguous town after a preposition. */
import {
  ACADEMIC,
  AND,
  ANY_FIRST,
  ARTICLE,
  CAPITALISED,
  CLOSE,
  COMMA,
  COMPOUND,
  DASH,
  DISTRICT_WORD,
  HEAD,
  HEAD_ADJECTIVE,
  HONORIFIC,
  LAST,
  LEGAL,
  LOWER_WORD,
  NAME_SHAPED,
  NO_MARK,
  NOUN,
  OPEN,
  ORGANIZATION,
  ORGANIZATION_AMBIGUOUS,
  PHRASE,
  PLACE,
  PLACE_AMBIGUOUS,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH_VERB,
  STOP,
  TOPONYM,
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

/** Behind one of these, a word that is nothing else names a town: der Gemeinde Wittlage, im Ortsteil Hüsten. */
const SETTLEMENT =
  /^(?:Stadt|Landeshauptstadt|Hansestadt|Kreisstadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Marktgemeinde|Ortsgemeinde|Ortschaft|Ortsteils?|Stadtteils?|Landkreis|Landkreises|Kreis|Kreises|Kirchenkreis|Kirchenkreises)$/;

const TOWN_PREFIX = /^(?:Groß|Klein|Neu|Alt|Hohen|Markt)$/;

const KNOWN_WORD =
  LOWER_WORD |
  ANY_FIRST |
  ROLE |
  HEAD |
  HEAD_ADJECTIVE |
  SPEECH_VERB |
  ORGANIZATION |
  ORGANIZATION_AMBIGUOUS |
  LEGAL |
  ACADEMIC |
  HONORIFIC;

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
  listedBeside(scan, from, to, found);
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
    const town = SETTLEMENT.test(formAt(scan, i)) ? townEnd(scan, i + 1, to) : i;
    if (town > i) return accept(town, 'district-word-and-place', 0.75);
  }
  if ((flags & VENUE) !== 0 && i + 1 < to) {
    const last = placeEnd(scan, i + 1, to, true);
    if (last > i) return accept(last, 'venue-and-place', 0.7);
  }
  if ((flags & (PLACE | PLACE_AMBIGUOUS | PHRASE)) === 0) {
    const town = unlistedTown(scan, i, from, to);
    return town >= i ? accept(town, 'unlisted-town', 0.65) : town;
  }
  if (PEOPLES.test(formAt(scan, i)) && i > from && markAt(scan, i - 1) === ARTICLE) return i - 1;
  const last = placeEnd(scan, i, to, precededByPlaceWord(scan, i, from));
  if (last < i) {
    // Klein Gartz: `Klein` opens names that are listed, but not this one.
    const town =
      (flags & (PLACE | PLACE_AMBIGUOUS)) === 0 ? unlistedTown(scan, i, from, to) : i - 1;
    return town >= i ? accept(town, 'unlisted-town', 0.65) : town;
  }
  if (last === i && (flags & UPPER) !== 0 && isShouted(scan, i, from, to)) {
    return (flags & PLACE) !== 0 ? accept(last, 'place-in-capitals', 0.5) : i - 1;
  }
  return accept(last, 'listed-place', 0.7);
}

/** A town no list knows, where nothing but a place can stand: in the line of place and date, behind `Gemeinde`, behind `in`. */
function unlistedTown(scan: Scan, i: number, from: number, to: number): number {
  if (i === from || (scan.flagsOfType[scan.types[i]!]! & TOPONYM) !== 0) {
    const last = townEnd(scan, i, to);
    const opens = i === from || opensLine(scan, i);
    if (last >= i && opens && isDateline(scan, i, last, to)) return last;
    if (i === from) return i - 1;
  }
  const mark = markAt(scan, i - 1);
  if (mark === DISTRICT_WORD) {
    return SETTLEMENT.test(formAt(scan, i - 1)) ? townEnd(scan, i, to) : i - 1;
  }
  if (mark !== PLACE_PREPOSITION || /^bei$/i.test(formAt(scan, i - 1))) return i - 1;
  const last = townEnd(scan, i, to);
  const isTown = last > i || isTownShaped(scan, i);
  return isTown && (last + 1 >= to || !isJoined(scan, last + 1)) ? last : i - 1;
}

function opensLine(scan: Scan, i: number): boolean {
  const gap = scan.document.source.text.slice(scan.ends[i - 1]!, scan.starts[i]!);
  return gap.includes('\n');
}

/** Ends like a town and is no noun. */
function isTownShaped(scan: Scan, i: number): boolean {
  const flags = flagsAt(scan, i);
  return (flags & TOPONYM) !== 0 && (flags & NOUN) === 0;
}

/** A capitalised word that goes on with the one before it. */
function isJoined(scan: Scan, i: number): boolean {
  return (
    (flagsAt(scan, i) & NAME_SHAPED) !== 0 &&
    markAt(scan, i) === NO_MARK &&
    scan.opensSentence[i] !== 1
  );
}

/**
 * Last token of a town that no list knows and that begins at `i`, where the words around leave no doubt that it is one, or
 * `i - 1`: Wittlage, Groß Quassow, Seedorf an der Ucker.
 */
export function townEnd(scan: Scan, i: number, to: number): number {
  if (i >= to || markAt(scan, i) !== NO_MARK) return i - 1;
  const flags = flagsAt(scan, i);
  if ((flags & CAPITALISED) === 0) return i - 1;
  if (i + 1 < to && TOWN_PREFIX.test(formAt(scan, i)) && isJoined(scan, i + 1)) {
    // Groß Quassow, Klein Nordende
    const name = flagsAt(scan, i + 1);
    const isName = (name & KNOWN_WORD) === 0 && ((name & NOUN) === 0 || (name & COMPOUND) !== 0);
    return isName ? i + 1 : i - 1;
  }
  if ((flags & KNOWN_WORD) !== 0) return i - 1;
  const isNounLike = (flags & NOUN) !== 0 && !((flags & COMPOUND) !== 0 && (flags & TOPONYM) !== 0);
  if (isNounLike || ((flags & LAST) !== 0 && (flags & TOPONYM) === 0)) return i - 1;
  // Two words that no list knows are a person rather than a town.
  if ((flags & (TOPONYM | PLACE)) === 0 && i + 1 < to && isJoined(scan, i + 1)) return i - 1;
  return riverEnd(scan, i, to);
}

/** Ahlbeck an der Lune, Neustadt am Rübenberge, Hagen im Bremischen. */
function riverEnd(scan: Scan, last: number, to: number): number {
  const next = last + 1;
  if (next + 1 >= to) return last;
  const form = formAt(scan, next);
  let name = next + 1;
  if (form === 'an' || form === 'in' || form === 'ob') {
    if (formAt(scan, name) !== 'der') return last;
    name++;
  } else if (form !== 'am' && form !== 'im') return last;
  if (name >= to) return last;
  const flags = flagsAt(scan, name);
  if ((flags & CAPITALISED) === 0 || markAt(scan, name) !== NO_MARK) return last;
  if ((flags & PLACE) !== 0 || /(?:ischen|gau|wald|see|tal)$/.test(formAt(scan, name))) return name;
  // `in Halle am Montag`, `in Halle im Herbst`: a time, not a river.
  if (form === 'im' || /(?:tag|morgen|abend|nacht|ende)$/.test(formAt(scan, name))) return last;
  return (flags & (NOUN | (KNOWN_WORD & ~ANY_FIRST))) === 0 ? name : last;
}

/** The place that opens a report: `Grauingen. Ein …`, `Grauingen – Ein …`, `Grauingen (dpa). Ein …`, `Grauingen, 3. Mai`. */
function isDateline(scan: Scan, i: number, last: number, to: number): boolean {
  const next = last + 1;
  if (next + 1 >= to) return false;
  const mark = markAt(scan, next);
  // A day, not a year: `Rosskopf, 1974 in Innsbruck geboren`.
  if (mark === COMMA) return /^(?:den|[0-3]?\d\.?)$/.test(formAt(scan, next + 1));
  if ((flagsAt(scan, i) & TOPONYM) === 0 || (flagsAt(scan, i) & LAST) !== 0) return false;
  if (mark === DASH) return !isGlued(scan, next) && next + 4 < to;
  if (mark === STOP) return formAt(scan, next) === '.' && next + 4 < to;
  return mark === OPEN && next + 3 < to && markAt(scan, next + 2) === CLOSE && next + 6 < to;
}

/** `zwischen Neuwarden und Koblenz`, `Altenkirch, Bergheim und Neuwarden`: what ends like a town beside one is one. */
function listedBeside(scan: Scan, from: number, to: number, found: Candidate[]): void {
  for (let at = found.length - 1; at >= 0 && found[at]!.first >= from; at--) {
    const { type, first, last } = found[at]!;
    if (type !== 'place') continue;
    for (const step of [-1, 1]) {
      let edge = step < 0 ? first : last;
      for (let other = edge + 2 * step; other >= from && other < to; other = edge + 2 * step) {
        const mark = markAt(scan, edge + step);
        if (mark !== COMMA && mark !== AND) break;
        // A listed place looks to its own sides; without this a long list would be walked again from each of its places.
        if ((flagsAt(scan, other) & (PLACE | PLACE_AMBIGUOUS)) !== 0) break;
        if (!isTownShaped(scan, other) || townEnd(scan, other, to) !== other) break;
        const before = other - 1;
        // die Inspektionen Altenkirch, Bergheim und Neuwarden; but: Anna Altenkirch und Berlin
        const isNamed = before >= from && scan.opensSentence[other] !== 1 && isJoined(scan, before);
        if (isNamed && (flagsAt(scan, before) & (NOUN | ANY_FIRST | ROLE)) !== NOUN) break;
        if (other + 1 < to && isJoined(scan, other + 1)) break;
        found.push({
          type: 'place',
          first: other,
          last: other,
          rule: 'unlisted-town',
          confidence: 0.6,
        });
        edge = other;
      }
    }
  }
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
