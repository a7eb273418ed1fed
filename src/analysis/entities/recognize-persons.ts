/** Personal names from titles, forms of address, roles, given names, initials, apposition and verbs of speech. */
import {
  ACADEMIC,
  AND,
  ANY_FIRST,
  ANY_LAST,
  ARTICLE,
  CAPITALISED,
  CLOSE,
  COLON,
  COMMA,
  COMPOUND,
  DASH,
  DETERMINER,
  FIRST,
  FIRST_FOREIGN,
  FIRST_WEAK,
  FOREIGN_LETTER,
  FREQUENT,
  GENITIVE,
  HEAD,
  HEAD_ADJECTIVE,
  HONORIFIC,
  INITIAL,
  LAST,
  LEGAL,
  LOWER,
  LOWER_WORD,
  MERGED_PREPOSITION,
  MIXED,
  NAME_SHAPED,
  NO_MARK,
  NOBILITY,
  NOUN,
  NUMBER,
  OPEN,
  ORGANIZATION,
  ORGANIZATION_AMBIGUOUS,
  PARTICLE,
  PHRASE,
  PLACE,
  PLACE_AMBIGUOUS,
  PREPOSITION,
  ROLE,
  SLASH,
  SPEECH_VERB,
  STOP,
  UPPER,
} from './form-traits.js';
import { nameLists } from './name-lists.js';
import { type Candidate, flagsAt, formAt, isGlued, markAt, type Scan } from './scan.js';

/** What announces a name; the stronger it is, the stranger a surname may look. */
const BARE = 0;
const AFTER_ROLE = 1;
const AFTER_TITLE = 2;

/** Behind a name: `(SPD)`, `[FDP]`, `(Institut …)`: only persons are followed by their party in brackets. */
function hasPartyBehind(scan: Scan, k: number, to: number): boolean {
  if (k + 2 >= to || markAt(scan, k + 1) !== OPEN) return false;
  const flags = flagsAt(scan, k + 2);
  return (
    (flags & (ORGANIZATION | ORGANIZATION_AMBIGUOUS | PHRASE)) !== 0 &&
    (flags & (UPPER | MIXED | ORGANIZATION_AMBIGUOUS)) !== 0
  );
}

const MAX_GIVEN = 4;
const MAX_PARTICLES = 3;
const MAX_TITLES = 12;

/** Finds persons among the tokens of one block, `[from, to)`. */
export function recognizePersons(scan: Scan, from: number, to: number, found: Candidate[]): void {
  let i = from;
  while (i < to) {
    const flags = flagsAt(scan, i);
    if ((flags & (NAME_SHAPED | ACADEMIC)) === 0) {
      i++;
      continue;
    }
    const next = personFrom(scan, i, from, to, flags, found);
    i = next > i ? next : i + 1;
  }
}

/** Tries every kind of name that may begin at `i`; the token to go on from, or `i` when there is none. */
function personFrom(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  flags: number,
  found: Candidate[],
): number {
  if ((flags & (ACADEMIC | HONORIFIC)) !== 0 && (flags & LOWER) === 0) {
    const name = titlesEnd(scan, i, to);
    if (name > i && name < to) {
      const last = nameEnd(scan, name, to, AFTER_TITLE);
      if (last >= name) return accept(found, name, last, 'title-before-name', 0.95);
    }
    if (name > i) return name;
  }
  // Landrat a. D. Anna Beispiel, Pfarrer i. R.: no initials.
  if ((flags & INITIAL) !== 0 && i > from && /^[ai]\.$/.test(formAt(scan, i - 1))) return i;
  if ((flags & (ANY_FIRST | INITIAL)) !== 0 || formAt(scan, i).length === 1) {
    const evidence = precededByRole(scan, i, from) ? AFTER_ROLE : BARE;
    const last = nameEnd(scan, i, to, evidence);
    if (last > i) {
      const rule = (flags & ANY_FIRST) !== 0 ? 'given-name-and-surname' : 'initial-and-surname';
      return accept(found, i, last, rule, (flags & FIRST) !== 0 ? 0.9 : 0.75);
    }
    if (last === i && (flags & FIRST) !== 0 && standsAsGivenName(scan, i, from, to)) {
      return accept(found, i, i, 'given-name', 0.5);
    }
  }
  if ((flags & ROLE) !== 0 && i + 1 < to) {
    const last = nameAfterRole(scan, i, to);
    if (last > i) return accept(found, i + 1, last, 'role-before-name', 0.7);
  }
  return unknownPair(scan, i, from, to, flags, found);
}

