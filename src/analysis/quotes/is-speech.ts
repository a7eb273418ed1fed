import type { Attribution } from './attributions.js';
import { endsInCue, isCue } from './cues.js';
import type { Item } from './periods.js';
import type { QuotationShape } from './quotation-shape.js';
import { speechVerbForms } from './speech-verbs.js';

const DETERMINERS = new Set(
  'der die das den dem des ein eine einen einem einer eines diese dieser dieses diesen diesem im am zum zur vom beim sein seine seinen ihr ihre ihren unser unsere kein keine als'.split(
    ' ',
  ),
);

/** Why marks hold speech; null when they hold a name, a term or a doubt. */
export type SpeechReason = 'introduced' | 'ascribed' | 'continued' | 'standing-alone' | 'embedded';

/**
 * Tells speech from titles, mottos, names and single words in marks, by the words around and the shape of what is inside.
 * `earlier` is true when the same sentence holds speech before.
 */
export function speechReason(
  items: readonly Item[],
  at: number,
  shape: QuotationShape,
  attributions: readonly Attribution[],
  earlier: boolean,
): SpeechReason | null {
  if (shape.words === 0) return null;
  const before = items[at - 1];
  const after = items[at + 1];
  if (after?.lower === ':' && at === firstWord(items)) return null;
  if (isTitled(items, at, shape)) return null;
  const hasVerb = attributions.some(
    ({ verbClass, isPassive }) => verbClass !== undefined && !isPassive,
  );
  if (before?.lower === ':') {
    if (isMotto(items, at)) return null;
    if (hasVerb || shape.isClosed) return 'introduced';
    return shape.words >= 4 ? 'introduced' : null;
  }
  if (isAscribedBehind(items, at, shape, attributions)) return 'ascribed';
  const isSentence = shape.isClosed && shape.opensUpper && shape.words >= 3;
  if (earlier && before !== undefined && (before.lower === ',' || before.lower === '–')) {
    if (shape.words >= 2 && (shape.isClosed || shape.words >= 4)) return 'continued';
  }
  if (at === firstWord(items) && isLastWord(items, at)) {
    return (shape.isClosed && shape.words >= 2) || shape.words >= 8 ? 'standing-alone' : null;
  }
  if (shape.words >= 3 && isSpokenOf(items, at)) return 'embedded';
  if (shape.words >= 3 && isNaming(items, at, attributions)) return 'embedded';
  if (isInNounPhrase(items, at)) {
    return hasVerb && (shape.isLong || shape.words >= 12) ? 'embedded' : null;
  }
  if (isSentence && !isPlace(before?.lower)) return 'embedded';
  return shape.words >= 5 && isGoverned(items, at, attributions) ? 'embedded' : null;
}

/** `nannte ihn „einen der Großen dieser Stadt“`, `würdigt sie als „…“`: what somebody calls somebody, in several words. */
function isNaming(
  items: readonly Item[],
  at: number,
  attributions: readonly Attribution[],
): boolean {
  const isAs = items[at - 1]?.lower === 'als';
  return attributions.some(
    ({ kind, subject, first }) =>
      kind === 'verb' &&
      subject !== null &&
      subject.kind !== 'group' &&
      first < at &&
      first > at - 12 &&
      (isAs ? NAMING_AS : NAMING).test(items[first]!.lower),
  );
}

const NAMING = /^(?:nannten?|nennt|nennen)$/;
const NAMING_AS =
  /^(?:würdigte|würdigt|lobte|lobt|beschrieb|beschreibt|bezeichnete|bezeichnet|kritisierte|kritisiert)$/;

/** `sprach von einem „…“`: words taken over from somebody. */
function isSpokenOf(items: readonly Item[], at: number): boolean {
  let preposition = at - 1;
  // vom „schönsten Tag“, von einer „schweren Zeit“
  if (items[preposition]?.lower !== 'vom' && isInNounPhrase(items, at)) preposition = at - 2;
  if (!/^vo[nm]$/.test(items[preposition]?.lower ?? '')) return false;
  for (let i = preposition - 1; i >= 0 && i >= preposition - 6; i--) {
    if (/^(?:spricht|sprach|sprachen|sprechen|gesprochen|redet|redete)$/.test(items[i]!.lower))
      return true;
  }
  return false;
}

