import type { Vocabulary } from '../../model/vocabulary.js';
import { ANY_FIRST_NAME, ANY_FOREIGN_FIRST_NAME, nameLists, onList } from './name-lists.js';

/** What a form may be, as bits; computed once per type. Genitives carry the bits of their nominative and GENITIVE. */
export const CAPITALISED = 1 << 0;
/** Two or more letters, all capital. */
export const UPPER = 1 << 1;
/** Capitals inside the word (AnBeLo), or digits in it. */
export const MIXED = 1 << 2;
export const LOWER = 1 << 3;
/** A., K.-H. */
export const INITIAL = 1 << 4;
/** A given name, and hardly anything else. */
export const FIRST = 1 << 5;
/** A given name that is rare in German. */
export const FIRST_FOREIGN = 1 << 6;
/** A given name that is a word, place or surname too. */
export const FIRST_WEAK = 1 << 7;
export const LAST = 1 << 8;
const LAST_FOREIGN = 1 << 9;
export const ACADEMIC = 1 << 10;
export const HONORIFIC = 1 << 11;
export const NOBILITY = 1 << 12;
export const PARTICLE = 1 << 13;
export const ROLE = 1 << 14;
export const NOUN = 1 << 15;
/** So common a noun that not even a given name before it makes it a surname. */
export const FREQUENT = 1 << 16;
/** Also a word in lower case (function words, adjectives, verbs). */
export const LOWER_WORD = 1 << 17;
export const HEAD = 1 << 18;
export const LEGAL = 1 << 19;
/** A capitalised adjective such as Deutscher, Kommunales, Technische. */
export const HEAD_ADJECTIVE = 1 << 20;
export const SPEECH_VERB = 1 << 21;
export const PLACE = 1 << 22;
export const PLACE_AMBIGUOUS = 1 << 23;
/** The form opens a known name of several words. */
export const PHRASE = 1 << 24;
export const ORGANIZATION = 1 << 25;
export const ORGANIZATION_AMBIGUOUS = 1 << 26;
export const VENUE = 1 << 27;
export const GENITIVE = 1 << 28;
/** Letters that German does not use: García, Erdoğan. */
export const FOREIGN_LETTER = 1 << 29;
/** A noun because it ends like one: Kommunikationserfolg, Beratung. */
export const COMPOUND = 1 << 30;
/** Ends like the name of a town, whether a list knows it or not: Grauingen, Brünkendorf. */
export const TOPONYM = 1 << 31;

export const ANY_FIRST = FIRST | FIRST_FOREIGN | FIRST_WEAK;
export const ANY_LAST = LAST | LAST_FOREIGN;
export const NAME_SHAPED = CAPITALISED | UPPER | MIXED;

/** What a form does between names. */
export const NO_MARK = 0;
export const COMMA = 1;
export const STOP = 2;
export const COLON = 3;
export const OPEN = 4;
export const CLOSE = 5;
export const OPEN_QUOTE = 6;
export const CLOSE_QUOTE = 7;
/** A straight quotation mark opens and closes. */
export const QUOTE = 8;
export const DASH = 9;
export const SLASH = 10;
export const AND = 11;
export const ARTICLE = 12;
/** Prepositions with an article in them: im, am, beim, vom, zum, zur, ins. */
export const MERGED_PREPOSITION = 13;
/** in, aus, nach, bei. */
export const PLACE_PREPOSITION = 14;
export const PREPOSITION = 15;
/** für */
export const FOR = 16;
/** ihr, sein, unser, dieser … before a noun */
export const DETERMINER = 17;
const SEMICOLON = 18;
export const MARKUP = 19;
export const OTHER_PUNCTUATION = 20;
/** Stadt, Landkreis, Kreis, Region … before a place. */
export const DISTRICT_WORD = 21;
export const NUMBER = 22;