function accept(
  found: Candidate[],
  first: number,
  last: number,
  rule: string,
  confidence: number,
): number {
  found.push({ type: 'person', first, last, rule, confidence });
  return last + 1;
}

/** Token behind titles and forms of address that begin at `i`: Herr Prof. Dr. h. c. */
function titlesEnd(scan: Scan, i: number, to: number): number {
  let j = i;
  while (j < to && j - i < MAX_TITLES) {
    const flags = flagsAt(scan, j);
    if ((flags & (ACADEMIC | HONORIFIC)) !== 0) {
      // Lady Gaga, but also a person called Frau Lord: the last capital word is the name.
      j++;
    } else if ((flags & ROLE) !== 0 && j > i && j + 1 < to && isTitleGoingOn(scan, j + 1)) j++;
    else if (markAt(scan, j) === STOP && isGlued(scan, j) && formAt(scan, j) === '.') j++;
    else if ((flags & INITIAL) !== 0 && /^[a-z]/.test(formAt(scan, j))) j++;
    else if (j > i && isDegreeGoingOn(scan, j, to)) j += 2;
    else break;
  }
  return j;
}

/** The `-Sozialpäd.` of `Dipl.-Sozialpäd.`. */
function isDegreeGoingOn(scan: Scan, j: number, to: number): boolean {
  const isHyphen =
    markAt(scan, j) === DASH && isGlued(scan, j) && formAt(scan, j - 1).endsWith('.');
  return isHyphen && j + 1 < to && isGlued(scan, j + 1) && formAt(scan, j + 1).endsWith('.');
}

/** Herr Minister Dr. Beispiel: a role inside the titles, with a name or a title behind it. */
function isTitleGoingOn(scan: Scan, j: number): boolean {
  const flags = flagsAt(scan, j);
  return (
    (flags & (ACADEMIC | ANY_FIRST | INITIAL)) !== 0 ||
    ((flags & NAME_SHAPED) !== 0 && (flags & (NOUN | LOWER_WORD | ROLE)) === 0)
  );
}

/**
 * Last token of the name that begins at `i`, `i - 1` when there is none. A single given name counts as one only for
 * the caller to judge.
 */
function nameEnd(scan: Scan, i: number, to: number, evidence: number): number {
  let j = i;
  while (j < to && j - i < 2 * MAX_GIVEN && isGiven(scan, j, to, evidence)) {
    j++;
  }
  if (j === i) j = hyphenatedInitialsEnd(scan, i, to);
  const given = j - i;
  const ruler = rulerEnd(scan, i, j, to);
  if (ruler >= j) return ruler;
  const surname = surnameEnd(scan, j, to, evidence, given, i);
  if (surname >= j) return surname;
  if (given >= 2 && (flagsAt(scan, j - 1) & INITIAL) === 0) return j - 1;
  if (given === 1 && (flagsAt(scan, i) & INITIAL) !== 0) return i - 1;
  if (given >= 1 && evidence === AFTER_TITLE && given === 1) return i;
  return given === 1 ? i : i - 1;
}

/** Rose Knapp: a surname that is a word too, with nothing behind it that makes a noun phrase of it. */
function isWordSurname(scan: Scan, k: number, to: number): boolean {
  const flags = flagsAt(scan, k);
  if ((flags & CAPITALISED) === 0 || (flags & (FREQUENT | COMPOUND | HEAD | ROLE)) !== 0)
    return false;
  return isClosed(scan, k, to);
}

