/** Whether a sentence reports speech outside of quotation marks, and by what. */
import type { Attribution } from './attributions.js';
import { isCue } from './cues.js';
import type { Candidate } from './noun-phrases.js';
import type { Item } from './periods.js';
import { type SubjunctiveKind, subjunctiveKind } from './subjunctive.js';

export interface Report {
  /** `subjunctive` needs no other mark; the rest carry their attribution. */
  readonly by: 'subjunctive' | 'clause' | 'phrase' | 'postposed';
  readonly attribution: Attribution | null;
  /** Item of the subjunctive or complementizer that showed it; a quotation behind it lies outside of the report. */
  readonly mark: number;
}

/** Fixed turns in which a subjunctive reports nothing. */
const FIXED_BEFORE = new Set(['gott', 'als', 'ob', 'man', 'lang', 'lange', 'damit', 'wenn']);
const SUBJECT_FIRST = new Set(['ich']);

/** First subjunctive that reports, or -1. */
export function subjunctiveAt(items: readonly Item[]): number {
  let hasFirstPerson = false;
  for (const { lower } of items) if (SUBJECT_FIRST.has(lower)) hasFirstPerson = true;
  for (let i = 0; i < items.length; i++) {
    const kind = kindAt(items, i);
    if (kind === 'clear' || (kind === 'regular' && !hasFirstPerson && hasSubject(items, i)))
      return i;
  }
  return -1;
}

/** A plural behind a colon or semicolon, such as `X verneinte: Die Zahlen hätten …`, or -1. */
export function pluralBehindColon(items: readonly Item[]): number {
  let isBehind = false;
  for (let i = 0; i < items.length; i++) {
    const { lower } = items[i]!;
    if (lower === ':' || lower === ';') isBehind = true;
    else if (isBehind && kindAt(items, i) === 'plural') return i;
  }
  return -1;
}

/** A plural that may stand in for a subjunctive: `plural` for `hätten`, `past` for `arbeiteten`; null for none. */
export function substituteAt(items: readonly Item[]): 'plural' | 'past' | null {
  let found: 'past' | null = null;
  for (let i = 0; i < items.length; i++) {
    const kind = kindAt(items, i);
    if (kind === 'plural') return 'plural';
    if (kind === 'past') found = 'past';
  }
  return found;
}

function kindAt(items: readonly Item[], at: number): SubjunctiveKind | null {
  const { form, lower, quotation, mention } = items[at]!;
  if (quotation !== null || mention !== null || form !== lower || lower.length < 3) return null;
  const kind = subjunctiveKind(lower);
  if (kind === null) return null;
  return isFixed(items, at) ? null : kind;
}

function isFixed(items: readonly Item[], at: number): boolean {
  const { lower } = items[at]!;
  const before = items[at - 1]?.lower ?? '';
  const after = items[at + 1];
  if (at === 0) return true;
  if (
    lower === 'seien' &&
    (after?.form === 'Sie' || after?.lower === 'wir' || after?.lower === 'es')
  )
    return true;
  if (lower === 'sei' && (before === 'gott' || (before === 'es' && after?.lower === 'denn')))
    return true;
  if (lower === 'sei' && after?.lower === 'es' && /^[,–]$/.test(before)) return true;
  if (lower === 'sei' && isAuthorsNote(items, at)) return true;
  if (lower === 'sei' && (after?.lower === 'dank' || after?.lower === 'dahingestellt')) return true;
  // `wie dem auch sei`, `was auch immer sei`
  if (lower === 'sei' && before === 'auch' && items[at - 2]?.lower === 'dem') return true;
  if (before === 'man' && /^(?:nehme|denke|sehe|bedenke|beachte|stelle|lese)$/.test(lower))
    return true;
  if (lower === 'lebe' || (before === 'es' && lower === 'lebe')) return true;
  if (lower === 'möge' || lower === 'mögen') return true;
  if (FIXED_BEFORE.has(before) && lower !== 'seien') return before === 'gott' || before === 'als';
  for (let i = at - 1; i >= 0 && i > at - 16; i--) {
    const word = items[i]!.lower;
    if (items[i]!.quotation !== null || word === ':') break;
    if (word === 'ob' && /^(?:als|wie)$/.test(items[i - 1]?.lower ?? '')) return true;
    if (word === ',') break;
  }
  return false;
}

