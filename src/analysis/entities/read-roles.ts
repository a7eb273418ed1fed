/** Titles, roles and affiliations as the text around a person states them. */

import type { Document } from '../../model/document.js';
import {
  ACADEMIC,
  AND,
  ARTICLE,
  CAPITALISED,
  CLOSE,
  COMMA,
  DETERMINER,
  FOR,
  HEAD,
  HONORIFIC,
  LOWER,
  MERGED_PREPOSITION,
  NAME_SHAPED,
  NO_MARK,
  NUMBER,
  OPEN,
  PLACE_PREPOSITION,
  PREPOSITION,
  ROLE,
  roleNominative,
  SPEECH_VERB,
  STOP,
} from './form-traits.js';
import type { Mention } from './mention.js';
import { nameLists } from './name-lists.js';
import { flagsAt, formAt, isGlued, markAt, type Scan, scanOf } from './scan.js';

/** What one passage says of one person. */
export interface RoleReading {
  /** Number of the person among the mentions. */
  readonly person: number;
  /** As written, in the nominative where that is safe; null when only an affiliation is stated. */
  readonly role: string | null;
  /** Number of the organisation among the mentions, or -1. */
  readonly organization: number;
  /** First and last token of the passage, name included. */
  readonly first: number;
  readonly last: number;
}

export interface Readings {
  readonly roles: readonly RoleReading[];
  /** Number of the person among the mentions → title as written, such as `Prof. Dr.`. */
  readonly titles: ReadonlyMap<number, string>;
  /** Number of the person → `m` or `f`, where a form of address, a role or the given name tells. */
  readonly sexes: ReadonlyMap<number, 'm' | 'f'>;
}

const MAX_APPOSITION = 30;
const MAX_LEFT = 16;

interface Reader {
  readonly scan: Scan;
  readonly document: Document;
  readonly mentions: readonly Mention[];
  /** Token → number of the mention that covers it, plus one; 0 for none. */
  readonly mentionAt: Int32Array;
  readonly roles: RoleReading[];
  readonly titles: Map<number, string>;
  readonly sexes: Map<number, 'm' | 'f'>;
}

export function readRoles(document: Document, mentions: readonly Mention[]): Readings {
  const mentionAt = new Int32Array(document.tokenCount + 1);
  mentions.forEach((mention, number) => {
    mentionAt.fill(number + 1, mention.firstToken, mention.lastToken + 1);
  });
  const reader: Reader = {
    scan: scanOf(document),
    document,
    mentions,
    mentionAt,
    roles: [],
    titles: new Map(),
    sexes: new Map(),
  };
  const limits = blockLimits(document, mentions);
  mentions.forEach((mention, number) => {
    if (mention.type !== 'person') return;
    const [from, to] = limits[number]!;
    const sex = sexOfGivenName(reader, mention);
    if (sex !== undefined) reader.sexes.set(number, sex);
    const left = readTitle(reader, number, from);
    const before = readLeft(reader, number, left, from);
    readRight(reader, number, to, before, left);
  });
  readAnaphora(reader);
  return { roles: reader.roles, titles: reader.titles, sexes: reader.sexes };
}

/** `[from, to)` of the block of each mention. */
function blockLimits(document: Document, mentions: readonly Mention[]): [number, number][] {
  const { blockStarts } = document;
  let block = 0;
  return mentions.map((mention) => {
    while (block + 2 < blockStarts.length && blockStarts[block + 1]! <= mention.firstToken) block++;
    return [blockStarts[block]!, blockStarts[block + 1]!];
  });
}

function sexOfGivenName(reader: Reader, mention: Mention): 'm' | 'f' | undefined {
  if (mention.firstToken === mention.lastToken && mention.rule !== 'given-name') return undefined;
  const form = formAt(reader.scan, mention.firstToken);
  const lists = nameLists();
  const name = form.split('-')[0]!;
  return (
    lists.firstNames.sexOf(form) ??
    lists.firstNames.sexOf(name) ??
    lists.foreignFirstNames.sexOf(form)
  );
}