/** `die diesjährige „Fachtagung“`: an article stands before the marks, adjectives between. */
function isInNounPhrase(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const { form, lower, quotation } = items[i]!;
    if (quotation !== null || form !== lower) return false;
    if (DETERMINERS.has(lower)) return true;
    if (!/(?:e|e[nrsm])$/.test(lower)) return false;
  }
  return false;
}

/** A verb of speech with a subject in the same clause; `nannte „…“ als …` gives a name. */
function isGoverned(
  items: readonly Item[],
  at: number,
  attributions: readonly Attribution[],
): boolean {
  if (items[at + 1]?.lower === 'als') return false;
  return attributions.some(({ verbClass, subject, first }) => {
    if (verbClass === 'manner' || subject === null) return false;
    for (let i = Math.min(first, at) + 1; i < Math.max(first, at); i++) {
      if (items[i]!.lower === ':' || items[i]!.lower === ';') return false;
    }
    return true;
  });
}

/** `was der Titel versprach: „…“` */
function isMotto(items: readonly Item[], at: number): boolean {
  for (let i = at - 2; i >= 0 && i >= at - 12; i--) {
    if (items[i]!.mention !== null || items[i]!.quotation !== null) return false;
    if (
      /^(?:motto|titel|slogan|claim|devise|überschrift|leitsatz|maxime|thema|name|selbstverständnis)$/.test(
        items[i]!.lower,
      )
    )
      return true;
  }
  return false;
}

/** `statt „Wir wissen weiter.“`, `in „Neue Wege gehen!“`: a name, whatever its shape. */
function isPlace(lower: string | undefined): boolean {
  return lower !== undefined && /^(?:in|im|aus|bei|statt|von|mit|wie)$/.test(lower);
}

/** A title noun stands right before the marks, with at most a number, a name or `lautet:` between. */
function isTitled(items: readonly Item[], at: number, shape: QuotationShape): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const { form, lower, quotation } = items[i]!;
    if (quotation !== null) return false;
    if (
      lower === ':' ||
      lower === 'lautet' ||
      lower === 'lautete' ||
      lower === '(' ||
      /^\d+$/.test(lower)
    )
      continue;
    if (endsInCue('utterances', lower)) return false;
    if (endsInCue('titles', lower) && (form !== lower || isCue('titles', lower))) {
      return i === at - 1 || !isSpoken(items, i, at, shape);
    }
    if (i === at - 1 || items[i + 1]!.lower === ':') return false;
    if (form === lower) return false;
  }
  return false;
}

/** `Zum Thema sagt sie: „…“`: what stands between noun and marks introduces speech. */
function isSpoken(
  items: readonly Item[],
  noun: number,
  at: number,
  shape: QuotationShape,
): boolean {
  return items[at - 1]!.lower === ':' && shape.isClosed && at - noun > 2;
}

/** `„…“, sagte X`; `„…?“ fragte X`; `„…“, so X`; `„…“ (X)`. */
function isAscribedBehind(
  items: readonly Item[],
  at: number,
  shape: QuotationShape,
  attributions: readonly Attribution[],
): boolean {
  let next = at + 1;
  const isOpen = at === firstWord(items) || /^[,:–]$/.test(items[at - 1]?.lower ?? '');
  const hasComma = items[next]?.lower === ',' || items[next]?.lower === '–';
  if (hasComma) next++;
  const word = items[next];
  if (word === undefined || word.quotation !== null) return false;
  if (!hasComma && !(shape.isClosed && isOpen)) return false;
  if (word.lower === 'so') return hasComma;
  if (attributions.some(({ kind, first }) => kind === 'verb' && first === next)) return true;
  if (word.lower === 'heißt' || word.lower === 'hieß') return items[next + 1]?.lower === 'es';
  for (let i = next; i < items.length && i <= next + 4; i++) {
    const { form, lower, quotation } = items[i]!;
    if (quotation !== null || lower === ',' || lower === '.') return false;
    if (form !== lower) continue;
    if (speechVerbForms(lower).some((reading) => reading.shape === 'finite')) {
      return i === next || shape.words >= 3;
    }
    if (i === next && !isCue('prepositions', lower) && lower !== 'hat' && lower !== 'habe')
      return false;
  }
  return false;
}

function firstWord(items: readonly Item[]): number {
  let at = 0;
  while (at < items.length && items[at]!.quotation === null && !/[\p{L}\d]/u.test(items[at]!.form))
    at++;
  return at;
}

function isLastWord(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length; i++) {
    if (items[i]!.quotation !== null || /[\p{L}\d]/u.test(items[i]!.form)) return false;
  }
  return true;
}
