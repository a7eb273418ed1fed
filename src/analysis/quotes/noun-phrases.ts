/** Who a sentence names as a possible speaker: names, pronouns, role nouns, groups. */
import { endsInCue, isCue, roleNoun } from './cues.js';
import type { Item } from './periods.js';
import type { SpeakerMention } from './speaker-mention.js';

export interface Candidate {
  readonly kind: 'person' | 'organization' | 'pronoun' | 'role' | 'group';
  /** First and last item of the phrase. */
  readonly first: number;
  readonly last: number;
  readonly mention: SpeakerMention | null;
  /** Masculine role noun in lower case, for a person or `role`. */
  readonly role: string | null;
  readonly sex: 'female' | 'male' | null;
  /** Behind a preposition, in the genitive or dative: not the subject. */
  readonly isOblique: boolean;
  readonly isPlural: boolean;
}

const NOMINATIVE = new Set('der die das ein eine dieser diese jener jene kein keine'.split(' '));
const INDEFINITE = new Set('ein eine einer kein keine mehrere viele einige manche'.split(' '));
const OBLIQUE = new Set(
  'des dem den einem einen eines einer dieses diesem diesen ihrem seinem ihren seinen ihres seines'.split(
    ' ',
  ),
);

/** `die 61-Jährige`: somebody spoken of, without a role. */
const AGED = /^\d+-?jährige[rnm]?$/;

/** Words between a role and its name: Klinikleiterin Prof. Dr. med. Anna Muster. */
const MOST_TITLES = 8;

/** Liebe Frau Muster: who is addressed does nothing in the sentence. */
const VOCATIVE = /^(?:liebe|lieber|geehrte|geehrter|verehrte|verehrter|werte|werter)$/;

/** Candidates in order of their place. */
export function candidatesOf(items: readonly Item[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.quotation !== null) continue;
    const candidate =
      item.mention !== null ? named(items, i) : (pronoun(items, i) ?? roleOrGroup(items, i));
    if (candidate === null) continue;
    candidates.push(candidate);
    i = candidate.last;
  }
  return joinAppositions(items, candidates);
}

function named(items: readonly Item[], at: number): Candidate {
  const mention = items[at]!.mention!;
  let last = at;
  while (items[last + 1]?.mention === mention) last++;
  let first = at;
  let role: string | null = null;
  let sex = mention.sex;
  while (first > 0 && items[first - 1]!.quotation === null && items[first - 1]!.mention === null) {
    const { form, lower } = items[first - 1]!;
    if (lower === 'frau' || lower === 'herr') sex ??= lower === 'frau' ? 'female' : 'male';
    else if (!isCue('honorifics', lower)) {
      const noun = roleNoun(form) ?? ownRole(mention, form);
      if (noun === null) break;
      role ??= noun;
      sex ??= lower.endsWith('in') ? 'female' : null;
    }
    first--;
  }
  const isPerson = mention.kind === 'person';
  const next = items[last + 1];
  const isGenitive =
    isPerson &&
    items[last]!.form.endsWith('s') &&
    !mention.name.endsWith('s') &&
    next !== undefined &&
    next.mention === null &&
    next.form !== next.lower;
  return {
    kind: isPerson ? 'person' : 'organization',
    first: articleBefore(items, first),
    last,
    mention,
    role,
    sex,
    isOblique:
      isGenitive ||
      VOCATIVE.test(items[first - 1]?.lower ?? '') ||
      isObliqueAt(items, first, sex === 'female' && first < at),
    isPlural: false,
  };
}

/** A word that the text gives as the role of this person, whatever the lists know. */
function ownRole({ roles }: SpeakerMention, form: string): string | null {
  return form !== '' && roles.some((role) => role.split(' ').includes(form))
    ? form.toLowerCase()
    : null;
}

function pronoun(items: readonly Item[], at: number): Candidate | null {
  const { form, lower } = items[at]!;
  const isOpening = at === 0 || items[at - 1]!.lower === ':';
  if (form !== lower && !isOpening) return null;
  if (lower !== 'er' && lower !== 'sie') return null;
  return {
    kind: 'pronoun',
    first: at,
    last: at,
    mention: null,
    role: null,
    sex: lower === 'er' ? 'male' : 'female',
    isOblique: false,
    isPlural: false,
  };
}