function isGiven(scan: Scan, j: number, to: number, evidence: number): boolean {
  const flags = flagsAt(scan, j);
  if ((flags & INITIAL) !== 0) return true;
  if ((flags & ANY_FIRST) === 0 || (flags & GENITIVE) !== 0) return false;
  if (evidence !== BARE && (flags & FIRST_WEAK) !== 0) {
    return j + 1 < to && (isPlainSurname(scan, j + 1) || isWordSurname(scan, j + 1, to));
  }
  if ((flags & (FIRST_WEAK | FIRST_FOREIGN)) !== 0 && (flags & LOWER_WORD) !== 0) {
    return j + 1 < to && (flagsAt(scan, j + 1) & (ANY_LAST | ANY_FIRST)) !== 0;
  }
  return true;
}

/** Token behind `K.-H.`, which may come as four tokens, or `i`. */
function hyphenatedInitialsEnd(scan: Scan, i: number, to: number): number {
  if (i + 4 >= to || formAt(scan, i).length !== 1 || formAt(scan, i + 1) !== '.') return i;
  if (formAt(scan, i + 2) !== '-' || !isGlued(scan, i + 1) || !isGlued(scan, i + 3)) return i;
  return (flagsAt(scan, i + 3) & INITIAL) !== 0 ? i + 4 : i;
}

/** Wilhelm II., Karl der Große: last token behind one given name, or `j - 1`. */
function rulerEnd(scan: Scan, i: number, j: number, to: number): number {
  if (j === i || j >= to || (flagsAt(scan, j - 1) & (ANY_FIRST | INITIAL)) === 0) return j - 1;
  const form = formAt(scan, j);
  if (/^[IVX]+$/.test(form) && j + 1 < to && formAt(scan, j + 1) === '.') return j + 1;
  if (/^[IVX]{2,}\.$/.test(form)) return j;
  if (form === 'der' || form === 'die') {
    const next = j + 1 < to ? flagsAt(scan, j + 1) : 0;
    const epithet =
      (next & LOWER_WORD) !== 0 && /^(?:\p{Lu}\p{Ll}+e|Zweite|Erste)$/u.test(formAt(scan, j + 1));
    const goesOn = j + 2 < to && (flagsAt(scan, j + 2) & NAME_SHAPED) !== 0;
    if (epithet && !goesOn) return j + 1;
  }
  return j - 1;
}

/** Last token of the surname at `j` (behind `given` given names), or `j - 1`. */
function surnameEnd(
  scan: Scan,
  j: number,
  to: number,
  evidence: number,
  given: number,
  nameStart: number,
): number {
  let k = j;
  while (k < to && k - j < MAX_PARTICLES && isParticle(scan, k, k > j)) k++;
  if (k >= to) return j - 1;
  const flags = flagsAt(scan, k);
  const particles = k - j;
  if (particles > 0) {
    // `von` after a given name is as often a preposition: Anna von Berg, but Anna von der Technik.
    if ((flags & (CAPITALISED | MIXED | UPPER)) === 0) return j - 1;
    if (given === 0 && evidence === BARE) return j - 1;
    if ((flags & (FREQUENT | HEAD | ORGANIZATION | ROLE)) !== 0 && (flags & LAST) === 0)
      return j - 1;
    if ((flags & NOUN) !== 0 && (flags & ANY_LAST) === 0 && (flags & COMPOUND) !== 0) return j - 1;
    const hasNobility = (flagsAt(scan, k - 1) & NOBILITY) !== 0;
    if ((flags & PLACE) !== 0 && !hasNobility && particles === 1 && isOriginPhrase(scan, k, to)) {
      return j - 1;
    }
    return k + compoundSurname(scan, k, to);
  }
  if (!isSurname(scan, k, to, evidence, given, nameStart)) return j - 1;
  let last = k;
  if (given === 0 && (flags & (LAST | GENITIVE)) === 0) {
    // Unknown given name after a title: Dr. Ayfa Beispiel.
    const particlesEnd = particlesFrom(scan, k + 1, to);
    if (particlesEnd < to && isPlainSurname(scan, particlesEnd)) {
      return particlesEnd + compoundSurname(scan, particlesEnd, to);
    }
  }
  last += compoundSurname(scan, last, to);
  return last;
}

