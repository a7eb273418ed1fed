/** Organisations: head nouns with their complements, known names, legal forms, clubs, acronyms in brackets. */
import { acronymFits } from './acronym-fits.js';
import {
  ACADEMIC,
  AND,
  ANY_FIRST,
  ANY_LAST,
  ARTICLE,
  CAPITALISED,
  CLOSE,
  CLOSE_QUOTE,
  COMMA,
  DETERMINER,
  DISTRICT_WORD,
  FIRST,
  FOR,
  FREQUENT,
  GENITIVE,
  HEAD,
  HEAD_ADJECTIVE,
  HONORIFIC,
  hasNounTail,
  LEGAL,
  LOWER,
  LOWER_WORD,
  MARKUP,
  MERGED_PREPOSITION,
  MIXED,
  NAME_SHAPED,
  NO_MARK,
  NOUN,
  NUMBER,
  OPEN,
  OPEN_QUOTE,
  ORGANIZATION,
  ORGANIZATION_AMBIGUOUS,
  OTHER_PUNCTUATION,
  PHRASE,
  PLACE,
  PLACE_AMBIGUOUS,
  PLACE_PREPOSITION,
  QUOTE,
  ROLE,
  SLASH,
  SPEECH_VERB,
  TOPONYM,
  UPPER,
} from './form-traits.js';
import { nameLists, type OrganizationHead } from './name-lists.js';
import { phraseEnd, placeEnd, townEnd } from './recognize-places.js';
import { type Candidate, flagsAt, formAt, isGlued, markAt, type Scan } from './scan.js';

const KNOWN_WORD =
  NOUN |
  LOWER_WORD |
  ANY_FIRST |
  ANY_LAST |
  ROLE |
  HEAD |
  HEAD_ADJECTIVE |
  ORGANIZATION |
  LEGAL |
  ACADEMIC |
  HONORIFIC;

/** Sozialverband VdK, Gewerkschaft GEW */
const TAKES_ACRONYM =
  /(?:verband|verbands|verbandes|gewerkschaft|verein|vereins|partei|stiftung|vereinigung)$/i;

const LOCAL = /(?:kammer|verband|agentur|kasse)$/i;

const MAX_PREFIX = 4;
const MAX_LIST_ITEMS = 7;
const MAX_COMPANY_WORDS = 7;

/** Finds organisations among the tokens of one block, `[from, to)`. */
export function recognizeOrganizations(
  scan: Scan,
  from: number,
  to: number,
  found: Candidate[],
): void {
  let i = from;
  while (i < to) {
    const flags = flagsAt(scan, i);
    if ((flags & (NAME_SHAPED | LEGAL | ORGANIZATION | PHRASE)) === 0) {
      i++;
      continue;
    }
    const next = organizationFrom(scan, i, from, to, flags, found);
    i = next > i ? next : i + 1;
  }
}

function accept(
  scan: Scan,
  found: Candidate[],
  first: number,
  last: number,
  to: number,
  rule: string,
  confidence: number,
): number {
  const end = legalEnd(scan, last, to);
  found.push({ type: 'organization', first, last: end, rule, confidence });
  return acronymBehind(scan, first, end, to, found);
}

/** `Institut … (IAB)`: the acronym is a mention of its own. Returns the token to go on from. */
function acronymBehind(
  scan: Scan,
  first: number,
  last: number,
  to: number,
  found: Candidate[],
): number {
  const token = last + 2;
  if (token + 1 >= to || markAt(scan, last + 1) !== OPEN || markAt(scan, token + 1) !== CLOSE) {
    return last + 1;
  }
  const flags = flagsAt(scan, token);
  if ((flags & (UPPER | MIXED)) === 0 || (flags & LEGAL) !== 0 || formAt(scan, token).length > 12) {
    return last + 1;
  }
  const name = scan.document.source.text.slice(scan.starts[first]!, scan.ends[last]!);
  if (!acronymFits(formAt(scan, token), name)) return last + 1;
  found.push({
    type: 'organization',
    first: token,
    last: token,
    rule: 'acronym-in-bracket',
    confidence: 0.95,
  });
  return token + 2;
}

/** A legal form behind a name: AöR, (AöR), e. V., gGmbH. */
function legalEnd(scan: Scan, last: number, to: number): number {
  let k = last + 1;
  if (k >= to) return last;
  if (markAt(scan, k) === OPEN && k + 2 < to && markAt(scan, k + 2) === CLOSE) {
    return (flagsAt(scan, k + 1) & LEGAL) !== 0 ? k + 2 : last;
  }
  if (markAt(scan, k) === COMMA && k + 1 < to && (flagsAt(scan, k + 1) & LEGAL) !== 0) k++;
  const associationEnd = registeredAssociationEnd(scan, k, to);
  if (associationEnd >= k) return associationEnd;
  return (flagsAt(scan, k) & LEGAL) !== 0 ? k : last;
}

/** `e. V.`, `e.V.`, `e. G.` however the tokenizer cut them; last token, or `k - 1`. */
function registeredAssociationEnd(scan: Scan, k: number, to: number): number {
  const form = formAt(scan, k);
  if (form === 'e.V.' || form === 'e.G.' || form === 'eV') return k;
  if (form === 'e.V') return k + 1 < to && formAt(scan, k + 1) === '.' ? k + 1 : k;
  if (form !== 'e.' && form !== 'e') return k - 1;
  let j = k + 1;
  if (form === 'e') {
    if (j >= to || formAt(scan, j) !== '.') return k - 1;
    j++;
  }
  if (j >= to) return k - 1;
  const second = formAt(scan, j);
  if (second === 'V.' || second === 'G.') return j;
  if (second === 'V' || second === 'G') {
    return j + 1 < to && formAt(scan, j + 1) === '.' && isGlued(scan, j + 1) ? j + 1 : j;
  }
  return k - 1;
}