const MARKS: ReadonlyMap<string, number> = new Map<string, number>([
  [',', COMMA],
  ['.', STOP],
  ['!', STOP],
  ['?', STOP],
  ['…', STOP],
  [':', COLON],
  [';', SEMICOLON],
  ['(', OPEN],
  ['[', OPEN],
  [')', CLOSE],
  [']', CLOSE],
  ['„', OPEN_QUOTE],
  ['»', OPEN_QUOTE],
  ['‚', OPEN_QUOTE],
  ['›', OPEN_QUOTE],
  ['“', CLOSE_QUOTE],
  ['”', CLOSE_QUOTE],
  ['«', CLOSE_QUOTE],
  ['‘', CLOSE_QUOTE],
  ['‹', CLOSE_QUOTE],
  ['"', QUOTE],
  ['–', DASH],
  ['—', DASH],
  ['-', DASH],
  ['/', SLASH],
  ['*', MARKUP],
  ['$', MARKUP],
  ['_', MARKUP],
  ['<i>', MARKUP],
  ['</i>', MARKUP],
  ['<b>', MARKUP],
  ['</b>', MARKUP],
  ['<em>', MARKUP],
  ['</em>', MARKUP],
  ['<strong>', MARKUP],
  ['</strong>', MARKUP],
  ...'und sowie & and et oder bzw.'.split(' ').map((word): [string, number] => [word, AND]),
  ...'der die das den dem des ein eine einen einem einer eines Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines the'
    .split(' ')
    .map((word): [string, number] => [word, ARTICLE]),
  ...'im am beim vom zum zur ins ans Im Am Beim Vom Zum Zur Ins fürs übers ums'
    .split(' ')
    .map((word): [string, number] => [word, MERGED_PREPOSITION]),
  ...'in aus nach bei In Aus Nach Bei'
    .split(' ')
    .map((word): [string, number] => [word, PLACE_PREPOSITION]),
  ...'von zu mit an auf über unter gegen durch ohne um seit laut gemäß vor hinter neben zwischen Von Mit An Auf Über Unter Gegen Durch Laut Vor Seit bis Bis'
    .split(' ')
    .map((word): [string, number] => [word, PREPOSITION]),
  ['für', FOR],
  ['Für', FOR],
  ...'ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines unser unsere unseren unserem unserer dieser diese dieses diesem diesen jeder jede jedes jedem jeden kein keine keinen keinem keiner welche welcher welches manche alle allen aller viele vielen mehr einige einigen wenige solche mein meine meinem meinen Ihr Ihre Ihrem Ihren Unser Unsere Dieser Diese Dieses Jeder Jede Jedes Kein Keine Alle Viele Einige'
    .split(' ')
    .map((word): [string, number] => [word, DETERMINER]),
  ...'Stadt Landkreis Landkreises Kreis Kreises Region Städteregion StädteRegion Landeshauptstadt Hansestadt Gemeinde Regionalverband Bezirk Großraum Raum Bundesland Land Landes Bistum Hauptstadt Kreisstadt Ortsteil Ortsteils Stadtteil Stadtteils Samtgemeinde Verbandsgemeinde Marktgemeinde Ortsgemeinde Ortschaft Kirchenkreis Kirchenkreises'
    .split(' ')
    .map((word): [string, number] => [word, DISTRICT_WORD]),
]);

const NOUN_SUFFIX =
  /(?:ung|ungen|ungs|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|ität|itäten|ismus|nisse|nissen|nisses|innen|ments|menten|enzen|anzen|iker|ikern|ierte|ierten|ierter|ierende|ierenden|nehmer|nehmern|geber|gebern|träger|trägern|phobie|grafie|logie)$/;