/** `an dieser Stelle sei gesagt`: the author speaks. */
function isAuthorsNote(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 8; i++) {
    const { lower, quotation } = items[i]!;
    if (quotation !== null || lower === ',') return false;
    if (
      /^(?:gesagt|erwähnt|gedankt|angemerkt|bemerkt|hingewiesen|verwiesen|erinnert|festgehalten|betont|hinzugefügt|gegönnt|gestattet|erlaubt)$/.test(
        lower,
      )
    )
      return items[i + 1] === undefined || items[i + 1]!.lower !== 'worden';
  }
  return false;
}

/** A regular form counts where its clause can hold a third person: no imperative, no noun phrase that goes on. */
function hasSubject(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (before === undefined || before.quotation !== null) return before !== undefined;
  if (before.lower === '.' || before.lower === '!' || before.lower === '(') return false;
  // `eine starke Stimme`: an adjective between article and noun.
  const isAttribute =
    /^(?:die|eine|keine|seine|ihre|diese|jede|unsere|meine|der|das)$/.test(before.lower) &&
    after !== undefined &&
    after.form !== after.lower;
  return !isAttribute;
}

/** What the attributions of a sentence report in it; null when they report nothing or serve a quotation. */
export function reportOf(
  items: readonly Item[],
  attributions: readonly Attribution[],
  speech: ReadonlySet<number>,
): Report | null {
  for (const attribution of attributions) {
    if (attribution.kind === 'verb') {
      const report = byVerb(items, attribution, speech);
      if (report !== null) return report;
    } else if (statementWords(items, attribution, speech) >= 3) {
      return { by: 'phrase', attribution, mark: attribution.first };
    }
  }
  return null;
}

function byVerb(
  items: readonly Item[],
  attribution: Attribution,
  speech: ReadonlySet<number>,
): Report | null {
  const { verbClass, subject, isPassive, first, last } = attribution;
  if (verbClass === 'manner') return null;
  if (subject === null && !isPassive) return null;
  if (verbClass !== 'think') {
    const clause = complementBehind(items, last);
    if (clause >= 0) return { by: 'clause', attribution, mark: clause };
    if (startsWithThat(items, first)) return { by: 'clause', attribution, mark: first };
  }
  if (isPassive) return null;
  const plural = pluralBehind(items, last);
  if (plural >= 0) return { by: 'clause', attribution, mark: plural };
  if (verbClass === 'ask' || verbClass === 'announce') {
    const infinitive = infinitiveBehind(items, last, subject);
    if (infinitive >= 0) return { by: 'clause', attribution, mark: infinitive };
  }
  if (verbClass !== 'ask' && isPostposed(items, attribution, speech)) {
    return { by: 'postposed', attribution, mark: first };
  }
  if (isParenthesis(items, attribution)) return { by: 'postposed', attribution, mark: first };
  return null;
}

/** `betonte zu Beginn, dass …`: the complementizer of the first clause behind the verb. */
function complementBehind(items: readonly Item[], last: number): number {
  if (items[last + 1]?.lower === ',') {
    const next = items[last + 2];
    return next !== undefined && isCue('complementizers', next.lower) ? last + 2 : -1;
  }
  for (let i = last + 1; i < items.length && i <= last + 40; i++) {
    const { lower, quotation } = items[i]!;
    if (quotation !== null || lower === ':' || lower === ';') return -1;
    if (i > last + 1 && isCue('complementizers', lower) && opensClause(items, i)) return i;
    if (i === last + 1 && isCue('complementizers', lower)) return i;
  }
  return -1;
}

/** `meinte, sie müssten aufpassen`: a plural subjunctive in the clause behind the verb. */
function pluralBehind(items: readonly Item[], last: number): number {
  let hasComma = false;
  for (let i = last + 1; i < items.length && i <= last + 25; i++) {
    const { lower, quotation } = items[i]!;
    if (quotation !== null || lower === ':' || lower === ';') return -1;
    if (lower === ',') {
      if (hasComma) return -1;
      hasComma = true;
    } else if (
      hasComma &&
      /^(?:wenn|falls|die|der|das|weil)$/.test(lower) &&
      items[i - 1]!.lower === ','
    ) {
      if (lower === 'wenn' || lower === 'falls' || lower === 'weil') return -1;
    } else if (hasComma && kindAt(items, i) === 'plural') return i;
  }
  return -1;
}

function opensClause(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]!.lower;
  const isComma = before === ',' || before === '–';
  const isThat =
    items[at]!.lower === 'dass' || items[at]!.lower === 'daß' || items[at]!.lower === 'ob';
  if (isThat) return isComma || before === 'und' || before === 'auch';
  if (!isComma) return false;
  // A relative pronoun (`die Frau, welche …`) follows its noun.
  if (/^welche[rsn]?$/.test(items[at]!.lower)) return items[at - 2]?.form === items[at - 2]?.lower;
  return !/^(?:wer|was|wo)$/.test(items[at]!.lower) || items[at - 2]?.form === items[at - 2]?.lower;
}