function organizationFrom(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  flags: number,
  found: Candidate[],
): number {
  const club = clubEnd(scan, i, from, to);
  if (club > i) {
    const first = i > from && /^\d+\.$/.test(formAt(scan, i - 1)) ? i - 1 : i;
    return accept(scan, found, first, club, to, 'club', 0.8);
  }
  if ((flags & PHRASE) !== 0) {
    const last = phraseEnd(scan, i, to, nameLists().organizationPhrases);
    if (last >= i) {
      // Industrie- und Handelskammer Hannover: a chamber has its place behind it, a ministry has not.
      const isLocal = LOCAL.test(formAt(scan, last)) && last + 1 < to;
      const end = isLocal
        ? Math.max(last, placeEnd(scan, last + 1, to, true))
        : branchEnd(scan, last, to);
      return accept(scan, found, i, end, to, 'listed-organization', 0.9);
    }
  }
  if ((flags & HEAD) !== 0) {
    const next = organizationAtHead(scan, i, from, to, found);
    if (next > i) return next;
  }
  if ((flags & LEGAL) !== 0) {
    const next = companyAtLegalForm(scan, i, from, to, found);
    if (next > i) return next;
  }
  if (i > from + 1 && (flags & NAME_SHAPED) !== 0 && isPartners(scan, i)) {
    const next = companyAtLegalForm(scan, i, from, to, found);
    if (next > i) return next;
  }
  if ((flags & HEAD_ADJECTIVE) !== 0 && isGermanName(scan, i, to)) {
    let last = i + 1;
    while (
      last + 1 < to &&
      (flagsAt(scan, last + 1) & ANY_LAST) === 0 &&
      isGermanNoun(scan, last + 1)
    ) {
      last++;
    }
    if ((flagsAt(scan, last) & HEAD) !== 0) return i;
    return accept(scan, found, i, last, to, 'adjective-and-noun', 0.7);
  }
  if ((flags & ORGANIZATION) !== 0 && !isShouted(scan, i, from, to)) {
    return accept(scan, found, i, branchEnd(scan, i, to), to, 'listed-organization', 0.85);
  }
  if ((flags & ORGANIZATION_AMBIGUOUS) !== 0 && behindArticleOrInBracket(scan, i, from, to)) {
    return accept(scan, found, i, i, to, 'listed-organization', 0.6);
  }
  return i;
}

const BRANCH =
  /^(?:Bezirk|Region|Unterbezirk|Landesbezirk|(?:Kreis|Landes|Orts|Bezirks|Stadt|Regional)(?:verband|verein|gruppe))$/;

/** AWO Kreisverband, IG Metall Bezirk Küste: last token of the branch behind a known name. */
function branchEnd(scan: Scan, last: number, to: number): number {
  const branch = last + 1;
  if (branch >= to || scan.opensSentence[branch] === 1) return last;
  if ((flagsAt(scan, branch) & CAPITALISED) === 0) return last;
  const form = formAt(scan, branch);
  if (!BRANCH.test(form)) return last;
  const place = Math.max(placeEnd(scan, branch + 1, to, true), townEnd(scan, branch + 1, to));
  if (place > branch) return place;
  const isNoun = branch + 1 < to && !/^(?:Bezirk|Region)$/.test(form);
  const area = branch + 1 < to ? flagsAt(scan, branch + 1) : 0;
  // Bezirk Küste: a noun that names an area.
  if (!isNoun && (area & CAPITALISED) !== 0 && markAt(scan, branch + 1) === NO_MARK) {
    return scan.opensSentence[branch + 1] === 1 ? last : branch + 1;
  }
  return isNoun || branch + 1 >= to ? branch : last;
}

/** In a line of capitals a word in capitals says nothing, unless it is long enough to be told. */
function isShouted(scan: Scan, i: number, from: number, to: number): boolean {
  if ((flagsAt(scan, i) & UPPER) === 0) return false;
  const isLoud = (k: number) =>
    k >= from && k < to && (flagsAt(scan, k) & UPPER) !== 0 && formAt(scan, k).length > 4;
  return (
    (isLoud(i - 1) && isLoud(i + 1)) ||
    (isLoud(i - 1) && isLoud(i - 2)) ||
    (isLoud(i + 1) && isLoud(i + 2))
  );
}

function behindArticleOrInBracket(scan: Scan, i: number, from: number, to: number): boolean {
  if (i === from) return false;
  const form = formAt(scan, i - 1);
  const isBracketed = markAt(scan, i - 1) === OPEN && i + 1 < to && markAt(scan, i + 1) === CLOSE;
  if (isBracketed) return true;
  const isArticle = /^(?:der|die|den|des|dem|beim|vom|zum|zur|im|am|Der|Die|Das|das)$/.test(form);
  if (!isArticle) return false;
  // `die Grünen Ideen`, `der Spiegel Europas`: a noun behind it makes an adjective or a common noun of it.
  return i + 1 >= to || (flagsAt(scan, i + 1) & NAME_SHAPED) === 0;
}

function clubEnd(scan: Scan, i: number, from: number, to: number): number {
  if (!nameLists().clubPrefixes.has(formAt(scan, i))) return i - 1;
  let j = i + 1;
  while (j < to && j - i <= 3) {
    const flags = flagsAt(scan, j);
    const isNumber = markAt(scan, j) === NUMBER && /^\d{2,4}$/.test(formAt(scan, j));
    if (!isNumber && (flags & NAME_SHAPED) === 0) break;
    // SG Traktor Bornim: a common noun only before the town.
    const isBeforeTown =
      j === i + 1 && j + 1 < to && (flagsAt(scan, j + 1) & (PLACE | TOPONYM)) !== 0;
    const isWord = (flags & (NOUN | ROLE | HEAD)) !== 0 && (flags & (PLACE | TOPONYM)) === 0;
    if (isWord && !isBeforeTown) break;
    if (scan.opensSentence[j] === 1) break;
    j++;
  }
  // HSG Wallenbrück/Spenge
  const isPair = j > i + 1 && j + 1 < to && markAt(scan, j) === SLASH && isGlued(scan, j + 1);
  if (isPair && (flagsAt(scan, j + 1) & NAME_SHAPED) !== 0) j += 2;
  // Borussia Dortmund needs its place; an acronym needs something behind it.
  const hasName = j - 1 > i;
  if (!hasName) return i - 1;
  const second = flagsAt(scan, i + 1);
  const startsWithUpper = (flagsAt(scan, i) & UPPER) !== 0 || (flagsAt(scan, i) & MIXED) !== 0;
  if (!startsWithUpper && (second & (PLACE | PLACE_AMBIGUOUS | UPPER | MIXED)) === 0) return i - 1;
  if (i > from && isShouted(scan, i, from, to)) return i - 1;
  return j - 1;
}