/** Endings by their last letter, in the order they are tried in. */
const INFLECTIONS: Readonly<Record<string, readonly string[]>> = {
  s: ['s', 'es'],
  n: ['n', 'en', 'ern'],
  e: ['e'],
  r: ['er'],
};
const LOWER_INFLECTIONS: Readonly<Record<string, readonly string[]>> = {
  e: ['e', 'te'],
  n: ['en', 'ten'],
  r: ['er'],
  s: ['es'],
  m: ['em'],
  t: ['t'],
};
const ADJECTIVE_ENDING = /(?:e|er|es|en|em)$/;
const HAS_DIGIT = /\d/;
const GERMAN_FORM = /^[A-Za-zÄÖÜäöüß'’.-]+$/;

/** What is asked of the letters of a form, whatever letters there are. */
interface LetterPatterns {
  readonly initial: RegExp;
  readonly innerCapital: RegExp;
  readonly upper: RegExp;
}

/** Of forms without other letters than these; nearly all are, and `\p{L}` costs milliseconds to compile. */
const PLAIN = /^[ -~ÄÖÜäöüß’]*$/;
const plainPatterns = patternsOf('[A-ZÄÖÜ]', '[a-zäöüß]');
let allPatterns: LetterPatterns | undefined;

function patternsFor(form: string): LetterPatterns {
  if (PLAIN.test(form)) return plainPatterns;
  allPatterns ??= patternsOf('\\p{Lu}', '\\p{Ll}');
  return allPatterns;
}

function patternsOf(capital: string, small: string): LetterPatterns {
  const initials = `${capital}\\.(?:-?${capital}\\.)*|(?:Th|Ch|Ph)\\.|${capital}\\.-${capital}${small}+`;
  return {
    initial: new RegExp(`^(?:${initials})$`, 'u'),
    innerCapital: new RegExp(small + capital, 'u'),
    upper: new RegExp(
      `^${capital}(?:${capital}|[\\d.&'’-])*${capital}(?:${capital}|[\\d.])*$`,
      'u',
    ),
  };
}

/** d'Hondt */
const ELIDED = new Set(["d'", 'd’']);

/** Shortest end of a compound that a list of endings is asked about. */
const LEAST_TAIL = 4;
/** Longest form the lists are asked about; what is longer is no name. */
const MAX_FORM = 60;

/** Properties of the forms of one vocabulary, filled on demand. */
export class FormTraits {
  private readonly vocabulary: Vocabulary;
  private known = 0;
  /** Bits of type `t`; valid for `t < vocabulary.size` after `update`. */
  flags = new Int32Array(1 << 12);
  marks = new Uint8Array(1 << 12);
  /** Number of the organisation head the form is or ends in, or -1. */
  heads = new Int16Array(1 << 12);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes in the types that are new since the last call. */
  update(): void {
    const { size } = this.vocabulary;
    if (size > this.flags.length) {
      const length = Math.max(size, this.flags.length * 2);
      this.flags = grown(this.flags, new Int32Array(length));
      this.marks = grown(this.marks, new Uint8Array(length));
      this.heads = grown(this.heads, new Int16Array(length));
    }
    for (let type = this.known; type < size; type++) {
      const form = this.vocabulary.form(type);
      this.marks[type] = markOf(form, this.vocabulary.isWord(type));
      this.heads[type] = -1;
      if (form.length > MAX_FORM) continue;
      const { flags, head } = traitsOf(form, () => this.vocabulary.isStopword(type));
      this.flags[type] = flags;
      this.heads[type] = head;
    }
    this.known = size;
  }
}

function grown<Column extends { set(source: Column): void }>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}

function markOf(form: string, isWord: boolean): number {
  const mark = MARKS.get(form);
  if (mark !== undefined) return mark;
  if (isWord) return NO_MARK;
  return HAS_DIGIT.test(form) ? NUMBER : /^[*_$]+$/.test(form) ? MARKUP : OTHER_PUNCTUATION;
}

function titleCase(form: string): string {
  return form
    .split('-')
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join('-');
}

function traitsOf(form: string, isStopword: () => boolean): { flags: number; head: number } {
  const lists = nameLists();
  const first = form.charAt(0);
  const isUpperFirst = first !== first.toLowerCase();
  if (!isUpperFirst) {
    const isElided = ELIDED.has(form.slice(0, 2)) && /^\p{Lu}\p{Ll}/u.test(form.slice(2));
    return { flags: isElided ? CAPITALISED | LAST | FOREIGN_LETTER : lowerTraits(form), head: -1 };
  }
  let flags = 0;
  const { initial, innerCapital, upper } = patternsFor(form);
  if (form.includes('.') && initial.test(form)) flags |= INITIAL;
  if (upper.test(form)) flags |= UPPER;
  else if (innerCapital.test(form) || HAS_DIGIT.test(form)) flags |= MIXED;
  else flags |= CAPITALISED;
  if (!GERMAN_FORM.test(form)) flags |= FOREIGN_LETTER;
  flags |= titleTraits(form);
  if (isStopword() || lists.lowerWords.has(form.toLowerCase()) || isInflectedLower(form)) {
    flags |= LOWER_WORD;
  }
  if (lists.organizationPhrases.has(form) || lists.placePhrases.has(form)) flags |= PHRASE;
  if (lists.organizationWords.has(form)) {
    flags |= lists.ambiguousOrganizations.has(form) ? ORGANIZATION_AMBIGUOUS : ORGANIZATION;
  } else if (form.endsWith('s') && lists.organizationWords.has(form.slice(0, -1))) {
    const base = form.slice(0, -1);
    if (!lists.ambiguousOrganizations.has(base) && base.length > 2)
      flags |= ORGANIZATION | GENITIVE;
  }
  if (lists.legalForms.has(form)) flags |= LEGAL;
  if (lists.venues.has(form)) flags |= VENUE;

  const shown = (flags & UPPER) !== 0 && form.length >= 3 ? titleCase(form) : form;
  flags |= nameTraits(shown);
  let place = placeTraits(shown);
  if (shown !== form) place |= placeTraits(form);
  // Nils is no genitive of the Nil.
  if ((place & GENITIVE) === 0 || (flags & (ANY_FIRST | ANY_LAST)) === 0) flags |= place;
  if (lists.roles.has(shown) || endsInRole(shown)) flags |= ROLE;
  let head = headOf(form);
  if (head < 0 && shown !== form) head = headOf(shown);
  if (head >= 0) flags |= HEAD;
  if (isHeadAdjective(shown)) flags |= HEAD_ADJECTIVE;
  flags |= nounTraits(shown, flags);
  if ((flags & CAPITALISED) !== 0 && isToponym(form)) flags |= TOPONYM;
  return { flags, head };
}