function particlesFrom(scan: Scan, k: number, to: number): number {
  let j = k;
  while (j < to && j - k < MAX_PARTICLES && isParticle(scan, j, j > k)) j++;
  return j;
}

function isParticle(scan: Scan, k: number, isInner: boolean): boolean {
  const flags = flagsAt(scan, k);
  if ((flags & NOBILITY) !== 0) return isNobleTitle(scan, k);
  const form = formAt(scan, k);
  if (form === 'zu' && k > 0 && (flagsAt(scan, k - 1) & NOBILITY) !== 0) return true;
  if (isInner) {
    return nameLists().innerParticles.has(form) || nameLists().particles.has(form);
  }
  if ((flags & PARTICLE) === 0) return false;
  // `zu` alone is a preposition more often than not: Ludwig Graf zu Solms, but Anna zu Besuch.
  return form !== 'zu' && form !== 'zur' && form !== 'zum';
}

/** Ludwig Graf zu Solms: a title of nobility has a particle or a name behind it; Steffi Graf ends with it. */
function isNobleTitle(scan: Scan, k: number): boolean {
  if (k + 1 >= scan.document.tokenCount || scan.opensSentence[k + 1] === 1) return false;
  const next = flagsAt(scan, k + 1);
  return (next & PARTICLE) !== 0 || isPlainSurname(scan, k + 1);
}

/** Anna von Berlin nach Köln: a place after a lone `von` that goes on like a journey. */
function isOriginPhrase(scan: Scan, k: number, to: number): boolean {
  return k + 1 < to && /^(?:nach|bis|aus)$/.test(formAt(scan, k + 1));
}

/** 1 when a second word belongs to the surname at `k`: García Márquez. */
function compoundSurname(scan: Scan, k: number, to: number): number {
  if (k + 1 >= to) return 0;
  const flags = flagsAt(scan, k + 1);
  if (/^(?:jun|jr|Jr|sen|sr|Sr)\.$/.test(formAt(scan, k + 1))) return 0;
  if (!isPlainSurname(scan, k + 1)) return 0;
  const here = flagsAt(scan, k);
  if ((here & GENITIVE) !== 0) return 0;
  if ((flags & (ANY_LAST | FOREIGN_LETTER)) !== 0) return 1;
  return (here & LAST) === 0 && (flags & ANY_FIRST) === 0 ? 1 : 0;
}

/** A capitalised word that is nothing else we know. */
function isPlainSurname(scan: Scan, k: number): boolean {
  const flags = flagsAt(scan, k);
  if ((flags & (CAPITALISED | MIXED)) === 0 && (flags & UPPER) === 0) return false;
  if ((flags & UPPER) !== 0 && (flags & (ANY_LAST | ANY_FIRST)) === 0) return false;
  if ((flags & (NOUN | LOWER_WORD | HEAD | ORGANIZATION | LEGAL | ACADEMIC | HONORIFIC)) !== 0) {
    return false;
  }
  if ((flags & ROLE) !== 0 && (flags & LAST) === 0) return false;
  if ((flags & PLACE) !== 0 && (flags & ANY_LAST) === 0) return false;
  if ((flags & HEAD_ADJECTIVE) !== 0) return false;
  return markAt(scan, k) === NO_MARK && formAt(scan, k).length > 1;
}