function headAt(scan: Scan, i: number): OrganizationHead | undefined {
  return nameLists().heads[scan.headsOfType[scan.types[i]!]!];
}

function organizationAtHead(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  found: Candidate[],
): number {
  const head = headAt(scan, i)!;
  const flags = flagsAt(scan, i);
  const first = prefixStart(scan, i, from, head);
  const behind = complementEnd(scan, i, to, head);
  const quoted = head.takesQuoted ? quotedNameEnd(scan, i + 1, to) : i;
  if (quoted > i) return accept(scan, found, first, quoted, to, 'head-and-quoted-name', 0.8);
  const hasAdjective = first < i;
  const isHyphenName = hasProperFirstPart(formAt(scan, i));
  if (head.kind === 'unit') {
    return unitAtHead(scan, i, from, first, behind, to, found);
  }
  if ((flags & ANY_LAST) !== 0 && behind === i && !hasAdjective && !isHyphenName) return i;
  const isNamed = head.kind === 'named' || isHyphenName;
  if (!isNamed && behind === i && !hasAdjective) {
    // Zentrum für …, Institut (XYZ): a bracketed acronym that fits names it.
    return bracketedUnit(scan, i, from, to, found);
  }
  if (!isNamed && behind === i && hasAdjective && !adjectivesName(scan, first, i)) return i;
  const rule = behind > i ? 'organization-head' : isNamed ? 'named-head' : 'adjective-and-head';
  const confidence = behind > i || head.kind === 'named' ? 0.9 : 0.75;
  return accept(scan, found, first, behind, to, rule, confidence);
}

/** Max-Planck-Institut, Leibniz-Institut: what stands before the last hyphen is no common noun. */
function hasProperFirstPart(form: string): boolean {
  const cut = form.lastIndexOf('-');
  if (cut <= 1 || /-(?:Kirche|Schule|Preis)$/.test(form)) return false;
  const lists = nameLists();
  const parts = form.slice(0, cut).split('-');
  return parts.some(
    (part) =>
      part.length > 1 &&
      /^\p{Lu}/u.test(part) &&
      (lists.placeWords.has(part) || !isNounPart(part)) &&
      !lists.lowerWords.has(part.toLowerCase()) &&
      !/^(?:EU|IT|Online|Bund|Bundes|Land|Länder|Job|Corona|CDU|CSU|SPD|FDP|AfD|LINKE|LINKEN|Linke|Grünen)$/.test(
        part,
      ),
  );
}

function isNounPart(part: string): boolean {
  const lists = nameLists();
  if (lists.nouns.has(part) || lists.frequentNouns.has(part)) return true;
  const lower = part.toLowerCase();
  if (
    /(?:ung|ungs|heit|keit|schaft|schafts|tion|tions|täts|ität|bau|haus|recht|rechts)$/.test(lower)
  )
    return true;
  if (hasNounTail(lower)) return true;
  return lists.nouns.has(part.replace(/s$/, ''));
}

/** First token of the capitalised words before a head that belong to its name. */
function prefixStart(scan: Scan, i: number, from: number, head: OrganizationHead): number {
  let first = i;
  // Städte- und Gemeindebund, Industrie- und Handelskammer
  if (i - 2 >= from && markAt(scan, i - 1) === AND && formAt(scan, i - 2).endsWith('-')) {
    first = i - 2;
    while (
      first - 2 >= from &&
      markAt(scan, first - 1) === COMMA &&
      formAt(scan, first - 2).endsWith('-')
    ) {
      first -= 2;
    }
  }
  // St.-Elisabeth-Krankenhaus, St. Josef-Hospital
  if (first === i && i > from) {
    const saint = formAt(scan, i - 1) === '-' && isGlued(scan, i) ? i - 2 : i - 1;
    if (saint >= from && /^(?:St\.|Sankt)$/.test(formAt(scan, saint))) first = saint;
  }
  let j = first - 1;
  while (j >= from && first - j <= MAX_PREFIX && scan.opensSentence[j + 1] !== 1) {
    const flags = flagsAt(scan, j);
    if ((flags & NAME_SHAPED) === 0 || markAt(scan, j) !== NO_MARK) break;
    const opens = scan.opensSentence[j] === 1 || j === from;
    if ((flags & HEAD_ADJECTIVE) !== 0) {
      // At the start of a sentence every adjective is capitalised.
      if (opens && head.kind === 'complemented' && !isNameAdjective(formAt(scan, j))) break;
      first = j--;
      continue;
    }
    if (opens && (flags & (LOWER_WORD | ANY_FIRST)) !== 0) break;
    if (isCapitalisedAdjective(scan, j) && !opens) {
      first = j--;
      continue;
    }
    if (head.takesDemonym && j === i - 1 && isDemonym(scan, j)) {
      first = j--;
      continue;
    }
    // Robert Bosch Stiftung, Bertelsmann Stiftung
    const isName =
      head.kind === 'complemented' &&
      (flags & (NOUN | ROLE | LOWER_WORD | PLACE | HEAD | DISTRICT_WORD_FLAG | SPEECH_VERB)) ===
        0 &&
      /^(?:Stiftung|Institut|Verlag|Bank|Werft|Akademie|Klinikum|Museum|Theater|Universität|Gymnasium)$/.test(
        head.noun,
      );
    if (!isName) break;
    first = j--;
  }
  return first;
}

/** Kölner, Oberwiesener: an adjective made of the name of a town. */
function isDemonym(scan: Scan, j: number): boolean {
  const flags = flagsAt(scan, j);
  return (
    (flags & CAPITALISED) !== 0 &&
    (flags & (NOUN | ROLE | ANY_FIRST)) === 0 &&
    formAt(scan, j).endsWith('er')
  );
}