/** `Dass …, bestätigte X.` */
function startsWithThat(items: readonly Item[], verb: number): boolean {
  const opening = items[0]?.lower;
  if (opening !== 'dass' && opening !== 'daß') return false;
  for (let i = 1; i < verb; i++) if (items[i]!.lower === ',') return true;
  return false;
}

/** `warnte davor, … zu beschneiden`; `forderte die Länder auf, … zu handeln`. */
function infinitiveBehind(items: readonly Item[], last: number, subject: Candidate | null): number {
  let hasComma = false;
  for (let i = Math.max(last, subject?.last ?? 0) + 1; i < items.length; i++) {
    const { lower, form, quotation } = items[i]!;
    if (quotation !== null || lower === ':' || lower === ';') return -1;
    if (lower === ',') hasComma = true;
    if (!hasComma || form !== lower) continue;
    if (lower === 'zu' && /n$/.test(items[i + 1]?.form ?? '')) return i;
    if (
      /^(?:ab|an|auf|aus|bei|ein|fort|her|hin|los|mit|nach|um|vor|weg|weiter|wieder|zu|zurück|zusammen|fest|dar|nieder|durch|bereit|frei|heraus|herunter|still|teil|um|voran|vorbei)zu\p{L}+n$/u.test(
        lower,
      )
    )
      return i;
  }
  return -1;
}

const ADVERBIAL =
  /^(?:am|an|auf|aus|bei|beim|bis|dazu|gegenüber|gestern|heute|im|in|laut|mit|nach|vor|während|zu|zum|zur|zudem|zuletzt|abschließend|weiter|anschließend|dort|hier|jetzt|später|vom|über|anlässlich|vergangene[nr]?)$/;

/** `…, berichtete der Vorsitzende, Thomas Muster.`: what is said stands in front, nothing but circumstances behind. */
function isPostposed(
  items: readonly Item[],
  { first, subject, isInverted }: Attribution,
  speech: ReadonlySet<number>,
): boolean {
  if (!isInverted || subject === null || first < 4) return false;
  if (items[first - 1]!.lower !== ',' && items[first - 1]!.lower !== '–') return false;
  if (items[first - 2]!.quotation !== null && speech.has(first - 2)) return false;
  if (isCue('subordinators', items[0]!.lower) && !/^(?:wo|wie|da)$/.test(items[0]!.lower))
    return false;
  for (const at of speech) if (at < first) return false;
  const next = items[subject.last + 1];
  if (next === undefined || next.quotation !== null) return true;
  if (/^[,.;:–!?(]$/.test(next.lower)) return items[subject.last + 2]?.lower !== 'dass';
  return ADVERBIAL.test(next.lower) || /^(?:de[rs]|von|vom)$/.test(next.lower);
}

/** `…, wie X mitteilte, …` */
function isParenthesis(items: readonly Item[], { first, last, subject }: Attribution): boolean {
  if (subject === null || subject.first > first) return false;
  const opening = items[subject.first - 1];
  if (opening?.lower !== 'wie') return false;
  const before = items[subject.first - 2];
  if (before !== undefined && before.lower !== ',' && before.lower !== '–') return false;
  const next = items[last + 1];
  return next === undefined || /^[,.–]$/.test(next.lower);
}

/** Words the phrase itself and speech in marks leave over. */
function statementWords(
  items: readonly Item[],
  { first, last, kind }: Attribution,
  speech: ReadonlySet<number>,
): number {
  if (kind === 'so' && speech.has(first - 1)) return 0;
  if (kind === 'so' && items[first - 1]?.lower === ',' && speech.has(first - 2)) return 0;
  let words = 0;
  for (let i = 0; i < items.length; i++) {
    if (i >= first && i <= last) continue;
    if (items[i]!.quotation === null && /\p{L}/u.test(items[i]!.form)) words++;
  }
  return words;
}

/** Whether the words up to item `end` are in the first person. */
export function isFirstPerson(items: readonly Item[], end: number): boolean {
  for (let i = 0; i < end; i++) if (isCue('first-person', items[i]!.lower)) return true;
  return false;
}

/** Whether several people talk in the sentence, so that the last speaker's run ends. */
export function isDiscussion(items: readonly Item[]): boolean {
  return items.some(({ lower }) => isCue('discussion', lower));
}