function isSurname(
  scan: Scan,
  k: number,
  to: number,
  evidence: number,
  given: number,
  nameStart: number,
): boolean {
  const flags = flagsAt(scan, k);
  if ((flags & NAME_SHAPED) === 0 || markAt(scan, k) !== NO_MARK) return false;
  if (scan.opensSentence[k] === 1 && k > nameStart) return false;
  const form = formAt(scan, k);
  if (form.length < 2) return false;
  if ((flags & UPPER) !== 0) {
    const nameIsUpper = k > nameStart && (flagsAt(scan, k - 1) & (UPPER | INITIAL)) !== 0;
    if (!nameIsUpper && !(evidence === AFTER_TITLE && form.length > 3)) return false;
    if ((flags & ORGANIZATION) !== 0) return false;
    return (flags & FREQUENT) === 0 && (flags & NOUN) === 0;
  }
  if ((flags & (HONORIFIC | ACADEMIC)) !== 0 && (flags & LAST) === 0) return false;
  if ((flags & (ORGANIZATION | LEGAL)) !== 0) return false;
  if ((flags & HEAD) !== 0 && (flags & LAST) === 0) return false;
  if ((flags & ROLE) !== 0) {
    // Verkehrsexperte Kai Oberst: behind a role and a given name, a second role is the surname.
    const isName = (flags & LAST) !== 0 || (given > 0 && evidence === AFTER_ROLE);
    if (!isName) return false;
    // Frau Richter, Peter Koch; but Herr Richter Müller.
    if (given === 0 && k + 1 < to && isTitleGoingOn(scan, k + 1)) return false;
  }
  const known = (flags & ANY_LAST) !== 0;
  if (given > 0 && (flags & LOWER_WORD) === 0 && hasPartyBehind(scan, k, to)) return true;
  if ((flags & PLACE) !== 0 && !known) {
    // Herr Stollberg, Frau Hoya: whoever is addressed is no town.
    if (given === 0 && evidence === AFTER_TITLE) return !isCountry(form);
    return given > 0 && (flags & GENITIVE) === 0 && isClosed(scan, k, to) && !isCountry(form);
  }
  if ((flags & FREQUENT) !== 0) {
    if (given === 0 && isAddressed(scan, k, to)) return true;
    return known && (evidence === AFTER_TITLE || (given > 0 && isClosed(scan, k, to)));
  }
  if ((flags & NOUN) !== 0 && !known) {
    // Dörte Kallweit-Moor: a double name of which the first half is no word.
    const hasFirst = given > 0 && (flagsAt(scan, k - 1) & (FIRST | FIRST_FOREIGN)) !== 0;
    if (hasFirst && (flags & COMPOUND) !== 0 && isDoubleName(form) && isClosed(scan, k, to)) {
      return true;
    }
    if (evidence === AFTER_TITLE) {
      if ((flags & COMPOUND) === 0 || (given > 0 && isClosed(scan, k, to))) return true;
      return given === 0 && k > 0 && (flagsAt(scan, k - 1) & HONORIFIC) !== 0;
    }
    return (
      given > 0 && (flags & COMPOUND) === 0 && (evidence === AFTER_ROLE || isClosed(scan, k, to))
    );
  }
  if ((flags & NOUN) !== 0) return given > 0 || evidence === AFTER_TITLE;
  if (given === 0) {
    // Behind a role alone, the word must look like nothing else.
    if (evidence === AFTER_ROLE) {
      return (
        (flags & (LOWER_WORD | PLACE_AMBIGUOUS | HEAD_ADJECTIVE)) === 0 &&
        ((flags & ANY_FIRST) === 0 || known)
      );
    }
    return evidence === AFTER_TITLE;
  }
  const isGivenWeak = given === 1 && (flagsAt(scan, k - 1) & (FIRST | INITIAL)) === 0;
  if (isGivenWeak && evidence === BARE && (flags & (LOWER_WORD | PLACE_AMBIGUOUS)) !== 0 && !known)
    return false;
  if (given === 1 && (flagsAt(scan, k - 1) & INITIAL) !== 0) {
    return (flags & LOWER_WORD) === 0 || known;
  }
  if ((flags & LOWER_WORD) !== 0 && !known) {
    return isClosed(scan, k, to) || evidence !== BARE || (flags & HEAD_ADJECTIVE) === 0;
  }
  return true;
}