/** No flag of its own: district words carry a mark, see form-traits.ts. */
const DISTRICT_WORD_FLAG = 0;

function isNameAdjective(form: string): boolean {
  return /^(?:Deutsch|Europäisch|International|Kommunal|Technisch|Bayerisch|Hessisch|Sächsisch|Evangelisch|Katholisch|Statistisch|Auswärtig|Bergisch|Norddeutsch|Westdeutsch)/.test(
    form,
  );
}

/** An adjective with a capital in the middle of a sentence: the Freie Universität, Hessischen Landtag. */
function isCapitalisedAdjective(scan: Scan, j: number): boolean {
  const flags = flagsAt(scan, j);
  if ((flags & CAPITALISED) === 0 || (flags & (NOUN | PLACE | ANY_FIRST | ROLE)) !== 0)
    return false;
  const form = formAt(scan, j);
  return /(?:sche|schen|scher|sches|schem|liche|lichen|licher|liches|lichem|ale|alen|aler|ales)$/.test(
    form,
  );
}

/** Adjectives alone make a name only of some heads: Technische Hochschule, Deutscher Bundestag; not Neue Behörde. */
function adjectivesName(scan: Scan, first: number, head: number): boolean {
  for (let j = first; j < head; j++) {
    const flags = flagsAt(scan, j);
    if (markAt(scan, j) === AND || formAt(scan, j).endsWith('-')) return true;
    if ((flags & HEAD_ADJECTIVE) === 0 && !isCapitalisedAdjective(scan, j)) return true;
  }
  const form = formAt(scan, first);
  if (
    /^(?:Kommunal|Gemeinsam|Intern|Freiwillig|Oberst|Zentral|Allgemein|Sozial|Hoh|Ständig|Städtisch)/.test(
      form,
    )
  )
    return false;
  return true;
}

/** Last token of what a head takes behind it, or the head itself. */
function complementEnd(scan: Scan, head: number, to: number, kind: OrganizationHead): number {
  let last = head;
  if (last + 1 >= to) return last;
  if (kind.noun === 'Agentur' || kind.noun === 'Bundesagentur') {
    if (formAt(scan, head + 1) === 'für') {
      const end = forPhraseEnd(scan, head + 1, to, false);
      return end > head + 1 ? behindComplement(scan, end, to) : last;
    }
    return last;
  }
  if (kind.kind !== 'unit' || kind.noun !== 'Firma') {
    if (
      markAt(scan, head + 1) === FOR &&
      (kind.kind !== 'named' || /^Bundesministerium/.test(kind.noun))
    ) {
      const end = forPhraseEnd(scan, head + 1, to, true);
      if (end > head + 1) last = behindComplement(scan, end, to);
    } else {
      const end = genitiveEnd(scan, head, to, kind);
      // Landesverband der Pflegeberufe Westfalen
      if (end > head) last = end + 1 < to ? Math.max(end, placeEnd(scan, end + 1, to, false)) : end;
    }
  }
  if (last > head) return last;
  if (kind.kind === 'named') return head;
  const seat = placeComplementEnd(scan, head, to, kind);
  // Wissenschaftszentrum Berlin für Sozialforschung
  if (seat > head && kind.takesSeat && seat + 1 < to && markAt(scan, seat + 1) === FOR) {
    const end = forPhraseEnd(scan, seat + 1, to, true);
    if (end > seat + 1) return end;
  }
  return seat;
}

/** Hochschule für Technik und Wirtschaft Berlin; … des Landes Nordrhein-Westfalen stays apart. */
function behindComplement(scan: Scan, last: number, to: number): number {
  if (last + 1 < to && scan.opensSentence[last + 1] !== 1) {
    const end = placeEnd(scan, last + 1, to, true);
    if (end > last) return end;
    // A word that no list knows, and nothing but the name of a place could stand here: Demoskopie Allensbach.
    const flags = flagsAt(scan, last + 1);
    const isUnknown = (flags & CAPITALISED) !== 0 && (flags & KNOWN_WORD) === 0;
    if (isUnknown && markAt(scan, last + 1) === NO_MARK) return last + 1;
  }
  return last;
}

/** `für A`, `für A und B`, `für A, B und C`, `für angewandte A`, `für X- und Y-forschung`; last token, or the `für`. */
function forPhraseEnd(scan: Scan, start: number, to: number, allowList: boolean): number {
  let last = nounPhraseEnd(scan, start + 1, to);
  if (last <= start) return start;
  if (!allowList) return last;
  const listEnd = nounListEnd(scan, last, to);
  if (listEnd > last) last = listEnd;
  return last;
}

/** Behind the noun at `last`: `und B`, or `, B, C und D`; last token, or `last`. A comma counts only with a later `und`. */
function nounListEnd(scan: Scan, last: number, to: number): number {
  let end = last;
  for (let item = 0; item < MAX_LIST_ITEMS; item++) {
    if (end + 2 >= to) return last;
    const mark = markAt(scan, end + 1);
    if (mark === AND && formAt(scan, end + 1) !== 'oder') {
      // Materialforschung und -prüfung
      if (/^-\p{Ll}{3}/u.test(formAt(scan, end + 2))) return end + 2;
      const next = nounPhraseEnd(scan, end + 2, to);
      // des Museums für Vorgeschichte und der Universität: the article begins another name.
      const isOther =
        markAt(scan, end + 2) === ARTICLE && next > end && (flagsAt(scan, next) & HEAD) !== 0;
      return next > end + 1 && isThing(scan, next) && !isOther ? next : last;
    }
    if (mark !== COMMA) return last;
    const next = nounPhraseEnd(scan, end + 2, to);
    if (next <= end + 1 || !isThing(scan, next)) return last;
    end = next;
  }
  return last;
}

/** No person and no organisation: the list of a ministry holds nouns. */
function isThing(scan: Scan, token: number): boolean {
  const flags = flagsAt(scan, token);
  if ((flags & ANY_FIRST) !== 0 && (flags & NOUN) === 0) return false;
  if ((flags & HEAD) !== 0 && (flags & NOUN) === 0) return false;
  return (flags & (ORGANIZATION | PLACE)) === 0;
}

