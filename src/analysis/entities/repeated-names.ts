/** Short forms of names that a document gave in full before or after: surnames, acronyms, company names without legal form. */
import {
  ACADEMIC,
  AND,
  ARTICLE,
  CAPITALISED,
  COLON,
  DETERMINER,
  FIRST,
  FREQUENT,
  GENITIVE,
  HEAD,
  HONORIFIC,
  LEGAL,
  LOWER,
  LOWER_WORD,
  MERGED_PREPOSITION,
  MIXED,
  NAME_SHAPED,
  NO_MARK,
  NOUN,
  ORGANIZATION,
  PARTICLE,
  PLACE,
  PLACE_AMBIGUOUS,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH_VERB,
  TOPONYM,
  UPPER,
} from './form-traits.js';
import { type Candidate, flagsAt, formAt, markAt, type Scan } from './scan.js';

const NOTHING = 0;
const SURNAME = 1;
const SHORT_ORGANIZATION = 2;
const SURNAME_GENITIVE = 3;
const TOWN = 4;

/** Rules whose finds are sure enough to look for again. */
const MIN_CONFIDENCE = 0.55;

export function repeatedNames(scan: Scan, settled: readonly Candidate[]): Candidate[] {
  const wanted = new Map<number, number>();
  const { vocabulary } = scan.document;
  const phrases = new Map<number, number[][]>();
  /** First words of names such as Boer & Partner: without the partner they are a company only behind `Büro` and the like. */
  const partners = new Set<number>();
  for (const candidate of settled) {
    if (candidate.confidence < MIN_CONFIDENCE) continue;
    if (candidate.type === 'person') {
      if (candidate.last === candidate.first && candidate.rule === 'given-name') continue;
      want(scan.types[candidate.last]!, SURNAME);
    } else if (candidate.type === 'organization') {
      if (candidate.first === candidate.last) {
        const flags = flagsAt(scan, candidate.first);
        if ((flags & (UPPER | MIXED)) !== 0 && formAt(scan, candidate.first).length >= 2) {
          want(scan.types[candidate.first]!, SHORT_ORGANIZATION);
        }
      } else {
        rememberPhrase(candidate);
        if (candidate.rule === 'organization-head') wantSeat(candidate);
      }
    } else if (candidate.first === candidate.last && candidate.rule === 'unlisted-town') {
      want(scan.types[candidate.first]!, TOWN);
    }
  }
  if (wanted.size === 0 && phrases.size === 0) return [];
  for (const [type, kind] of [...wanted]) {
    if (kind === TOWN) {
      const genitive = vocabulary.find(`${vocabulary.form(type)}s`);
      if (genitive >= 0) want(genitive, TOWN);
    }
    if (kind !== SURNAME) continue;
    const genitive = vocabulary.find(`${vocabulary.form(type)}s`);
    if (genitive >= 0 && !wanted.has(genitive)) wanted.set(genitive, SURNAME_GENITIVE);
    const nominative = vocabulary.form(type).replace(/s$/, '');
    const base = vocabulary.find(nominative);
    if ((scan.flagsOfType[type]! & GENITIVE) !== 0 && base >= 0 && !wanted.has(base)) {
      wanted.set(base, SURNAME);
    }
  }
  return search();

  function want(type: number, kind: number): void {
    if (!wanted.has(type)) wanted.set(type, kind);
  }

  /** Stadtwerke Brünkendorf: the town that no list knows stands alone elsewhere. */
  function wantSeat({ first, last }: Candidate): void {
    let seat = last;
    while (
      seat > first &&
      ((flagsAt(scan, seat) & LEGAL) !== 0 || (flagsAt(scan, seat) & NAME_SHAPED) === 0)
    ) {
      seat--;
    }
    const flags = flagsAt(scan, seat);
    const isTown = (flags & TOPONYM) !== 0 && (flags & (PLACE | HEAD | NOUN)) === 0;
    if (seat > first && isTown) want(scan.types[seat]!, TOWN);
  }

  /** Names found by a bracket or a legal form, which stand elsewhere without it. */
  function rememberPhrase(candidate: Candidate): void {
    if (candidate.rule !== 'bracket-behind-person' && candidate.rule !== 'legal-form') return;
    let last = candidate.last;
    while (last > candidate.first && (flagsAt(scan, last) & LEGAL) !== 0) last--;
    const types: number[] = [];
    for (let token = candidate.first; token <= last; token++) types.push(scan.types[token]!);
    if (types.length === 1) {
      const flags = scan.flagsOfType[types[0]!]!;
      if ((flags & (NOUN | LOWER_WORD | PLACE | FIRST)) !== 0) return;
    }
    remember(types);
    // De Boer & Partner stands elsewhere as Büro De Boer; for a person see repeatPhrase.
    const partner = types.findIndex((_, at) => markAt(scan, candidate.first + at) === AND);
    if (partner > 0) {
      remember(types.slice(0, partner));
      partners.add(types[0]!);
    }
  }

  function remember(types: number[]): void {
    const known = phrases.get(types[0]!);
    if (known === undefined) phrases.set(types[0]!, [types]);
    else if (known.length < 8) known.push(types);
  }

  function search(): Candidate[] {
    const found: Candidate[] = [];
    const { blockStarts } = scan.document;
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      const from = blockStarts[block]!;
      const to = blockStarts[block + 1]!;
      for (let i = from; i < to; i++) {
        const type = scan.types[i]!;
        const list = phrases.get(type);
        if (list !== undefined) repeatPhrase(list, i, to, found);
        const kind = wanted.get(type) ?? NOTHING;
        if (kind === TOWN) {
          if (isTownHere(scan, i, from, to))
            found.push({
              type: 'place',
              first: i,
              last: i,
              rule: 'repeated-town',
              confidence: 0.45,
            });
        } else if (
          kind !== SHORT_ORGANIZATION &&
          kind !== NOTHING &&
          isSurnameHere(scan, i, from, to, kind === SURNAME_GENITIVE)
        ) {
          found.push({
            type: 'person',
            first: i,
            last: i,
            rule: 'repeated-surname',
            // What is said by Hamburg, whose name the document gave in full, is not said by the town.
            confidence: (flagsAt(scan, i) & PLACE) === 0 ? 0.45 : 0.72,
          });
        } else if (kind === SHORT_ORGANIZATION) {
          found.push({
            type: 'organization',
            first: i,
            last: i,
            rule: 'repeated-acronym',
            confidence: 0.6,
          });
        }
      }
    }
    return found;
  }

  function repeatPhrase(list: number[][], i: number, to: number, found: Candidate[]): void {
    for (const types of list) {
      if (i + types.length > to) continue;
      let k = 0;
      while (k < types.length && scan.types[i + k] === types[k]) k++;
      if (k < types.length) continue;
      const isShort =
        partners.has(types[0]!) && !types.some((type) => scan.marksOfType[type] === AND);
      if (isShort && (i === 0 || (flagsAt(scan, i - 1) & HEAD) === 0)) continue;
      found.push({
        type: 'organization',
        first: i,
        last: i + k - 1,
        rule: 'repeated-name',
        confidence: 0.58,
      });
    }
  }
}