/** Frau Sonntag; but not `die Frau Mitte 50`. */
function isAddressed(scan: Scan, k: number, to: number): boolean {
  if (k === 0 || !/^(?:Frau|Herrn?)$/.test(formAt(scan, k - 1))) return false;
  const before = k > 1 && scan.opensSentence[k - 1] !== 1 ? markAt(scan, k - 2) : NO_MARK;
  if (before === ARTICLE || before === DETERMINER) return false;
  return k + 1 >= to || markAt(scan, k + 1) !== NUMBER;
}

function isDoubleName(form: string): boolean {
  const first = form.slice(0, form.lastIndexOf('-'));
  const { nouns, frequentNouns, acronyms } = nameLists();
  return (
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    !nouns.has(first) &&
    !frequentNouns.has(first) &&
    !acronyms.has(first)
  );
}

const COUNTRY_LIKE = /(?:land|reich|stan|ien)$/;

function isCountry(form: string): boolean {
  return COUNTRY_LIKE.test(form) || form === 'Europa' || form === 'USA' || form === 'China';
}

/** What stands behind the word closes a name: punctuation, a bracket, the end, a word in lower case. */
function isClosed(scan: Scan, k: number, to: number): boolean {
  if (k + 1 >= to || scan.opensSentence[k + 1] === 1) return true;
  const mark = markAt(scan, k + 1);
  if (mark === COMMA || mark === STOP || mark === COLON || mark === OPEN || mark === CLOSE) {
    return true;
  }
  if (mark === SLASH || mark === DASH || mark === AND) return true;
  const flags = flagsAt(scan, k + 1);
  return (flags & LOWER) !== 0;
}

function precededByRole(scan: Scan, i: number, from: number): boolean {
  return i > from && (flagsAt(scan, i - 1) & (ROLE | HONORIFIC | ACADEMIC)) !== 0;
}

/** Bundeskanzlerin Merkel, den Theologen Niebuhr: last token of the name behind the role at `i`, or `i`. */
function nameAfterRole(scan: Scan, i: number, to: number): number {
  const first = i + 1;
  const flags = flagsAt(scan, first);
  if ((flags & NAME_SHAPED) === 0 || scan.opensSentence[first] === 1) return i;
  if ((flags & (ANY_FIRST | ACADEMIC | HONORIFIC | INITIAL)) !== 0) {
    if ((flags & LAST) === 0) return i;
  }
  if ((flags & ROLE) !== 0 && (flags & LAST) === 0) return i;
  const nounLike = (flags & (NOUN | LOWER_WORD)) !== 0;
  if (nounLike && (flags & LAST) === 0) return i;
  if ((flags & (PLACE | UPPER)) !== 0) return i;
  if ((flags & LAST) === 0 && first + 1 < to && (flagsAt(scan, first + 1) & FIRST) !== 0) return i;
  const last = nameEnd(scan, first, to, AFTER_ROLE);
  if (last < first) return i;
  if (last === first && first + 1 < to && isPlainSurname(scan, first + 1)) return first + 1;
  return last;
}