/** [article] [adjectives] Noun(- und Noun); last token, or `start - 1`. */
function nounPhraseEnd(scan: Scan, start: number, to: number): number {
  let j = start;
  if (j < to && markAt(scan, j) === ARTICLE) j++;
  let adjectives = 0;
  while (j < to && adjectives < 4) {
    const flags = flagsAt(scan, j);
    const form = formAt(scan, j);
    const isLowerAdjective =
      (flags & LOWER) !== 0 &&
      markAt(scan, j) === NO_MARK &&
      /(?:e|en|er|es|em)$/.test(form) &&
      form.length > 4;
    const isUpperAdjective =
      (flags & CAPITALISED) !== 0 &&
      ((flags & HEAD_ADJECTIVE) !== 0 || isCapitalisedAdjective(scan, j)) &&
      j + 1 < to &&
      (flagsAt(scan, j + 1) & NAME_SHAPED) !== 0;
    if (!isLowerAdjective && !isUpperAdjective) break;
    // nukleare Sicherheit und digitale Infrastruktur; but `sind wichtige`: two words in lower case end the name.
    adjectives++;
    j++;
    if (j < to && markAt(scan, j) === AND && j + 1 < to && (flagsAt(scan, j + 1) & LOWER) !== 0) {
      const next = formAt(scan, j + 1);
      if (/(?:e|en|er)$/.test(next) && j + 2 < to && (flagsAt(scan, j + 2) & NAME_SHAPED) !== 0)
        j++;
    }
  }
  if (j >= to) return start - 1;
  const flags = flagsAt(scan, j);
  if ((flags & NAME_SHAPED) === 0 || markAt(scan, j) !== NO_MARK) {
    if (markAt(scan, j) !== DISTRICT_WORD) return start - 1;
  }
  if (scan.opensSentence[j] === 1) return start - 1;
  const form = formAt(scan, j);
  if (form.endsWith('-')) {
    // Arbeitsmarkt- und Berufsforschung; Arbeits-, Sozial- und Umweltmedizin
    let k = j;
    while (k + 2 < to && markAt(scan, k + 1) === COMMA && formAt(scan, k + 2).endsWith('-')) k += 2;
    if (k + 2 < to && markAt(scan, k + 1) === AND && (flagsAt(scan, k + 2) & NAME_SHAPED) !== 0) {
      return k + 2;
    }
    return start - 1;
  }
  return j;
}

/** Verband der Automobilindustrie, Bundesministerium der Finanzen, Zukunftslabor der Stadt Köln; or the head. */
function genitiveEnd(scan: Scan, head: number, to: number, kind: OrganizationHead): number {
  const article = head + 1;
  if (article + 1 >= to) return head;
  const form = formAt(scan, article);
  if (form !== 'der' && form !== 'des' && form !== 'deutscher' && form !== 'zur' && form !== 'zum')
    return head;
  const next = article + 1;
  if (markAt(scan, next) === DISTRICT_WORD && form !== 'zur') {
    if (
      /^(?:Stadt|Landeshauptstadt|Hansestadt|Gemeinde|Landes|Kreises|Landkreises)$/.test(
        formAt(scan, next),
      )
    ) {
      const end = next + 1 < to ? placeEnd(scan, next + 1, to, true) : next;
      if (end > next) return end;
    }
    return head;
  }
  if (!kind.takesGenitive) return head;
  if (form === 'zur' && kind.noun !== 'Institut' && kind.noun !== 'Gesellschaft') return head;
  const end = nounPhraseEnd(scan, next, to);
  if (end < next) return head;
  const flags = flagsAt(scan, end);
  if ((flags & (ANY_FIRST | ROLE | PLACE | DISTRICT_WORD_FLAG)) !== 0 && (flags & NOUN) === 0)
    return head;
  const isMinistry = kind.noun === 'Bundesministerium' || kind.noun === 'Ministerium';
  if (isMinistry) {
    if (!/^(?:Finanzen|Innern|Justiz|Verteidigung)$/.test(formAt(scan, end))) return head;
    if (end + 2 < to && markAt(scan, end + 1) === AND && markAt(scan, end + 2) === FOR) {
      const forEnd = forPhraseEnd(scan, end + 2, to, true);
      return forEnd > end + 2 ? forEnd : end;
    }
    return end;
  }
  if ((flags & HEAD) !== 0 && end === next) return head;
  if (/^(?:Institut|Rat|Konferenz|Kommission|Werke|Kammer)$/.test(kind.noun)) {
    // Institut der deutschen Wirtschaft, but not: das Institut der Universität.
    if (end === next) return head;
  }
  return end;
}

/** Jobcenter Halle, Jobcenter im Landkreis Stade, Amtsgericht Köln, Universität zu Köln, Museum Ludwig; or the head. */
function placeComplementEnd(scan: Scan, head: number, to: number, kind: OrganizationHead): number {
  let j = head + 1;
  if (j >= to || scan.opensSentence[j] === 1) return head;
  const isJobcenter = kind.noun === 'Jobcenter' || kind.noun.startsWith('Job');
  if (
    isJobcenter &&
    j + 2 < to &&
    formAt(scan, j) === 'im' &&
    markAt(scan, j + 1) === DISTRICT_WORD
  ) {
    const end = placeEnd(scan, j + 2, to, true);
    return end >= j + 2 ? end : head;
  }
  if (formAt(scan, j) === 'zu' && j + 1 < to) {
    const end = placeEnd(scan, j + 1, to, true);
    return end > j ? end : head;
  }
  // Residual markup may stand around parts of the name: Arbeit*plus* Bielefeld.
  if (markAt(scan, j) === MARKUP || (j + 1 < to && markAt(scan, j + 1) === MARKUP)) {
    const end = markedNameEnd(scan, j, to);
    if (end > head) return end;
    if (markAt(scan, j) === MARKUP) return head;
  }
  const isDistrict = markAt(scan, j) === DISTRICT_WORD && j + 1 < to;
  if (isDistrict) j++;
  const end = placeEnd(scan, j, to, true);
  if (end >= j) return withSecondPlace(scan, end, to);
  const unknown = unknownPlaceEnd(scan, j, to, isJobcenter || isDistrict);
  if (unknown >= j) return unknown;
  const next = flagsAt(scan, j);
  const isAcronym = (next & (UPPER | MIXED)) !== 0 && (next & (LEGAL | NOUN | LOWER_WORD)) === 0;
  if (isAcronym && TAKES_ACRONYM.test(formAt(scan, head)) && formAt(scan, j).length <= 8) {
    // Gewerkschaft IG BCE
    const isPair = j + 1 < to && (flagsAt(scan, j + 1) & UPPER) !== 0;
    return isPair && scan.opensSentence[j + 1] !== 1 ? j + 1 : j;
  }
  if (kind.takesSeat) {
    const seat = townEnd(scan, j, to);
    if (seat >= j) return seat;
  }
  // Förderverein Tierpark Altenrode: the house it is for, with its town.
  if (/^(?:Verein|Förderverein)$/.test(kind.noun) && headAt(scan, j)?.takesSeat === true) {
    const seat = Math.max(placeEnd(scan, j + 1, to, true), townEnd(scan, j + 1, to));
    if (seat > j) return seat;
  }
  return kind.takesName ? properNameEnd(scan, j, to) : head;
}