function lowerTraits(form: string): number {
  const lists = nameLists();
  let flags = LOWER;
  if (lists.particles.has(form)) flags |= PARTICLE;
  if (lists.speechVerbs.has(form)) flags |= SPEECH_VERB;
  if (lists.academicTitleParts.has(form)) flags |= ACADEMIC;
  if (lists.legalForms.has(form)) flags |= LEGAL;
  if (lists.organizationWords.has(form)) flags |= ORGANIZATION;
  if (lists.organizationPhrases.has(form)) flags |= PHRASE;
  return flags;
}

function titleTraits(form: string): number {
  const lists = nameLists();
  let flags = 0;
  if (lists.academicTitles.has(form)) flags |= ACADEMIC;
  else if (form.length > 4 && form.endsWith('s') && lists.academicTitles.has(form.slice(0, -1))) {
    flags |= ACADEMIC;
  }
  if (lists.honorifics.has(form)) flags |= HONORIFIC;
  if (lists.nobility.has(form)) flags |= NOBILITY;
  return flags;
}

function isInflectedLower(form: string): boolean {
  const { lowerWords } = nameLists();
  const lower = form.toLowerCase();
  for (const ending of LOWER_INFLECTIONS[lower.charAt(lower.length - 1)] ?? []) {
    if (lower.length - ending.length >= 3 && lower.endsWith(ending)) {
      if (lowerWords.has(lower.slice(0, -ending.length))) return true;
    }
  }
  return false;
}

function firstNameTraits(form: string, on = nameLists().words.of(form)): number {
  if ((on & ANY_FIRST_NAME) !== 0) return FIRST;
  if ((on & onList.weak) !== 0) return FIRST_WEAK;
  if ((on & ANY_FOREIGN_FIRST_NAME) !== 0) return FIRST_FOREIGN;
  if (!form.includes('-')) return 0;
  const parts = form.split('-');
  if (parts.length === 2 && parts.every((part) => firstNameTraits(part) !== 0)) return FIRST;
  return 0;
}

function nameTraits(form: string): number {
  const lists = nameLists();
  const on = lists.words.of(form);
  let flags = firstNameTraits(form, on);
  if ((on & onList.lastName) !== 0) flags |= LAST;
  else if ((on & onList.foreignLastName) !== 0) flags |= LAST_FOREIGN;
  else if (form.includes('-') && form.split('-').some((part) => lists.lastNames.has(part))) {
    flags |= LAST;
  }
  if (flags === 0 && form.endsWith('s') && form.length >= 5) {
    const base = form.slice(0, -1);
    const given = firstNameTraits(base) & FIRST;
    if (given !== 0) flags |= given | GENITIVE;
    else if (lists.lastNames.has(base)) flags |= LAST | GENITIVE;
  }
  return flags;
}

function placeTraits(form: string): number {
  const lists = nameLists();
  if (lists.placeWords.has(form)) return PLACE;
  if (lists.ambiguousPlaceWords.has(form)) return PLACE_AMBIGUOUS;
  const cut = form.lastIndexOf('-');
  if (cut > 0 && lists.placeParts.has(form.slice(cut + 1))) {
    const town = form.slice(0, cut);
    if (lists.placeWords.has(town) || (isToponym(town) && !isNounForm(town))) return PLACE;
  }
  if (form.endsWith('s')) {
    const base = form.slice(0, -1);
    if (lists.placeWords.has(base)) return PLACE | GENITIVE;
  }
  return 0;
}