/** A given name that stands alone as a name: `sagte Inge`, not `die Corona` or `Maria Himmelfahrt`. */
function standsAsGivenName(scan: Scan, i: number, from: number, to: number): boolean {
  const flags = flagsAt(scan, i);
  if ((flags & (LOWER_WORD | NOUN | PLACE | PLACE_AMBIGUOUS | UPPER | ORGANIZATION)) !== 0)
    return false;
  if (formAt(scan, i).length < 3) return false;
  if (i > from) {
    const mark = markAt(scan, i - 1);
    if (mark === ARTICLE || mark === DETERMINER || mark === MERGED_PREPOSITION) return false;
    const before = flagsAt(scan, i - 1);
    if (
      (before & NAME_SHAPED) !== 0 &&
      scan.opensSentence[i] !== 1 &&
      scan.opensSentence[i - 1] !== 1
    )
      if ((before & (ROLE | HONORIFIC)) === 0) return false;
  }
  if (i + 1 >= to || scan.opensSentence[i + 1] === 1) return true;
  const after = flagsAt(scan, i + 1);
  const mark = markAt(scan, i + 1);
  if (mark === NO_MARK && (after & NAME_SHAPED) !== 0) return false;
  return true;
}

/** Two words that no list knows, beside something that only stands beside persons. */
function unknownPair(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  flags: number,
  found: Candidate[],
): number {
  if ((flags & CAPITALISED) === 0 || i + 1 >= to) return i;
  if ((flags & (NOUN | LOWER_WORD | ROLE | HEAD | HEAD_ADJECTIVE | ORGANIZATION | PLACE)) !== 0) {
    return i;
  }
  if (i > from && scan.opensSentence[i] !== 1) {
    const before = flagsAt(scan, i - 1);
    if (markAt(scan, i - 1) === NO_MARK && (before & NAME_SHAPED) !== 0 && (before & ROLE) === 0)
      return i;
  }
  const particlesEnd = particlesFrom(scan, i + 1, to);
  if (particlesEnd >= to) return i;
  if (isLabelledSurname(scan, i, from, to)) return accept(found, i, i, 'surname-label', 0.6);
  if (isListedSurname(scan, i, from, to)) return accept(found, i, i, 'listed-surname', 0.44);
  if (isSpeakingSurname(scan, i, from, to)) return accept(found, i, i, 'surname-and-verb', 0.46);
  const hasParticle = particlesEnd > i + 1;
  const second = flagsAt(scan, particlesEnd);
  if ((second & CAPITALISED) === 0) return i;
  const isParty = hasPartyBehind(scan, particlesEnd, to) && (second & (LOWER_WORD | HEAD)) === 0;
  if (!isPlainSurname(scan, particlesEnd) && !isParty) return i;
  if (hasParticle && (second & (PLACE | PLACE_AMBIGUOUS)) !== 0) return i;
  // Analyst Marc Beispiel: the first word is a role that no list knows.
  if (!hasParticle && (second & FIRST) !== 0 && (flags & ANY_LAST) === 0) return i;
  let last = particlesEnd;
  if (last + 1 < to && isPlainSurname(scan, last + 1)) last++;
  const isMidSentenceArticle =
    i > from && (markAt(scan, i - 1) === ARTICLE || markAt(scan, i - 1) === MERGED_PREPOSITION);
  if (isMidSentenceArticle) return i;
  const pairKnown = (second & LAST) !== 0 && !hasParticle;
  const evidence =
    pairKnown ||
    hasPartyBehind(scan, last, to) ||
    isApposition(scan, last, to) ||
    (i > from && (flagsAt(scan, i - 1) & SPEECH_VERB) !== 0) ||
    (last + 1 < to && (flagsAt(scan, last + 1) & SPEECH_VERB) !== 0) ||
    (i > from && /^(?:laut|so|Laut)$/.test(formAt(scan, i - 1))) ||
    (i === from && last + 1 < to && markAt(scan, last + 1) === COLON);
  if (!evidence) return i;
  return accept(found, i, last, 'unknown-pair', pairKnown ? 0.6 : 0.55);
}

/** `, Leiter des …`, `, die neue Leiterin`, `, seit 2010 Leiter`: a role within four words behind a comma. */
function isApposition(scan: Scan, last: number, to: number): boolean {
  if (last + 1 >= to || markAt(scan, last + 1) !== COMMA) return false;
  for (let k = last + 2; k < to && k < last + 6; k++) {
    const flags = flagsAt(scan, k);
    const mark = markAt(scan, k);
    if ((flags & ROLE) !== 0) return true;
    if (mark === STOP && formAt(scan, k - 1) === 'Parl') continue;
    if (mark === COMMA || mark === STOP || mark === PREPOSITION) return false;
    if ((flags & NOUN) !== 0) return false;
  }
  return false;
}