/** Berlin Mitte, Berlin Tempelhof-Schöneberg: a second name behind a place. */
function withSecondPlace(scan: Scan, last: number, to: number): number {
  const next = last + 1;
  if (next >= to || scan.opensSentence[next] === 1) return last;
  const flags = flagsAt(scan, next);
  const isPlace = (flags & (PLACE | TOPONYM)) !== 0 && (flags & (ANY_FIRST | ROLE | NOUN)) === 0;
  return isPlace || formAt(scan, next) === 'Mitte' ? next : last;
}

/**
 * A capitalised word behind a head that no list knows is taken for a place when it is hyphenated or looks like nothing
 * else. `words` of the name may come before a known place: Arbeitplus Bielefeld.
 */
function unknownPlaceEnd(scan: Scan, j: number, to: number, isSure: boolean): number {
  const isCandidate = (k: number): boolean => {
    const flags = flagsAt(scan, k);
    if ((flags & NAME_SHAPED) === 0 || markAt(scan, k) !== NO_MARK || scan.opensSentence[k] === 1)
      return false;
    return (
      (flags & (ROLE | HEAD | HEAD_ADJECTIVE | SPEECH_VERB | ORGANIZATION | LEGAL)) === 0 &&
      !/^(?:Dr|Prof|Herr|Frau)/.test(formAt(scan, k))
    );
  };
  // Up to two words before a known place.
  for (let k = j; k < to && k < j + 3 && isCandidate(k); k++) {
    if (k > j) {
      const isName = (flagsAt(scan, j) & (NOUN | LOWER_WORD)) === 0;
      const end = placeEnd(scan, k, to, isName);
      if (end >= k && isSure) return end;
    }
  }
  // Arbeit plus Bielefeld: one short word in lower case inside.
  if (isSure && isCandidate(j) && j + 2 < to && isLowerNamePart(scan, j + 1)) {
    const end = placeEnd(scan, j + 2, to, false);
    if (end > j + 1) return end;
  }
  if (!isSure || !isCandidate(j)) return j - 1;
  const flags = flagsAt(scan, j);
  const form = formAt(scan, j);
  if ((flags & (NOUN | LOWER_WORD)) !== 0 && !/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(form))
    return j - 1;
  if ((flags & (NOUN | FREQUENT)) !== 0 && !hasProperFirstPart(form)) return j - 1;
  if ((flags & FIRST) !== 0) return j - 1;
  return j;
}

function isLowerNamePart(scan: Scan, token: number): boolean {
  const form = formAt(scan, token);
  if ((flagsAt(scan, token) & LOWER) === 0 || markAt(scan, token) !== NO_MARK) return false;
  return form.length <= 6 && !/(?:t|en|er|es)$/.test(form);
}

/** Words with markup left in them, up to a known place: Arbeit <i>plus</i> Bielefeld. */
function markedNameEnd(scan: Scan, start: number, to: number): number {
  for (let k = start; k < to && k < start + 8; k++) {
    const mark = markAt(scan, k);
    if (mark === MARKUP) continue;
    const end = placeEnd(scan, k, to, false);
    if (end >= k) return end;
    const flags = flagsAt(scan, k);
    if ((flags & (NAME_SHAPED | LOWER)) === 0 || mark !== NO_MARK) return start - 1;
    if ((flags & LOWER) !== 0 && markAt(scan, k - 1) !== MARKUP) return start - 1;
  }
  return start - 1;
}

/** One to three words that are no common nouns: Stiftung Warentest, Verein Lichtblick. */
function properNameEnd(scan: Scan, start: number, to: number): number {
  let last = start - 1;
  while (last + 1 < to && last - start < 2) {
    const flags = flagsAt(scan, last + 1);
    if ((flags & NAME_SHAPED) === 0 || markAt(scan, last + 1) !== NO_MARK) break;
    if (scan.opensSentence[last + 1] === 1) break;
    if ((flags & (NOUN | ROLE | HEAD | LOWER_WORD | LEGAL)) !== 0) break;
    last++;
  }
  return last;
}