/** Whether a form that is a town in this document is one here: no part of another name, not called by an article or a title. */
function isTownHere(scan: Scan, i: number, from: number, to: number): boolean {
  const isNext = i + 1 < to && scan.opensSentence[i + 1] !== 1 && markAt(scan, i + 1) === NO_MARK;
  if (isNext && (flagsAt(scan, i + 1) & NAME_SHAPED) !== 0) return false;
  if (i === from || scan.opensSentence[i] === 1) return true;
  const mark = markAt(scan, i - 1);
  if (mark === ARTICLE || mark === DETERMINER || mark === MERGED_PREPOSITION) return false;
  return mark !== NO_MARK || (flagsAt(scan, i - 1) & NAME_SHAPED) === 0;
}

/** Whether a form that is a surname in this document is one here; a word that is nothing else always is. */
function isSurnameHere(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  isGenitive: boolean,
): boolean {
  const flags = flagsAt(scan, i);
  if ((flags & (CAPITALISED | MIXED | UPPER)) === 0) return false;
  const before = i > from ? flagsAt(scan, i - 1) : 0;
  const markBefore = i > from ? markAt(scan, i - 1) : NO_MARK;
  const opens = i === from || scan.opensSentence[i] === 1;
  const hasTitle = !opens && (before & (HONORIFIC | ACADEMIC | ROLE)) !== 0;
  if (hasTitle) return true;
  if (i === from && i + 1 < to && markAt(scan, i + 1) === COLON) return true;
  // Herrn Weise, but: die Art und Weise.
  if ((flags & (ORGANIZATION | FREQUENT)) !== 0) return false;
  if ((flags & UPPER) !== 0) return (flags & (NOUN | LOWER_WORD)) === 0;
  const isWordToo = (flags & (NOUN | LOWER_WORD | PLACE | PLACE_AMBIGUOUS | ROLE)) !== 0;
  if (markBefore === MERGED_PREPOSITION) return false;
  // Part of a name that nothing else explains: `Haus Wallert` stays, `die Wallert` too.
  if (!isWordToo) return (before & PARTICLE) === 0 || markBefore !== NO_MARK;
  if (markBefore === ARTICLE || markBefore === DETERMINER) return false;
  const after = i + 1 < to ? flagsAt(scan, i + 1) : 0;
  if (isGenitive) return opens && (after & NAME_SHAPED) !== 0;
  const isFirstWord = opens && (flags & (LOWER_WORD | PLACE | PLACE_AMBIGUOUS)) !== 0;
  if (isFirstWord) return (after & SPEECH_VERB) !== 0 || isPastTense(scan, i + 1, to);
  if ((flags & (PLACE | PLACE_AMBIGUOUS)) !== 0) {
    if (isSource(scan, i)) return true;
    if ((after & SPEECH_VERB) !== 0) return true;
    return (flags & PLACE) === 0 && (after & LOWER) !== 0 && markBefore !== PLACE_PREPOSITION;
  }
  // An adjective before it makes a noun of it, a verb does not.
  const isAdjectiveBefore =
    !opens &&
    (before & (LOWER | SPEECH_VERB)) === LOWER &&
    markBefore === NO_MARK &&
    /(?:er|es|en|em|e)$/.test(formAt(scan, i - 1));
  return !isAdjectiveBefore && (after & NAME_SHAPED) === 0;
}

/** `laut Hamburg`, `so Hamburg`, `nach Ansicht von Hamburg`: whose words these are. */
function isSource(scan: Scan, i: number): boolean {
  const before = formAt(scan, i - 1);
  if (/^(?:laut|Laut|so)$/.test(before)) return true;
  return (
    before === 'von' &&
    i > 1 &&
    /^(?:Ansicht|Angaben|Auffassung|Meinung|Einschätzung|Überzeugung|Worten|Aussage|Darstellung|Sicht)$/.test(
      formAt(scan, i - 2),
    )
  );
}

/** `entschuldigte`, `leitete`: a verb that has nothing but a subject before it. */
function isPastTense(scan: Scan, token: number, to: number): boolean {
  return token < to && /^\p{Ll}{3,}(?:te|ten)$/u.test(formAt(scan, token));
}