function textOf(reader: Reader, first: number, last: number): string {
  const { scan, document } = reader;
  return document.source.text
    .slice(scan.starts[first]!, scan.ends[last]!)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads the titles before a person; the first token of titles and forms of address, or of the name. */
function readTitle(reader: Reader, number: number, from: number): number {
  const { scan } = reader;
  const mention = reader.mentions[number]!;
  let first = mention.firstToken;
  let titleFirst = -1;
  let titleLast = -1;
  for (let j = first - 1; j >= from && reader.mentionAt[j] === 0; j--) {
    const flags = flagsAt(scan, j);
    const isStop = formAt(scan, j) === '.' && isGlued(scan, j);
    if (
      (flags & ACADEMIC) !== 0 ||
      (isStop && j > from && (flagsAt(scan, j - 1) & ACADEMIC) !== 0)
    ) {
      if (titleLast < 0) titleLast = j;
      titleFirst = j;
      first = j;
    } else if ((flags & HONORIFIC) !== 0) {
      const form = formAt(scan, j);
      if (/^(?:Frau|Fräulein|Mrs|Ms|Madame|Kollegin)/.test(form)) reader.sexes.set(number, 'f');
      else if (/^(?:Herr|Mr|Monsieur|Kollege)/.test(form)) reader.sexes.set(number, 'm');
      if ((flags & ROLE) === 0 || j === first - 1) first = j;
    } else break;
  }
  if (titleFirst >= 0) reader.titles.set(number, textOf(reader, titleFirst, titleLast));
  return first;
}

/** Reads a role before the name; the number of readings it gave. */
function readLeft(reader: Reader, number: number, left: number, from: number): number {
  const { scan } = reader;
  const count = reader.roles.length;
  if (left === from || scan.opensSentence[left] === 1) return 0;
  let end = left - 1;
  if (readPredicate(reader, number, end, from)) return reader.roles.length - count;
  const hasComma = markAt(scan, end) === COMMA;
  if (hasComma) end--;
  if (end < from) return 0;
  if ((flagsAt(scan, end) & ROLE) !== 0 && reader.mentionAt[end] === 0) {
    // `…, so der Minister, Anna Beispiel habe …`: with a comma the role needs an article.
    const start = modifiersStart(reader, end, from);
    const hasArticle = start > from && markAt(scan, start - 1) === ARTICLE;
    if (!hasComma || hasArticle) {
      addRole(reader, number, start, end, end, ownerOf(reader, start, from), start);
    }
    return reader.roles.length - count;
  }
  // der Vorstandsvorsitzende des Jobcenters, Thomas Beispiel; Bundesminister für Arbeit Hubertus Beispiel
  for (let j = end; j >= from && left - j <= MAX_LEFT; j--) {
    const covering = reader.mentionAt[j]!;
    if (covering > 0 && reader.mentions[covering - 1]!.type === 'person') return 0;
    if (covering === 0 && (flagsAt(scan, j) & ROLE) !== 0) {
      const complement = readComplement(reader, j, end + 1);
      if (complement.end !== end + 1) return 0;
      // Landrat a. D. Jan Beispiel
      const isWhole =
        complement.roleEnd === end && nameLists().rolePostmodifiers.has(formAt(scan, end));
      const isTight =
        hasComma || isWhole || complement.organization >= 0 || markAt(scan, j + 1) === FOR;
      if (!isTight) return 0;
      const start = modifiersStart(reader, j, from);
      addRole(reader, number, start, j, complement.roleEnd, complement.organization, start);
      return reader.roles.length - count;
    }
    if (scan.opensSentence[j] === 1) return 0;
    const mark = markAt(scan, j);
    if (mark === STOP || mark === OPEN || mark === CLOSE) return 0;
    if (mark === COMMA && covering === 0) {
      // Only inside a list of nouns: für Familie, Senioren und Jugend.
      if ((flagsAt(scan, j - 1) & NAME_SHAPED) === 0) return 0;
    }
  }
  return 0;
}

/** `Ansprechpartnerin ist Anna Beispiel`, `Geschäftsführer der Stadtwerke ist Jan Beispiel`: the role opens the sentence. */
function readPredicate(reader: Reader, number: number, verb: number, from: number): boolean {
  const { scan } = reader;
  if (verb <= from || !/^(?:ist|war|bleibt|wird|wurde)$/.test(formAt(scan, verb))) return false;
  for (let j = verb - 1; j >= from && verb - j <= MAX_LEFT; j--) {
    if (reader.mentionAt[j] === 0 && (flagsAt(scan, j) & ROLE) !== 0) {
      const complement = readComplement(reader, j, verb);
      if (complement.end !== verb) return false;
      const start = modifiersStart(reader, j, from);
      const opening = start > from && opensPredicate(scan, start - 1) ? start - 1 : start;
      if (opening > from && scan.opensSentence[opening] !== 1) return false;
      addRole(reader, number, start, j, complement.roleEnd, complement.organization, start);
      return true;
    }
    if (scan.opensSentence[j] === 1 || markAt(scan, j) === COMMA) return false;
  }
  return false;
}

/** Die Sprecherin ist …, ihr Stellvertreter bleibt …, zum Vorsitzenden wurde … */
function opensPredicate(scan: Scan, token: number): boolean {
  const mark = markAt(scan, token);
  return mark === ARTICLE || mark === DETERMINER || /^(?:Zum|Zur)$/.test(formAt(scan, token));
}

/** `Der Mieterverein warnte. … kritisierte dessen Vorsitzender Jan Beispiel`: the only organisation shortly before, or -1. */
function ownerOf(reader: Reader, start: number, from: number): number {
  if (start <= from || !/^(?:dessen|deren|Dessen|Deren)$/.test(formAt(reader.scan, start - 1)))
    return -1;
  let owner = -1;
  for (let j = start - 2; j >= from && start - j < 60; j--) {
    const covering = reader.mentionAt[j]!;
    if (covering === 0 || reader.mentions[covering - 1]!.type !== 'organization') continue;
    if (owner >= 0 && owner !== covering - 1) return -1;
    owner = covering - 1;
  }
  return owner;
}

/** First token of the adjectives that belong to the role at `role`. */
function modifiersStart(reader: Reader, role: number, from: number): number {
  const { roleModifiers } = nameLists();
  let start = role;
  while (start > from) {
    // `Parl.` may be two tokens, the second of which looks like the end of a sentence.
    const isParl =
      start - 2 >= from &&
      formAt(reader.scan, start - 1) === '.' &&
      formAt(reader.scan, start - 2) === 'Parl';
    if (!isParl && reader.scan.opensSentence[start] === 1) break;
    if (!isParl && !roleModifiers.has(formAt(reader.scan, start - 1))) break;
    start -= isParl ? 2 : 1;
  }
  return start;
}

interface Complement {
  /** Token behind everything that was understood. */
  readonly end: number;
  /** Last token of the part that belongs to the role itself. */
  readonly roleEnd: number;
  readonly organization: number;
}

/**
 * What stands behind a role noun: `operativ`, `für Arbeit und Soziales`, `des Hauptgeschäftsführers`, `in der Zentrale`,
 * and the way to an organisation: `im Jobcenter X`, `beim Deutschen Landkreistag`, `des kommunalen Jobcenters`.
 */
function readComplement(reader: Reader, role: number, to: number): Complement {
  const { scan } = reader;
  let roleEnd = role;
  let j = role + 1;
  while (j < to && nameLists().rolePostmodifiers.has(formAt(scan, j))) {
    roleEnd = j;
    j++;
  }
  while (j < to && j - role < MAX_APPOSITION) {
    const covering = reader.mentionAt[j]!;
    if (covering > 0) {
      const mention = reader.mentions[covering - 1]!;
      if (mention.type !== 'organization') return { end: j, roleEnd, organization: -1 };
      // `Leiterin Jobcenter Halle`: directly behind the role.
      return { end: mention.lastToken + 1, roleEnd, organization: covering - 1 };
    }
    const mark = markAt(scan, j);
    const isPreposition =
      mark === MERGED_PREPOSITION || mark === PLACE_PREPOSITION || mark === PREPOSITION;
    const form = formAt(scan, j);
    const opens =
      isPreposition || mark === FOR || /^(?:des|der|dieser|dieses|seines|ihres)$/.test(form);
    if (!opens) break;
    const phrase = readPhrase(reader, j, to);
    if (phrase.organization >= 0) {
      return { end: phrase.end, roleEnd, organization: phrase.organization };
    }
    if (phrase.end <= j) break;
    if (phrase.isGeneric) return { end: phrase.end, roleEnd, organization: phrase.generic };
    roleEnd = phrase.end - 1;
    j = phrase.end;
  }
  return { end: j, roleEnd, organization: -1 };
}

interface Phrase {
  readonly end: number;
  readonly organization: number;
  readonly isGeneric: boolean;
  /** The organisation a generic noun (des Jobcenters) stands for, or -1. */
  readonly generic: number;
}

/** One prepositional or genitive phrase from `start`: up to its noun, or to the organisation in it. */
function readPhrase(reader: Reader, start: number, to: number): Phrase {
  const { scan } = reader;
  const nothing: Phrase = { end: start, organization: -1, isGeneric: false, generic: -1 };
  let j = start + 1;
  const isFor = markAt(scan, start) === FOR;
  while (j < to && j - start < 10) {
    const covering = reader.mentionAt[j]!;
    if (covering > 0) {
      const mention = reader.mentions[covering - 1]!;
      if (mention.type === 'person') return nothing;
      if (mention.type === 'place' || isFor) {
        return { ...nothing, end: mention.lastToken + 1 };
      }
      return { ...nothing, end: mention.lastToken + 1, organization: covering - 1 };
    }
    const flags = flagsAt(scan, j);
    const mark = markAt(scan, j);
    if (mark === ARTICLE || mark === DETERMINER) {
      j++;
      continue;
    }
    if ((flags & LOWER) !== 0 && mark === NO_MARK && /(?:en|er|es|em|e)$/.test(formAt(scan, j))) {
      // An adjective stands before its noun; a verb does not.
      const next = j + 1 < to ? flagsAt(scan, j + 1) : 0;
      const isAdjective =
        (next & NAME_SHAPED) !== 0 ||
        /(?:en|er|es|em|e)$/.test(formAt(scan, j + 1 < to ? j + 1 : j));
      if (!isAdjective) return nothing;
      j++;
      continue;
    }
    if ((flags & NAME_SHAPED) === 0) return nothing;
    if ((flags & HEAD) !== 0 && !isFor) {
      const generic = genericOrganization(reader, j);
      if (generic >= 0) return { ...nothing, end: j + 1, isGeneric: true, generic };
    }
    let end = j + 1;
    // Leiter der Abteilung Recht: what stands in apposition to the noun goes along.
    while (end < to && end < j + 3 && isBareNoun(reader, end)) end++;
    // für Arbeit und Soziales; für Familie, Senioren, Frauen und Jugend
    if (isFor || formAt(scan, start) === 'der' || formAt(scan, start) === 'des') {
      end = listEnd(reader, end, to);
    }
    return { ...nothing, end };
  }
  return nothing;
}

function isBareNoun(reader: Reader, token: number): boolean {
  const { scan } = reader;
  const flags = flagsAt(scan, token);
  return (
    (flags & NAME_SHAPED) !== 0 &&
    (flags & (ROLE | ACADEMIC | HONORIFIC)) === 0 &&
    markAt(scan, token) === NO_MARK &&
    scan.opensSentence[token] !== 1 &&
    reader.mentionAt[token] === 0
  );
}

/** Behind a noun: `, B, C und D` or `und B`; the end of the list, or `end`. */
function listEnd(reader: Reader, end: number, to: number): number {
  const { scan } = reader;
  let j = end;
  for (let item = 0; item < 7; item++) {
    if (j + 1 >= to || reader.mentionAt[j + 1] !== 0) return end;
    const mark = markAt(scan, j);
    let next = j + 1;
    const isNoun = (token: number) =>
      token < to &&
      (flagsAt(scan, token) & NAME_SHAPED) !== 0 &&
      (flagsAt(scan, token) & ROLE) === 0 &&
      reader.mentionAt[token] === 0;
    if (
      (flagsAt(scan, next) & LOWER) !== 0 &&
      /(?:e|en)$/.test(formAt(scan, next)) &&
      isNoun(next + 1)
    ) {
      next++;
    }
    if (!isNoun(next)) return end;
    if (mark === AND) return next + 1;
    if (mark !== COMMA) return end;
    j = next + 1;
  }
  return end;
}

/** `des Jobcenters`: the last organisation with that head before it in the text, not further than a paragraph. */
function genericOrganization(reader: Reader, token: number): number {
  const { scan, mentions } = reader;
  const head = scan.headsOfType[scan.types[token]!]!;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  for (let number = low - 1; number >= 0 && number >= low - 12; number--) {
    const mention = mentions[number]!;
    if (token - mention.lastToken > 150) return -1;
    if (mention.type !== 'organization') continue;
    for (let k = mention.firstToken; k <= mention.lastToken; k++) {
      if (scan.headsOfType[scan.types[k]!] === head) return number;
    }
  }
  return -1;
}

function readRight(
  reader: Reader,
  number: number,
  to: number,
  readBefore: number,
  left: number,
): void {
  const { scan, mentions, mentionAt } = reader;
  const mention = mentions[number]!;
  const next = mention.lastToken + 1;
  if (next >= to || scan.opensSentence[next] === 1) return;
  const mark = markAt(scan, next);
  if (mark === OPEN) {
    readBracket(reader, number, next, to, readBefore);
    return;
  }
  if (mark === COMMA) {
    readApposition(reader, number, next + 1, to, readBefore);
    return;
  }
  const organization = organizationAfterPreposition(reader, next, to);
  if (organization >= 0 && !isPassive(reader, left, next)) {
    affiliate(reader, number, organization, readBefore);
    return;
  }
  const form = formAt(scan, next);
  if (form === 'zum' || form === 'zur') {
    readElection(reader, number, next, to);
    return;
  }
  if (/^(?:ist|war|wird|wurde|bleibt)$/.test(form)) {
    // Laut Sprecher Jan Beispiel ist der Fahrer flüchtig.
    if (isBehindPreposition(reader, left)) return;
    readCopula(reader, number, next + 1, to);
    return;
  }
  if (/^(?:leitet|leitete|führt|arbeitet|arbeitete)$/.test(form)) {
    const at = firstOrganization(reader, next + 1, to);
    if (at >= 0) pushReading(reader, number, null, at, mention.firstToken, mentions[at]!.lastToken);
    return;
  }
  readOwnOrganization(reader, number, next, to);

  function firstOrganization(_reader: Reader, from: number, limit: number): number {
    for (let j = from; j < limit && j < from + 12; j++) {
      if (markAt(scan, j) === COMMA || markAt(scan, j) === STOP) return -1;
      const covering = mentionAt[j]!;
      if (covering === 0) continue;
      return mentions[covering - 1]!.type === 'organization' ? covering - 1 : -1;
    }
    return -1;
  }
}

/** A preposition before the name and the role before it: whoever is named is not the subject. */
function isBehindPreposition(reader: Reader, left: number): boolean {
  const { scan } = reader;
  for (let j = left - 1; j >= 0 && j >= left - 4 && scan.opensSentence[j + 1] !== 1; j--) {
    const mark = markAt(scan, j);
    if (mark === PREPOSITION || mark === PLACE_PREPOSITION || mark === MERGED_PREPOSITION)
      return true;
    if (mark !== ARTICLE && (flagsAt(scan, j) & ROLE) === 0) return false;
  }
  return false;
}

/** `hat Anna Beispiel zur Vorsitzenden gewählt` */
function readElection(reader: Reader, number: number, at: number, to: number): void {
  const { scan } = reader;
  let role = at + 1;
  const isRole = (token: number) => token < to && (flagsAt(scan, token) & ROLE) !== 0;
  while (!isRole(role) || isRole(role + 1)) {
    if (role >= to || !nameLists().roleModifiers.has(formAt(scan, role))) break;
    role++;
  }
  if (!isRole(role) || reader.mentionAt[role] !== 0) return;
  const complement = readComplement(reader, role, to);
  for (let j = complement.end; j < to && j < complement.end + 4; j++) {
    if (!/^(?:gewählt|berufen|ernannt|bestellt|bestimmt|befördert|gekürt)$/.test(formAt(scan, j)))
      continue;
    const { roleEnd, organization } = complement;
    addRole(
      reader,
      number,
      at + 1,
      role,
      roleEnd,
      organization,
      reader.mentions[number]!.firstToken,
    );
    return;
  }
}

/** `lebt in ihrem kommunalen Jobcenter X`: a possessive before an organisation, with nobody else in between. */
function readOwnOrganization(reader: Reader, number: number, from: number, to: number): void {
  const { scan, mentions, mentionAt } = reader;
  for (let j = from; j < to && j < from + 14; j++) {
    if (scan.opensSentence[j] === 1 || markAt(scan, j) === COMMA || markAt(scan, j) === STOP)
      return;
    const covering = mentionAt[j]!;
    if (covering === 0) continue;
    const mention = mentions[covering - 1]!;
    if (mention.type !== 'organization') return;
    for (let k = mention.firstToken - 1; k > from && k >= mention.firstToken - 3; k--) {
      if (!/^(?:ihrem|ihrer|seinem|seiner)$/.test(formAt(scan, k))) continue;
      const before = markAt(scan, k - 1);
      if (before === PLACE_PREPOSITION || before === PREPOSITION) {
        const person = mentions[number]!;
        pushReading(reader, number, null, covering - 1, person.firstToken, mention.lastToken);
      }
      return;
    }
    return;
  }
}

/** `wurde Anna Beispiel von der SPD gelobt`: no affiliation. */
function isPassive(reader: Reader, left: number, next: number): boolean {
  const { scan } = reader;
  if (!/^(?:von|vom)$/.test(formAt(scan, next))) return false;
  for (let j = left - 1; j >= 0 && j >= left - 4; j--) {
    if (/^(?:wurde|wurden|wird|werden|worden|Wurde)$/.test(formAt(scan, j))) return true;
    if (scan.opensSentence[j + 1] === 1) break;
  }
  return false;
}

/** `aus dem BMAS`, `vom Institut …`, `von der Universität …`; number of the organisation, or -1. */
function organizationAfterPreposition(reader: Reader, next: number, to: number): number {
  const { scan, mentions, mentionAt } = reader;
  if (!/^(?:aus|vom|von|beim|bei)$/.test(formAt(scan, next))) return -1;
  let j = next + 1;
  while (j < to && j < next + 4) {
    const covering = mentionAt[j]!;
    if (covering > 0) {
      return mentions[covering - 1]!.type === 'organization' ? covering - 1 : -1;
    }
    const isArticle = markAt(scan, j) === ARTICLE;
    const isAdjective = (flagsAt(scan, j) & LOWER) !== 0 && /(?:en|er|em)$/.test(formAt(scan, j));
    // vom Büro Hagemeister & Partner, von der Gewerkschaft ver.di
    const isHead = (flagsAt(scan, j) & HEAD) !== 0 && j + 1 < to && mentionAt[j + 1] !== 0;
    if (!isArticle && !isAdjective && !isHead) return -1;
    j++;
  }
  return -1;
}

/** An affiliation that stands alone joins the role read before the name, if that had none. */
function affiliate(reader: Reader, number: number, organization: number, readBefore: number): void {
  const mention = reader.mentions[number]!;
  const target = reader.mentions[organization]!;
  const at = reader.roles.length - 1;
  const before = readBefore > 0 ? reader.roles[at] : undefined;
  if (before !== undefined && before.organization < 0) {
    reader.roles[at] = { ...before, organization, last: target.lastToken };
  } else {
    pushReading(reader, number, null, organization, mention.firstToken, target.lastToken);
  }
}

/** (BMAS), (Leiterin, Jobcenter X), (SPD) */
function readBracket(
  reader: Reader,
  number: number,
  open: number,
  to: number,
  readBefore: number,
): void {
  const { scan, mentions, mentionAt } = reader;
  let role = -1;
  let organization = -1;
  let j = open + 1;
  for (; j < to && j - open < 20 && markAt(scan, j) !== CLOSE; j++) {
    const covering = mentionAt[j]!;
    if (covering > 0) {
      if (mentions[covering - 1]!.type === 'person') return;
      if (mentions[covering - 1]!.type === 'organization' && organization < 0) {
        organization = covering - 1;
      }
    } else if ((flagsAt(scan, j) & ROLE) !== 0 && role < 0) role = j;
  }
  if (j >= to || markAt(scan, j) !== CLOSE) return;
  if (role >= 0) {
    const complement = readComplement(reader, role, j);
    const start = modifiersStart(reader, role, open + 1);
    addRole(
      reader,
      number,
      start,
      role,
      complement.roleEnd,
      organization,
      mentions[number]!.firstToken,
    );
    return;
  }
  if (organization >= 0) {
    affiliate(reader, number, organization, readBefore);
    return;
  }
  // Abg. Beispiel [XY] (Berlin) (SPD): a second bracket may hold the party.
  if (j + 1 < to && markAt(scan, j + 1) === OPEN)
    readBracket(reader, number, j + 1, to, readBefore);
}

/** What follows `Name,`: a role with its complement, or an organisation. */
function readApposition(
  reader: Reader,
  number: number,
  start: number,
  to: number,
  readBefore: number,
): void {
  const { scan, mentions, mentionAt } = reader;
  const mention = mentions[number]!;
  if (start >= to) return;
  const covering = mentionAt[start]!;
  if (covering > 0) {
    const target = mentions[covering - 1]!;
    if (target.type !== 'organization') return;
    const behind = target.lastToken + 1;
    const closes =
      behind >= to ||
      scan.opensSentence[behind] === 1 ||
      markAt(scan, behind) === STOP ||
      markAt(scan, behind) === CLOSE ||
      markAt(scan, behind) === OPEN ||
      markAt(scan, behind) === NUMBER ||
      isLineBreak(reader, behind) ||
      (markAt(scan, behind) === COMMA && start === mention.lastToken + 2);
    if (closes) affiliate(reader, number, covering - 1, readBefore);
    return;
  }
  // eine der führenden Vertreterinnen …: the whole phrase is the description.
  if (
    /^(?:eine|einer)$/.test(formAt(scan, start)) &&
    start + 1 < to &&
    formAt(scan, start + 1) === 'der'
  ) {
    let end = start + 2;
    let hasRole = false;
    while (end < to && end - start < MAX_APPOSITION && markAt(scan, end) !== COMMA) {
      if (markAt(scan, end) === STOP || (flagsAt(scan, end) & SPEECH_VERB) !== 0) break;
      if (/(?:innen|er|ern|en)$/.test(formAt(scan, end)) && isPluralRole(formAt(scan, end)))
        hasRole = true;
      end++;
    }
    if (hasRole && end < to && markAt(scan, end) === COMMA) {
      pushReading(reader, number, textOf(reader, start, end - 1), -1, mention.firstToken, end - 1);
    }
    return;
  }
  // Anwältin Anna Beispiel, die den Kläger vertritt: a relative clause.
  if (start + 1 < to && markAt(scan, start) === ARTICLE && markAt(scan, start + 1) === ARTICLE) {
    return;
  }
  let j = start;
  while (j < to && j - start < 6) {
    const flags = flagsAt(scan, j);
    if ((flags & ROLE) !== 0 && mentionAt[j] === 0) break;
    const mark = markAt(scan, j);
    const form = formAt(scan, j);
    const isLead =
      mark === ARTICLE ||
      nameLists().roleModifiers.has(form) ||
      ((flags & LOWER) !== 0 && /(?:e|er|en|es|em|s|als)$/.test(form) && mark === NO_MARK) ||
      /^(?:seit|heute|damals|zuletzt|ehemals|früher|derzeit)$/.test(form) ||
      mark === NUMBER ||
      (form === '.' && formAt(scan, j - 1) === 'Parl') ||
      // Poetry Slammer: the words before the role belong to it.
      ((flags & CAPITALISED) !== 0 && mentionAt[j] === 0 && mark === NO_MARK);
    if (!isLead) return;
    j++;
  }
  if (j >= to || (flagsAt(scan, j) & ROLE) === 0 || j - start >= 6) return;
  if (isFollowedByName(reader, j, to)) return;
  readRoleChain(reader, number, roleStart(reader, j, start), j, to);
}

/** `, Geschäftsführerin Anna Beispiel`: the role belongs to the name behind it. */
function isFollowedByName(reader: Reader, role: number, to: number): boolean {
  let j = role + 1;
  while (j < to && (flagsAt(reader.scan, j) & (ACADEMIC | HONORIFIC)) !== 0) j++;
  const covering = j < to ? reader.mentionAt[j]! : 0;
  return covering > 0 && reader.mentions[covering - 1]!.type === 'person';
}

/** First token of the role at `role`: its modifiers, or the capitalised words before it (Poetry Slammer). */
function roleStart(reader: Reader, role: number, from: number): number {
  const { scan } = reader;
  const start = modifiersStart(reader, role, from);
  if (start < role) return start;
  let first = role;
  while (first > from) {
    const flags = flagsAt(scan, first - 1);
    if ((flags & CAPITALISED) === 0 || markAt(scan, first - 1) !== NO_MARK) break;
    if (reader.mentionAt[first - 1] !== 0) break;
    first--;
  }
  return first;
}

/** A role with its complement, and what `und` adds to it: Künstler und Poetry Slammer. */
function readRoleChain(
  reader: Reader,
  number: number,
  start: number,
  role: number,
  to: number,
): void {
  const { scan } = reader;
  const person = reader.mentions[number]!;
  const complement = readComplement(reader, role, to);
  const at = reader.roles.length;
  addRole(
    reader,
    number,
    start,
    role,
    complement.roleEnd,
    complement.organization,
    person.firstToken,
  );
  const and = complement.end;
  if (and + 1 >= to || markAt(scan, and) !== AND) return;
  for (let j = and + 1; j < to && j < and + 5; j++) {
    if (reader.mentionAt[j] !== 0) return;
    if ((flagsAt(scan, j) & ROLE) !== 0) {
      if (isFollowedByName(reader, j, to)) return;
      const second = readComplement(reader, j, to);
      const from = roleStart(reader, j, and + 1);
      addRole(reader, number, from, j, second.roleEnd, second.organization, person.firstToken);
      // Leiterin und Sprecherin des Amtes: the organisation belongs to both.
      const before = reader.roles[at];
      if (before !== undefined && before.organization < 0 && second.organization >= 0) {
        reader.roles[at] = { ...before, organization: second.organization };
      }
      return;
    }
    const isLead =
      markAt(scan, j) === ARTICLE ||
      (flagsAt(scan, j) & CAPITALISED) !== 0 ||
      nameLists().roleModifiers.has(formAt(scan, j));
    if (!isLead) return;
  }
}

/** `ist Teamleiterin in …`, `war von 2010 bis 2020 Leiter des …` */
function readCopula(reader: Reader, number: number, start: number, to: number): void {
  const { scan } = reader;
  for (let j = start; j < to && j < start + 6; j++) {
    if (reader.mentionAt[j] !== 0) return;
    const flags = flagsAt(scan, j);
    if ((flags & ROLE) !== 0) {
      if (isFollowedByName(reader, j, to)) return;
      readRoleChain(reader, number, modifiersStart(reader, j, start), j, to);
      return;
    }
    const mark = markAt(scan, j);
    const isLead =
      mark === ARTICLE ||
      mark === NUMBER ||
      mark === PREPOSITION ||
      nameLists().roleModifiers.has(formAt(scan, j)) ||
      (flags & LOWER) !== 0;
    if (!isLead || mark === COMMA) return;
  }
}

function isPluralRole(form: string): boolean {
  const singular = form.replace(/innen$/, 'in');
  if (singular !== form) return roleNominative(singular) !== undefined;
  return [form, form.replace(/n$/, ''), form.replace(/en$/, '')].some(
    (candidate) => roleNominative(candidate) !== undefined,
  );
}

function isLineBreak(reader: Reader, token: number): boolean {
  const { scan, document } = reader;
  if (token === 0) return false;
  return document.source.text.slice(scan.ends[token - 1]!, scan.starts[token]!).includes('\n');
}

/** Adds the role whose noun is at `noun`, its words from `start` to `end`. */
function addRole(
  reader: Reader,
  number: number,
  start: number,
  noun: number,
  end: number,
  organization: number,
  first: number,
): void {
  const mention = reader.mentions[number]!;
  const role = nominativeRole(reader, number, start, noun, end);
  const target = organization >= 0 ? reader.mentions[organization]! : undefined;
  const last = Math.max(end, mention.lastToken, target?.lastToken ?? 0);
  const from = Math.min(first, mention.firstToken, target?.firstToken ?? first);
  pushReading(reader, number, role, organization, from, last);
}

function pushReading(
  reader: Reader,
  person: number,
  role: string | null,
  organization: number,
  first: number,
  last: number,
): void {
  reader.roles.push({ person, role, organization, first, last });
}

/** The role in the nominative without article: den Theologen → Theologe, der Vorsitzende → Vorsitzender. */
function nominativeRole(
  reader: Reader,
  number: number,
  start: number,
  noun: number,
  end: number,
): string {
  const { scan } = reader;
  const form = formAt(scan, noun);
  let nominative = roleNominative(form) ?? form;
  const isAdjectival = inflectsAsAdjective(nominative);
  const article = start > 0 ? formAt(scan, start - 1) : '';
  const isFeminineNoun = /(?:in|frau|mutter|tochter|schwester|innen)$/i.test(nominative);
  let sex = reader.sexes.get(number);
  if (isAdjectival) {
    if (sex === undefined) {
      sex = /^(?:die|Die|eine|Eine)$/.test(article) || !form.endsWith('r') ? 'f' : 'm';
      if (/^(?:der|Der)$/.test(article) && !form.endsWith('n')) sex = 'm';
      if (/^(?:des|dem|den|eines|einem|einen|vom|beim|zum)$/.test(article)) sex = 'm';
    }
    nominative = sex === 'm' ? `${nominative}r` : nominative;
  } else if (isFeminineNoun) sex = 'f';
  else sex = 'm';
  if (!isAdjectival) reader.sexes.set(number, reader.sexes.get(number) ?? sex);
  const words: string[] = [];
  for (let j = start; j < noun; j++) {
    const form = formAt(scan, j);
    if (form === '.' && words.length > 0) words[words.length - 1] += form;
    else words.push(modifierForm(form, sex));
  }
  words.push(nominative);
  if (end > noun) words.push(textOf(reader, noun + 1, end));
  return words.join(' ').trim();
}

const adjectival = new Map<string, boolean>();

function inflectsAsAdjective(nominative: string): boolean {
  let known = adjectival.get(nominative);
  if (known === undefined) {
    const lower = nominative.toLowerCase();
    known = [...nameLists().adjectivalRoles].some((role) => lower.endsWith(role.toLowerCase()));
    adjectival.set(nominative, known);
  }
  return known;
}

/** stellvertretenden → stellvertretender (Leiter) or stellvertretende (Leiterin). */
function modifierForm(form: string, sex: 'm' | 'f' | undefined): string {
  if (!nameLists().roleModifiers.has(form) || !/(?:e|er|en|es|em)$/.test(form)) return form;
  const stem = form.replace(/(?:e|er|en|es|em)$/, '');
  return sex === 'm' ? `${stem}er` : `${stem}e`;
}

/**
 * `Der Geschäftsführer sagte …` behind a sentence with exactly one person: the role is that person's, if article and
 * sex agree. An organisation that sentence stands `in` comes along.
 */
function readAnaphora(reader: Reader): void {
  const { scan, document, mentions, mentionAt } = reader;
  const { sentenceStarts } = document;
  let number = 0;
  for (let sentence = 0; sentence + 2 < sentenceStarts.length; sentence++) {
    const first = sentenceStarts[sentence]!;
    const next = sentenceStarts[sentence + 1]!;
    const end = sentenceStarts[sentence + 2]!;
    while (number < mentions.length && mentions[number]!.firstToken < first) number++;
    if (next + 2 >= end || markAt(scan, next) !== ARTICLE) continue;
    const article = formAt(scan, next);
    if (article !== 'Der' && article !== 'Die') continue;
    const role = next + 1;
    if ((flagsAt(scan, role) & ROLE) === 0 || mentionAt[role] !== 0) continue;
    if ((flagsAt(scan, role + 1) & LOWER) === 0 || markAt(scan, role + 1) !== NO_MARK) continue;
    // `Der Angeklagte habe …`: what that person says of another.
    if (/^(?:habe|sei|werde|könne|müsse|solle|dürfe|wolle)$/.test(formAt(scan, role + 1))) continue;
    const form = formAt(scan, role);
    if (article === 'Die' && !/(?:in|frau|ende|te)$/.test(form)) continue;
    if (article === 'Der' && /(?:in|frau)$/.test(form)) continue;
    const person = solePerson(reader, number, next);
    if (person < 0) continue;
    const sex = reader.sexes.get(person);
    if (sex !== undefined && (sex === 'm') !== (article === 'Der')) continue;
    const organization = soleInnerOrganization(reader, number, next);
    addRole(reader, person, role, role, role, organization, mentions[person]!.firstToken);
  }
}

/** The only person among the mentions from `number` that stand before token `end`, or -1. */
function solePerson(reader: Reader, number: number, end: number): number {
  let person = -1;
  for (let k = number; k < reader.mentions.length && reader.mentions[k]!.firstToken < end; k++) {
    if (reader.mentions[k]!.type !== 'person') continue;
    if (person >= 0) return -1;
    person = k;
  }
  return person;
}

/** The only organisation there, if `im` or `in` leads to it. */
function soleInnerOrganization(reader: Reader, number: number, end: number): number {
  const { scan, mentions } = reader;
  let organization = -1;
  for (let k = number; k < mentions.length && mentions[k]!.firstToken < end; k++) {
    if (mentions[k]!.type !== 'organization') continue;
    if (organization >= 0) return -1;
    organization = k;
  }
  if (organization < 0) return -1;
  const before = mentions[organization]!.firstToken - 1;
  return before >= 0 && /^(?:im|beim)$/.test(formAt(scan, before)) ? organization : -1;
}