/** Heads that are names only with a proper name: Anlaufstelle XyZ gives XyZ, Servicestelle SGB II the whole. */
function unitAtHead(
  scan: Scan,
  i: number,
  from: number,
  first: number,
  behind: number,
  to: number,
  found: Candidate[],
): number {
  const next = i + 1;
  if (next >= to || scan.opensSentence[next] === 1) return i;
  if (markAt(scan, next) === OPEN) return bracketedUnit(scan, i, from, to, found);
  if (isLawAcronym(formAt(scan, next)) && formAt(scan, i).toLowerCase().endsWith('stelle')) {
    const isRoman = next + 1 < to && /^[IVX]+$/.test(formAt(scan, next + 1));
    return accept(scan, found, i, isRoman ? next + 1 : next, to, 'unit-and-acronym', 0.8);
  }
  if (behind > i) {
    const hasPlace = markAt(scan, next) !== FOR;
    if (hasPlace && !takesPlace(formAt(scan, i))) return i;
    if (hasPlace) return accept(scan, found, first, behind, to, 'unit-and-place', 0.7);
    const acronym = acronymBehindOnly(scan, behind, to);
    if (acronym) return accept(scan, found, first, behind, to, 'unit-with-acronym', 0.85);
    return i;
  }
  const quoted = markAt(scan, next) === OPEN_QUOTE || markAt(scan, next) === QUOTE;
  const start = quoted ? next + 1 : next;
  if (start >= to) return i;
  const flags = flagsAt(scan, start);
  if (quoted) {
    const end = quotedNameEnd(scan, next, to);
    return end > next ? accept(scan, found, start, end - 1, to, 'quoted-unit', 0.55) : i;
  }
  const isUnlike = (flags & (NOUN | ROLE | HEAD | LOWER_WORD | ANY_FIRST | ANY_LAST | LEGAL)) === 0;
  if ((flags & MIXED) !== 0 && isUnlike && !/\d/.test(formAt(scan, start))) {
    return accept(scan, found, start, start, to, 'unit-and-name', 0.7);
  }
  const isCompanyNoun = /(?:firma|start-up|unternehmen|konzern|hersteller|anbieter)$/i.test(
    formAt(scan, i),
  );
  if (isCompanyNoun && (flags & (CAPITALISED | UPPER)) !== 0 && (flags & PLACE) === 0) {
    let end = properNameEnd(scan, start, to);
    if (end < start || (flags & ANY_FIRST) !== 0) return i;
    // Firma Hartlieb Maschinenbau: the trade belongs to the name.
    const trade = end + 1 < to ? flagsAt(scan, end + 1) : 0;
    const isTrade = (trade & NOUN) !== 0 && (trade & (ROLE | FREQUENT | LOWER_WORD)) === 0;
    if (isTrade && markAt(scan, end + 1) === NO_MARK && scan.opensSentence[end + 1] !== 1) end++;
    return accept(scan, found, start, end, to, 'unit-and-name', 0.65);
  }
  return i;
}

/** Beratungsstelle Köln, Zukunftslabor der Stadt Köln; but a Konzern or a Band in Köln has a name of its own. */
function takesPlace(form: string): boolean {
  return /(?:stelle|zentrum|zentrums|labor|labors|büro|büros|einrichtung|kommune|netzwerk|bündnis|allianz|werkstatt|dienst|dienstes|service|forum)$/i.test(
    form,
  );
}

/** The closing mark of a name of up to five words in marks that open at `open`, or `open - 1`. */
function quotedNameEnd(scan: Scan, open: number, to: number): number {
  if (open + 2 >= to || (markAt(scan, open) !== OPEN_QUOTE && markAt(scan, open) !== QUOTE)) {
    return open - 1;
  }
  const start = open + 1;
  if ((flagsAt(scan, start) & NAME_SHAPED) === 0) return open - 1;
  let end = start;
  while (end < to && end - start < 5 && !isClosingQuote(scan, end)) end++;
  return end < to && end > start && isClosingQuote(scan, end) ? end : open - 1;
}

function isClosingQuote(scan: Scan, token: number): boolean {
  const mark = markAt(scan, token);
  return mark === CLOSE_QUOTE || mark === QUOTE;
}

function isLawAcronym(form: string): boolean {
  return /^(?:SGB|BGB|StGB|GG|AsylG|BAföG)$/.test(form);
}

function acronymBehindOnly(scan: Scan, last: number, to: number): boolean {
  return (
    last + 3 < to &&
    markAt(scan, last + 1) === OPEN &&
    markAt(scan, last + 3) === CLOSE &&
    (flagsAt(scan, last + 2) & (UPPER | MIXED)) !== 0
  );
}

/** A unit with an acronym in brackets that its initials explain: Interne Beratung (IB), Arbeitgeber-Service (AG-S). */
function bracketedUnit(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  found: Candidate[],
): number {
  if (!acronymBehindOnly(scan, i, to)) return i;
  let first = i;
  while (first > from && scan.opensSentence[first] !== 1 && i - first < 3) {
    const flags = flagsAt(scan, first - 1);
    const isAdjective =
      (flags & CAPITALISED) !== 0 &&
      (flags & NOUN) === 0 &&
      /(?:e|en|er|es|em)$/.test(formAt(scan, first - 1)) &&
      markAt(scan, first - 1) === NO_MARK;
    if (!isAdjective) break;
    first--;
  }
  const acronym = formAt(scan, i + 2);
  const text = scan.document.source.text;
  for (let start = first; start <= i; start++) {
    const name = text.slice(scan.starts[start]!, scan.ends[i]!);
    if (acronymFits(acronym, name)) {
      return accept(scan, found, start, i, to, 'unit-with-acronym', 0.8);
    }
  }
  return i;
}

/** Lindner + Partner, Kunze & Töchter, Stegemann und Söhne. */
function isPartners(scan: Scan, i: number): boolean {
  const mark = markAt(scan, i - 1);
  if (mark !== AND && mark !== OTHER_PUNCTUATION) return false;
  const before = formAt(scan, i - 1);
  if (before !== '&' && before !== '+' && before !== 'und') return false;
  const form = formAt(scan, i);
  if (before === 'und') return form === 'Partner' || form === 'Söhne' || form === 'Töchter';
  return /^(?:Partner|Partners|Partnerinnen|Söhne|Sohn|Töchter|Tochter|Kollegen|Co|Co\.|Cie|Cie\.)$/.test(
    form,
  );
}