/** End of a compound that is a role noun, as the nominative of the whole, or undefined. */
export function roleNominative(form: string): string | undefined {
  const lists = nameLists();
  const known = lists.roles.get(form);
  if (known !== undefined) return known;
  const lower = form.toLowerCase();
  const from = lists.words.endingOn(onList.roleTail, lower, 2, LEAST_TAIL);
  if (from < 0) return undefined;
  const noun = lists.roleTails.get(lower.slice(from))!;
  const isHyphenated = form.charAt(from - 1) === '-';
  return form.slice(0, from) + (isHyphenated ? noun : noun.toLowerCase());
}

function endsInRole(form: string): boolean {
  return form.length >= 6 && roleNominative(form) !== undefined;
}

/** Number of the head a form is or ends in, or -1. */
export function headOf(form: string): number {
  const lists = nameLists();
  const known = lists.headForms.get(form);
  if (known !== undefined) return known;
  const lower = form.toLowerCase();
  const tailAt = lists.words.endingOn(onList.headTail, lower, 2, LEAST_TAIL);
  // After a hyphen every head counts: Max-Planck-Institut, Caritas-Verband, Bosch-Bank.
  for (let hyphen = form.indexOf('-', 1); hyphen >= 0; hyphen = form.indexOf('-', hyphen + 1)) {
    const from = hyphen + 1;
    if (from > lower.length - LEAST_TAIL || (tailAt >= 0 && tailAt <= from)) break;
    const behindHyphen = lists.headForms.get(form.slice(from));
    if (behindHyphen !== undefined) return behindHyphen;
  }
  return tailAt < 0 ? -1 : lists.headTails.get(lower.slice(tailAt))!;
}

export function isHeadAdjective(form: string): boolean {
  if (!ADJECTIVE_ENDING.test(form) && !form.endsWith('er')) return false;
  return nameLists().organizationAdjectives.has(form.toLowerCase());
}

/** Second parts of double names that are common nouns by themselves: Domscheit-Berg, Rhein-Berg. */
const SURNAME_TAIL =
  /^(?:Berg|Burg|Stein|Feld|Bach|Mann|Wald|Thal|Hof|Baum|Vogel|Brand|Horn|Kern)$/;

function isNounForm(form: string): boolean {
  return nounTraitsOf(form) !== 0;
}

/** Of a noun as the lists have it. */
function nounTraitsOf(form: string): number {
  const on = nameLists().words.of(form);
  if ((on & onList.frequentNoun) !== 0) return NOUN | FREQUENT;
  return (on & onList.noun) !== 0 ? NOUN : 0;
}

/** Whether a word ends, behind its first three letters, like a compound noun. In lower case. */
export function hasNounTail(lower: string): boolean {
  return nameLists().words.endingOn(onList.nounTail, lower, 3, LEAST_TAIL) >= 0;
}

function isToponym(form: string): boolean {
  const lower = form.slice(form.lastIndexOf('-') + 1).toLowerCase();
  return nameLists().words.endingOn(onList.placeTail, lower, 2, 2) >= 0;
}

function nounTraits(form: string, flags: number): number {
  const lists = nameLists();
  const own = nounTraitsOf(form);
  if (own !== 0) return own;
  if ((flags & (ANY_FIRST | PLACE)) !== 0) return 0;
  const last = form.slice(form.lastIndexOf('-') + 1);
  if (last !== form && last !== '') {
    const isName =
      lists.lastNames.has(last) || SURNAME_TAIL.test(last) || lists.placeParts.has(last);
    if (isName && !isNounForm(form.slice(0, form.lastIndexOf('-')))) return 0;
    if (isNounForm(last)) return NOUN | COMPOUND;
  }
  if ((flags & LAST) !== 0) return 0;
  for (const ending of INFLECTIONS[last.charAt(last.length - 1)] ?? []) {
    if (!last.endsWith(ending) || last.length - ending.length < 3) continue;
    const base = nounTraitsOf(last.slice(0, -ending.length));
    if (base !== 0) return base;
  }
  if (last.length > 5 && NOUN_SUFFIX.test(last)) return NOUN | COMPOUND;
  return hasNounTail(last.toLowerCase()) ? NOUN | COMPOUND : 0;
}

const traitsOfVocabulary = new WeakMap<Vocabulary, FormTraits>();

/** The traits of a vocabulary, up to date with its types. */
export function formTraits(vocabulary: Vocabulary): FormTraits {
  let traits = traitsOfVocabulary.get(vocabulary);
  if (traits === undefined) {
    traits = new FormTraits(vocabulary);
    traitsOfVocabulary.set(vocabulary, traits);
  }
  traits.update();
  return traits;
}