function roleOrGroup(items: readonly Item[], at: number): Candidate | null {
  const { form, lower } = items[at]!;
  if (form === lower || items[at]!.mention !== null) return null;
  if (isBeforeName(items, at)) return null;
  if (isCitation(items, at)) {
    return {
      kind: 'group',
      first: at,
      last: at + 3,
      mention: null,
      role: null,
      sex: null,
      isOblique: isObliqueAt(items, at, false),
      isPlural: false,
    };
  }
  const noun = AGED.test(lower) ? '' : roleNoun(form);
  const isGroup = endsInCue('groups', lower);
  if (noun === null && !isGroup) return null;
  const first = articleBefore(items, adjectivesBefore(items, at));
  const article = first < at ? items[first]!.lower : '';
  const isFemale = lower.endsWith('in') || (noun === '' && article === 'die');
  if (noun !== null && (article === '' || NOMINATIVE.has(article) || OBLIQUE.has(article))) {
    const isPlural = article === 'die' && !isFemale && !/(?:e|person|kraft)$/.test(lower);
    if (article !== '' && !isPlural) {
      return {
        kind: 'role',
        first,
        last: at,
        mention: null,
        role: noun,
        sex: isFemale
          ? 'female'
          : noun !== '' && /e$|person|kraft$|gast$/.test(lower)
            ? null
            : 'male',
        isOblique: isObliqueAt(items, first, false) || (article === 'der' && isFemale),
        isPlural: false,
      };
    }
  }
  return {
    kind: 'group',
    first,
    last: at,
    mention: null,
    role: null,
    sex: null,
    isOblique: isObliqueAt(items, first, false) || OBLIQUE.has(article),
    isPlural: true,
  };
}

/** `Muster (2005)`: an author of whom nothing else is known. */
function isCitation(items: readonly Item[], at: number): boolean {
  return (
    items[at + 1]?.lower === '(' &&
    /^(?:19|20)\d\d[a-z]?$/.test(items[at + 2]?.lower ?? '') &&
    items[at + 3]?.lower === ')'
  );
}

/** `die Staatssekretärin Dr. Anna Muster`: the name is the phrase. */
function isBeforeName(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < items.length && next <= at + MOST_TITLES; next++) {
    const { lower, form, mention } = items[next]!;
    if (mention !== null) return mention.kind === 'person';
    if (!isCue('honorifics', lower) && roleNoun(form) === null) return false;
  }
  return false;
}

/** `der Vorsitzende des Verbands, Thomas Muster`: one phrase, the name decides. */
function joinAppositions(items: readonly Item[], candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined.findLast(
      (other) => other.kind !== 'organization' && other.kind !== 'group',
    );
    const isName =
      candidate.kind === 'person' &&
      !candidate.isOblique &&
      before?.kind === 'role' &&
      !before.isOblique &&
      candidate.first - before.last <= 12 &&
      isApposition(items, candidate.first) &&
      !hasVerbBetween(items, before.last + 1, candidate.first);
    if (isName) {
      joined.splice(joined.lastIndexOf(before));
      joined.push({ ...candidate, first: before.first, role: candidate.role ?? before.role });
    } else joined.push(candidate);
  }
  return joined;
}

/** A comma right before the name, or before nouns that belong to it (`, Assessor Karl Muster`). */
function isApposition(items: readonly Item[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) {
    const { form, lower, quotation } = items[i]!;
    if (lower === ',') return true;
    if (quotation !== null || form === lower) return false;
  }
  return false;
}

/** Genitives and prepositional phrases tie a name to its role; a lower-case word of another sort does not. */
function hasVerbBetween(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const { form, lower, quotation } = items[i]!;
    if (quotation !== null) return true;
    if (lower === ',') return i < to - 4;
    if (form !== lower || lower === '.' || OBLIQUE.has(lower) || NOMINATIVE.has(lower)) continue;
    if (isCue('prepositions', lower) || /(?:en|er|es|em)$/.test(lower) || lower === 'und') continue;
    return true;
  }
  return false;
}

function articleBefore(items: readonly Item[], first: number): number {
  const before = items[first - 1];
  if (before === undefined || before.quotation !== null) return first;
  return NOMINATIVE.has(before.lower) || OBLIQUE.has(before.lower) ? first - 1 : first;
}

function adjectivesBefore(items: readonly Item[], at: number): number {
  let first = at;
  while (first > 0 && at - first < 3) {
    const { form, lower, quotation, mention } = items[first - 1]!;
    if (quotation !== null || mention !== null || form !== lower) break;
    if (!/(?:e|en|er|es|em)$/.test(lower) || NOMINATIVE.has(lower) || OBLIQUE.has(lower)) break;
    if (isCue('prepositions', lower)) break;
    first--;
  }
  const before = items[first - 1]?.lower ?? '';
  return NOMINATIVE.has(before) || OBLIQUE.has(before) ? first : at;
}

function isObliqueAt(items: readonly Item[], first: number, isFeminineRole: boolean): boolean {
  let before = items[first - 1];
  if (before === undefined || before.quotation !== null) return false;
  let { lower } = before;
  if (OBLIQUE.has(lower) || (lower === 'der' && isFeminineRole)) return true;
  if (NOMINATIVE.has(lower)) {
    before = items[first - 2];
    lower = before?.lower ?? '';
  } else if (
    OBLIQUE.has(items[first]!.lower) ||
    (isFeminineRole && items[first]!.lower === 'der')
  ) {
    return true;
  }
  return isCue('prepositions', lower) && !(lower === 'wie' || lower === 'als');
}

/** Whether a role phrase names somebody new, such as `ein Sprecher`. */
export function isIndefinite(items: readonly Item[], candidate: Candidate): boolean {
  return INDEFINITE.has(items[candidate.first]!.lower);
}