/** Words before a legal form: Nordlicht Solar GmbH, Kessler & Söhne KG, Pixel and Dot GbR. */
function companyAtLegalForm(
  scan: Scan,
  i: number,
  from: number,
  to: number,
  found: Candidate[],
): number {
  // e. V. takes two tokens, and `e.` alone is nothing.
  const associationEnd = registeredAssociationEnd(scan, i, to);
  if (formAt(scan, i).startsWith('e') && associationEnd < i) return i;
  let first = i;
  while (first - 1 >= from && i - first < MAX_COMPANY_WORDS && scan.opensSentence[first] !== 1) {
    const j = first - 1;
    const flags = flagsAt(scan, j);
    const mark = markAt(scan, j);
    const form = formAt(scan, j);
    if ((flags & LEGAL) !== 0) break;
    if ((flags & NAME_SHAPED) !== 0 && (mark === NO_MARK || mark === DISTRICT_WORD)) {
      if ((flags & ROLE) !== 0 && (flags & ANY_LAST) === 0) break;
      const opens = scan.opensSentence[j] === 1 || j === from;
      if (opens && (flags & LOWER_WORD) !== 0) break;
      first = j;
      continue;
    }
    const isConnector =
      form === '&' || form === '+' || form === '@' || form === 'and' || form === 'of';
    const isUnd = form === 'und' && first < i;
    if ((isConnector || isUnd) && j - 1 >= from && (flagsAt(scan, j - 1) & NAME_SHAPED) !== 0) {
      if (isUnd && (flagsAt(scan, j - 1) & (NOUN | ROLE)) !== 0) break;
      first = j;
      continue;
    }
    if (form.startsWith('@') && form.length > 1) {
      first = j;
      continue;
    }
    break;
  }
  // Kanzlei Haag, Lutz & Kollegen
  while (first - 3 >= from && markAt(scan, first - 1) === COMMA && isPartners(scan, i)) {
    const isName =
      (flagsAt(scan, first - 2) & CAPITALISED) !== 0 &&
      (flagsAt(scan, first - 2) & (NOUN | ROLE | HEAD | LOWER_WORD)) === 0;
    const before = first - 3;
    const isListed = markAt(scan, before) === COMMA || (flagsAt(scan, before) & HEAD) !== 0;
    if (!isName || !isListed) break;
    first -= 2;
  }
  // den Softwareanbieter Beispiel AG: the common noun says what the company is.
  while (i - first >= 2 && (flagsAt(scan, first) & NOUN) !== 0) {
    const second = flagsAt(scan, first + 1);
    if ((second & (NOUN | PLACE | LEGAL)) !== 0 || (second & NAME_SHAPED) === 0) break;
    if (headAt(scan, first)?.takesName === true) break;
    if (first === from || scan.opensSentence[first] === 1) break;
    first++;
  }
  if (first === i) return i;
  if (first === i - 1) {
    const flags = flagsAt(scan, first);
    if ((flags & FREQUENT) !== 0) return i;
    const isShort =
      formAt(scan, i) === 'AG' || formAt(scan, i) === 'SE' || formAt(scan, i) === 'SA';
    if (isShort && (flags & (NOUN | LOWER_WORD)) !== 0) return i;
  }
  let last = Math.max(legalEnd(scan, i, to), associationEnd);
  // GmbH & Co. KG
  while (last + 2 < to && formAt(scan, last + 1) === '&') {
    if (!/^(?:Co|Co\.|Cie\.)$/.test(formAt(scan, last + 2))) break;
    last += 2;
    if (last + 1 < to && formAt(scan, last + 1) === '.' && isGlued(scan, last + 1)) last++;
    if (last + 1 < to && (flagsAt(scan, last + 1) & LEGAL) !== 0) last++;
  }
  found.push({ type: 'organization', first, last, rule: 'legal-form', confidence: 0.9 });
  return last + 1;
}

/** Deutsche Bahn, Europäische Zentralbank: adjective and noun that make a name together. */
function isGermanName(scan: Scan, i: number, to: number): boolean {
  if (i + 1 >= to || scan.opensSentence[i + 1] === 1) return false;
  const form = formAt(scan, i);
  if (
    !/^(?:Deutsch|Europäisch|International|Bayerisch|Hessisch|Österreichisch|Schweizerisch|Evangelisch|Katholisch)/.test(
      form,
    )
  )
    return false;
  return isGermanNoun(scan, i + 1);
}

function isGermanNoun(scan: Scan, token: number): boolean {
  const form = formAt(scan, token);
  const { germanNouns } = nameLists();
  if (germanNouns.has(form)) return true;
  return germanNouns.has(form.replace(/e?s$/, ''));
}

/** Affiliation in the bracket behind a person: (Politics for Tomorrow); tokens inclusive, or undefined. */
export function bracketedAffiliation(
  scan: Scan,
  open: number,
  to: number,
): { first: number; last: number } | undefined {
  let close = open + 1;
  let capitals = 0;
  let nouns = 0;
  while (close < to && close - open <= 9 && markAt(scan, close) !== CLOSE) {
    const flags = flagsAt(scan, close);
    const mark = markAt(scan, close);
    const form = formAt(scan, close);
    if ((flags & NAME_SHAPED) !== 0) {
      if ((flags & (ROLE | ANY_FIRST)) !== 0) return undefined;
      capitals++;
      if ((flags & (NOUN | PLACE | PLACE_AMBIGUOUS | LOWER_WORD)) !== 0) nouns++;
    } else if (!/^(?:for|of|and|the|to|in|&|@.*|und|für|der|des)$/.test(form)) return undefined;
    if (mark === ARTICLE && form !== 'der' && form !== 'des' && form !== 'the') return undefined;
    if (mark === DETERMINER || mark === MERGED_PREPOSITION) return undefined;
    if (mark === PLACE_PREPOSITION && form !== 'in') return undefined;
    close++;
  }
  if (close >= to || markAt(scan, close) !== CLOSE || capitals === 0) return undefined;
  const first = open + 1;
  // (Stadt Hannover): the place is the name.
  if (markAt(scan, first) === DISTRICT_WORD) return undefined;
  const single = close - open === 2;
  if (single) {
    const flags = flagsAt(scan, first);
    if ((flags & (UPPER | MIXED)) === 0 || (flags & (NOUN | PLACE | GENITIVE)) !== 0)
      return undefined;
    if (formAt(scan, first).length < 2 || /^[IVX]+$/.test(formAt(scan, first))) return undefined;
    return { first, last: first };
  }
  if (nouns === capitals || (flagsAt(scan, first) & NAME_SHAPED) === 0) return undefined;
  return { first, last: close - 1 };
}