/** `Beispiel (SPD):` or `Beispiel, Parl. Staatssekretär:` at the start of a block. */
function isLabelledSurname(scan: Scan, i: number, from: number, to: number): boolean {
  if (i !== from || i + 3 >= to) return false;
  if (markAt(scan, i + 1) === OPEN) {
    let close = i + 2;
    while (close < to && close < i + 8 && markAt(scan, close) !== CLOSE) close++;
    if (close + 1 >= to || close === i + 8) return false;
    const isParty = (flagsAt(scan, i + 2) & (ORGANIZATION | PHRASE)) !== 0;
    return isParty && markAt(scan, close + 1) === COLON;
  }
  if (markAt(scan, i + 1) !== COMMA || !isApposition(scan, i, to)) return false;
  for (let k = i + 2; k < to && k < i + 12; k++) if (markAt(scan, k) === COLON) return true;
  return false;
}

const SAYING =
  /^(?:sagte|sagt|meinte|meint|betonte|betont|erklärte|erklärt|ergänzte|antwortete|kritisierte|zufolge)$/;

/** `sagte Beispiel`, `Beispiel betonte`: an unknown word, or a known surname, as the subject of a verb of speech. */
function isSpeakingSurname(scan: Scan, i: number, from: number, to: number): boolean {
  const flags = flagsAt(scan, i);
  if ((flags & (PLACE_AMBIGUOUS | ORGANIZATION_AMBIGUOUS | FIRST)) !== 0) return false;
  if ((flags & (LAST | GENITIVE)) === GENITIVE) return false;
  if (i + 1 < to && scan.opensSentence[i + 1] !== 1) {
    if ((flagsAt(scan, i + 1) & NAME_SHAPED) !== 0 && markAt(scan, i + 1) === NO_MARK) return false;
    if (SAYING.test(formAt(scan, i + 1))) {
      const mark = i > from ? markAt(scan, i - 1) : NO_MARK;
      const opens = i === from || scan.opensSentence[i] === 1;
      if (opens || (mark !== NO_MARK && mark !== ARTICLE && mark !== DETERMINER)) {
        return opens || mark === COMMA || mark === AND;
      }
    }
  }
  return i > from && scan.opensSentence[i] !== 1 && SAYING.test(formAt(scan, i - 1));
}

/** A surname from the list that is no word, alone before or behind a verb: `Müller traf doppelt`. */
function isListedSurname(scan: Scan, i: number, from: number, to: number): boolean {
  const flags = flagsAt(scan, i);
  if ((flags & LAST) === 0 || (flags & (ANY_FIRST | PLACE_AMBIGUOUS | GENITIVE)) !== 0)
    return false;
  const opens = i === from || scan.opensSentence[i] === 1;
  if (!opens) {
    const mark = markAt(scan, i - 1);
    if (mark === ARTICLE || mark === DETERMINER || mark === MERGED_PREPOSITION) return false;
    const before = flagsAt(scan, i - 1);
    if (mark === NO_MARK && (before & NAME_SHAPED) !== 0) return false;
    if (
      mark === NO_MARK &&
      /(?:er|es|en|em|e)$/.test(formAt(scan, i - 1)) &&
      (before & SPEECH_VERB) === 0
    ) {
      return false;
    }
    if (isGlued(scan, i)) return false;
  }
  if (i + 1 >= to || scan.opensSentence[i + 1] === 1) return !opens;
  const after = flagsAt(scan, i + 1);
  if (markAt(scan, i + 1) === NUMBER) return false;
  if (markAt(scan, i + 1) !== NO_MARK) return !opens;
  return (after & LOWER) !== 0;
}
