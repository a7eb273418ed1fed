/** From mentions to the persons, organisations and places of one document. */
import type { Document } from '../../model/document.js';
import { placeAt, rawText } from '../../model/lines.js';
import { acronymFits } from './acronym-fits.js';
import { areRelated, contradict } from './affiliations.js';
import type {
  DocumentEntities,
  LocalEntity,
  LocalForm,
  LocalRole,
  OpenAcronym,
  VariantReason,
} from './entities-tally.js';
import { MIXED, UPPER } from './form-traits.js';
import { isTypoOf } from './is-typo-of.js';
import type { Mention } from './mention.js';
import { type MentionPlace, packPlaces } from './mention-places.js';
import { nameLists } from './name-lists.js';
import { organizationName, withoutMarkup } from './organization-name.js';
import { givenNamesAgree, type PersonName, personName } from './person-name.js';
import { type Readings, type RoleReading, readRoles } from './read-roles.js';
import { flagsAt, formAt, scanOf } from './scan.js';

/** How far back, in mentions of persons, an ambiguous surname may look for its owner. */
const MAX_LOOK_BACK = 12;
/** Of so many people of one name, nobody can say who is meant; only made-up texts have more. */
const MAX_NAMESAKES = 400;
/** A document that gives one name more offices than these is no document: the rest goes with the last person. */
const MAX_SPLIT = 40;
const MAX_OFFICES = 400;
/** More names than this in a sentence or paragraph are a list, which says nothing of who appears with whom. */
const MAX_COMPANY = 12;

interface Draft {
  readonly members: number[];
  readonly name: PersonName;
  readonly reasons: Map<number, VariantReason>;
  candidates: number[];
}

export interface LinkOptions {
  /** Count who appears with whom. */
  readonly pairs: boolean;
}

export function linkInDocument(
  document: Document,
  mentions: readonly Mention[],
  options: LinkOptions,
): DocumentEntities {
  const { source } = document;
  const readings = readRoles(document, mentions);
  const texts = mentions.map((mention) =>
    source.text.slice(mention.span.start, mention.span.end).replace(/\s+/g, ' '),
  );
  const entityOf = new Int32Array(mentions.length).fill(-1);
  const reasons = new Array<VariantReason>(mentions.length).fill('name');
  const groups: {
    members: number[];
    type: Mention['type'];
    key: string;
    given: string;
    candidates: number[];
  }[] = [];

  for (const draft of linkPersons(document, mentions, texts, readings)) {
    for (const member of draft.members) {
      entityOf[member] = groups.length;
      reasons[member] = draft.reasons.get(member) ?? 'name';
    }
    groups.push({
      members: draft.members,
      type: 'person',
      key: draft.name.surnameKey,
      given: draft.name.givenKey,
      candidates: draft.candidates,
    });
  }
  const keys = new Map<string, number>();
  mentions.forEach((mention, number) => {
    if (mention.type === 'person') return;
    const key =
      mention.type === 'place'
        ? `p ${placeKey(texts[number]!)}`
        : `o ${organizationKey(texts[number]!)}`;
    let group = keys.get(key);
    if (group === undefined) {
      group = groups.length;
      keys.set(key, group);
      groups.push({
        members: [],
        type: mention.type,
        key: key.slice(2),
        given: '',
        candidates: [],
      });
    }
    groups[group]!.members.push(number);
    entityOf[number] = group;
  });

  const rolesOf = new Map<number, Map<string, LocalRole>>();
  for (const reading of readings.roles) {
    const entity = entityOf[reading.person]!;
    const role: LocalRole = {
      role: reading.role,
      organization: reading.organization >= 0 ? entityOf[reading.organization]! : -1,
      start: source.offsets.rawStart(document.starts[reading.first]!),
      end: source.offsets.rawEnd(document.ends[reading.last]!),
    };
    const known = rolesOf.get(entity);
    const office = `${role.organization} ${role.role ?? ''}`;
    if (known === undefined) rolesOf.set(entity, new Map([[office, role]]));
    else if (!known.has(office)) known.set(office, role);
  }
  const entities = groups.map((group, number) =>
    localEntity(document, mentions, texts, reasons, readings, group, [
      ...(rolesOf.get(number)?.values() ?? []),
    ]),
  );
  return {
    id: source.id,
    year: source.year.year,
    ...(source.places === undefined ? {} : { places: source.places }),
    entities,
    acronyms: explainedAcronyms(document, mentions, texts, entityOf),
    openAcronyms: openAcronyms(document, mentions),
    pairs: options.pairs ? pairsOf(document, mentions, entityOf) : [],
  };
}

function placeKey(text: string): string {
  const { placeWords, placePhrases, ambiguousPlaceWords } = nameLists();
  const first = text.split(' ')[0]!;
  const isKnown = placeWords.has(text) || ambiguousPlaceWords.has(text);
  const base = text.replace(/s$/, '');
  const isGenitive =
    !isKnown &&
    base !== text &&
    (placeWords.has(base) || placePhrases.has(first) || base.includes(' '));
  return (isGenitive ? base : text).toLowerCase();
}

function organizationKey(text: string): string {
  const name = organizationName(text);
  return name.isAcronym ? name.display : `${name.key} ${name.legalForm}`.trim();
}

function localEntity(
  document: Document,
  mentions: readonly Mention[],
  texts: readonly string[],
  reasons: readonly VariantReason[],
  readings: Readings,
  group: {
    members: number[];
    type: Mention['type'];
    key: string;
    given: string;
    candidates: number[];
  },
  roles: LocalRole[],
): LocalEntity {
  const { source } = document;
  const forms: CountedForm[] = [];
  const formNumbers = new Map<string, number>();
  const places: MentionPlace[] = [];
  const titles: string[] = [];
  let sex: 'm' | 'f' | '' = '';
  for (const member of group.members) {
    const { span } = mentions[member]!;
    const start = source.offsets.rawStart(span.start);
    const end = source.offsets.rawEnd(span.end);
    // Soft hyphens and the like are no part of a form.
    const form = rawText(source, start, end)
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ');
    const reason = reasons[member]!;
    const id = `${reason} ${form}`;
    let number = formNumbers.get(id);
    if (number === undefined) {
      number = forms.length;
      formNumbers.set(id, number);
      forms.push({ form, clean: withoutMarkup(texts[member]!), reason, count: 0 });
    }
    forms[number]!.count++;
    places.push({ start, end, line: placeAt(source, start).line, form: number });
    const title = readings.titles.get(member);
    if (title !== undefined && !titles.includes(title)) titles.push(title);
    if (sex === '') sex = readings.sexes.get(member) ?? '';
  }
  return {
    type: group.type,
    name: bestName(forms, group.type),
    given: group.given,
    key: group.key,
    sex,
    titles,
    forms: forms.map(({ form, clean, reason }) => ({ form, clean, reason })),
    count: group.members.length,
    mentions: packPlaces(places),
    roles,
    candidates: group.candidates,
  };
}

interface CountedForm extends LocalForm {
  count: number;
}

function bestName(forms: readonly CountedForm[], type: Mention['type']): string {
  const named = forms.filter((form) => form.reason === 'name');
  const pool = named.length > 0 ? named : forms;
  const best = pool.reduce((left, right) =>
    right.count > left.count ||
    (right.count === left.count && right.clean.length > left.clean.length)
      ? right
      : left,
  );
  return type === 'organization' ? organizationName(best.clean).display : best.clean;
}

/** `Institut … (IAB)`: an acronym in brackets directly behind a name it fits, or the other way round. */
function explainedAcronyms(
  document: Document,
  mentions: readonly Mention[],
  texts: readonly string[],
  entityOf: Int32Array,
): number[] {
  const rows: number[] = [];
  const { text } = document.source;
  for (let number = 0; number + 1 < mentions.length; number++) {
    const left = mentions[number]!;
    const right = mentions[number + 1]!;
    if (left.type !== 'organization' || right.type !== 'organization') continue;
    const between = text.slice(left.span.end, right.span.start);
    if (!/^\s*[([]\s*(?:kurz:?\s*)?$/.test(between) && !/^,?\s+kurz:?\s+$/.test(between)) continue;
    if (!acronymFits(texts[number + 1]!, texts[number]!)) {
      if (!acronymFits(texts[number]!, texts[number + 1]!)) continue;
      rows.push(entityOf[number]!, entityOf[number + 1]!);
    } else rows.push(entityOf[number + 1]!, entityOf[number]!);
  }
  return rows;
}

const ACRONYM_FORM = /^(?=.{2,8}$)\p{Lu}[\p{L}-]*\p{Lu}[\p{Ll}]?$/u;
const ROMAN = /^[IVXLC]+$/;

/** Words in capitals among words that are not, covered by no mention. */
function openAcronyms(document: Document, mentions: readonly Mention[]): OpenAcronym[] {
  const scan = scanOf(document);
  const places = new Map<string, MentionPlace[]>();
  const { source } = document;
  let next = 0;
  for (let token = 0; token < document.tokenCount; token++) {
    while (next < mentions.length && mentions[next]!.lastToken < token) next++;
    if ((flagsAt(scan, token) & (UPPER | MIXED)) === 0) continue;
    if (next < mentions.length && mentions[next]!.firstToken <= token) continue;
    const form = formAt(scan, token);
    if (!ACRONYM_FORM.test(form) || ROMAN.test(form)) continue;
    const before = token > 0 ? flagsAt(scan, token - 1) : 0;
    const after = token + 1 < document.tokenCount ? flagsAt(scan, token + 1) : 0;
    if (((before | after) & UPPER) !== 0) continue;
    const start = source.offsets.rawStart(document.starts[token]!);
    const end = source.offsets.rawEnd(document.ends[token]!);
    const place = { start, end, line: placeAt(source, start).line, form: 0 };
    const known = places.get(form);
    if (known === undefined) places.set(form, [place]);
    else known.push(place);
  }
  return [...places].map(([form, found]) => ({ form, places: packPlaces(found) }));
}

/** Unordered pairs of entities in a sentence and in a block, counted once for each. */
function pairsOf(document: Document, mentions: readonly Mention[], entityOf: Int32Array): number[] {
  const counts = new Map<string, [number, number]>();
  const count = (members: Set<number>, at: 0 | 1) => {
    if (members.size < 2 || members.size > MAX_COMPANY) return;
    const sorted = [...members].sort((left, right) => left - right);
    for (let i = 0; i < sorted.length; i++) {
      for (let j = i + 1; j < sorted.length; j++) {
        const id = `${sorted[i]} ${sorted[j]}`;
        const known = counts.get(id) ?? [0, 0];
        known[at]++;
        counts.set(id, known);
      }
    }
  };
  let sentence = -1;
  let block = 0;
  let inSentence = new Set<number>();
  let inBlock = new Set<number>();
  mentions.forEach((mention, number) => {
    const here = document.sentenceAt(mention.firstToken).first;
    if (here !== sentence) {
      count(inSentence, 0);
      inSentence = new Set();
      sentence = here;
    }
    if (mention.firstToken >= document.blockStarts[block + 1]!) {
      count(inBlock, 1);
      inBlock = new Set();
      while (mention.firstToken >= document.blockStarts[block + 1]!) block++;
    }
    inSentence.add(entityOf[number]!);
    inBlock.add(entityOf[number]!);
  });
  count(inSentence, 0);
  count(inBlock, 1);
  return [...counts].flatMap(([id, [sentences, blocks]]) => [
    ...id.split(' ').map(Number),
    sentences,
    blocks,
  ]);
}

function isCapitals(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase();
}

function inTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[\s-])(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function linkPersons(
  document: Document,
  mentions: readonly Mention[],
  texts: readonly string[],
  readings: Readings,
): Draft[] {
  const people: number[] = [];
  const names = new Map<number, PersonName>();
  mentions.forEach((mention, number) => {
    if (mention.type !== 'person') return;
    people.push(number);
    const text = texts[number]!;
    const isGivenName =
      mention.rule === 'given-name' ||
      (nameLists().firstNames.has(text) &&
        mention.rule !== 'repeated-surname' &&
        !nameLists().lastNames.has(text) &&
        mention.rule !== 'title-before-name');
    names.set(number, personName(isCapitals(text) ? inTitleCase(text) : text, isGivenName));
  });
  const readingsOf = new Map<number, RoleReading[]>();
  for (const reading of readings.roles) {
    const known = readingsOf.get(reading.person);
    if (known === undefined) readingsOf.set(reading.person, [reading]);
    else known.push(reading);
  }
  const drafts: Draft[] = [];
  const draftOf = new Map<number, number>();
  const bySurname = new Map<string, number[]>();
  const readAsSurname = new Set<number>();
  const openDrafts = new Map<string, number>();
  const order = new Map(people.map((number, at) => [number, at]));
  let givenDrafts: Map<string, number[]> | undefined;

  draftFullNames();
  mergeVariants();
  for (const number of people) if (!draftOf.has(number)) placeShortName(number);
  return finished();

  function affiliationsOf(draft: Draft): { role: string | null; organization: string }[] {
    return draft.members.flatMap((member) =>
      (readingsOf.get(member) ?? [])
        .filter((reading) => reading.organization >= 0)
        .map((reading) => ({ role: reading.role, organization: texts[reading.organization]! })),
    );
  }

  function draftFullNames(): void {
    const groups = new Map<string, number[]>();
    for (const number of people) {
      const name = names.get(number)!;
      if (name.surname === '' || name.given.length === 0) continue;
      const key = `${name.givenKey}|${name.surnameKey}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [number]);
      else known.push(number);
    }
    for (const [key, members] of [...groups]) {
      const base = groups.get(key.replace(/s$/, ''));
      if (base === undefined || base === members) continue;
      base.push(...members);
      base.sort((left, right) => left - right);
      groups.delete(key);
    }
    for (const members of groups.values()) {
      for (const part of splitByAffiliation(members)) addDraft(part);
    }
  }

  function addDraft(members: number[]): void {
    const shortest = members.reduce((left, right) =>
      names.get(right)!.surname.length < names.get(left)!.surname.length ? right : left,
    );
    const draft: Draft = {
      members,
      name: names.get(shortest)!,
      reasons: new Map(),
      candidates: [],
    };
    for (const member of members) {
      const name = names.get(member)!;
      if (isCapitals(texts[member]!)) draft.reasons.set(member, 'capitals');
      else if (name.surnameKey !== draft.name.surnameKey) draft.reasons.set(member, 'genitive');
      draftOf.set(member, drafts.length);
    }
    const known = bySurname.get(draft.name.surnameKey);
    if (known === undefined) bySurname.set(draft.name.surnameKey, [drafts.length]);
    else known.push(drafts.length);
    drafts.push(draft);
  }

  /** One name, but two offices of one kind, are two people; who comes without an office goes with the last before. */
  function splitByAffiliation(members: number[]): number[][] {
    const parts: { members: number[]; stated: { role: string | null; organization: string }[] }[] =
      [];
    let current = -1;
    const waiting: number[] = [];
    for (const member of members) {
      const stated = (readingsOf.get(member) ?? [])
        .filter((reading) => reading.organization >= 0)
        .map((reading) => ({ role: reading.role, organization: texts[reading.organization]! }));
      if (stated.length > 0) {
        current = parts.findIndex(
          (part) => !part.stated.some((left) => stated.some((right) => contradict(left, right))),
        );
        if (current < 0 && parts.length < MAX_SPLIT) {
          parts.push({ members: [], stated: [] });
        }
        if (current < 0) current = parts.length - 1;
        if (parts[current]!.stated.length < MAX_OFFICES) parts[current]!.stated.push(...stated);
      }
      if (current < 0) waiting.push(member);
      else parts[current]!.members.push(member);
    }
    if (parts.length === 0) return [members];
    parts[0]!.members.unshift(...waiting);
    for (const part of parts) part.members.sort((left, right) => left - right);
    return parts.map((part) => part.members);
  }

  /** Shortened given names, initials and typos join the one draft they fit. */
  function mergeVariants(): void {
    const merged = new Set<number>();
    for (let small = 0; small < drafts.length; small++) {
      const owners = candidatesFor(small, merged);
      if (owners.length !== 1) continue;
      const [{ draft: owner, reason }] = owners as [{ draft: number; reason: VariantReason }];
      const source = drafts[small]!;
      const target = drafts[owner]!;
      for (const member of source.members) {
        target.members.push(member);
        if (!target.reasons.has(member)) target.reasons.set(member, reason);
        draftOf.set(member, owner);
      }
      target.members.sort((left, right) => left - right);
      source.members.length = 0;
      merged.add(small);
      const list = bySurname.get(source.name.surnameKey)!;
      list.splice(list.indexOf(small), 1);
      if (source.name.surnameKey !== target.name.surnameKey && list.length === 0) {
        bySurname.set(source.name.surnameKey, [owner]);
      }
    }
  }

  function candidatesFor(small: number, merged: Set<number>) {
    const draft = drafts[small]!;
    const owners: { draft: number; reason: VariantReason }[] = [];
    const sameSurname = bySurname.get(draft.name.surnameKey) ?? [];
    if (sameSurname.length > MAX_NAMESAKES) return owners;
    for (const other of sameSurname) {
      if (other === small || merged.has(other)) continue;
      const agreement = givenNamesAgree(draft.name.givenKey, drafts[other]!.name.givenKey);
      if (agreement !== 'subset' && agreement !== 'initials') continue;
      if (draft.name.givenKey.length >= drafts[other]!.name.givenKey.length) continue;
      if (!agreeOnAffiliation(draft, drafts[other]!)) continue;
      owners.push({
        draft: other,
        reason: agreement === 'initials' ? 'initials' : 'shortened given names',
      });
    }
    if (owners.length > 0) return owners;
    const sameGiven = givenIndex().get(draft.name.givenKey) ?? [];
    if (sameGiven.length > MAX_NAMESAKES) return owners;
    for (const other of sameGiven) {
      if (other === small || merged.has(other)) continue;
      const target = drafts[other]!;
      if (target.members.length < draft.members.length) continue;
      if (
        target.members.length === draft.members.length &&
        other < small &&
        !isLater(target, draft)
      )
        continue;
      if (!isTypoOf(draft.name.surnameKey, target.name.surnameKey, draft.members.length)) continue;
      if (!agreeOnAffiliation(draft, target)) continue;
      owners.push({ draft: other, reason: 'typo' });
    }
    return owners;
  }

  function isLater(left: Draft, right: Draft): boolean {
    return (left.members[0] ?? 0) > (right.members[0] ?? 0);
  }

  function givenIndex(): Map<string, number[]> {
    givenDrafts ??= indexGiven();
    return givenDrafts;
  }

  function indexGiven(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    drafts.forEach((draft, number) => {
      const known = index.get(draft.name.givenKey);
      if (known === undefined) index.set(draft.name.givenKey, [number]);
      else known.push(number);
    });
    return index;
  }

  function agreeOnAffiliation(left: Draft, right: Draft): boolean {
    const theirs = affiliationsOf(right);
    return !affiliationsOf(left).some((mine) =>
      theirs.some(
        (other) => contradict(mine, other) && !areRelated(mine.organization, other.organization),
      ),
    );
  }

  /** A surname or a given name alone: the only person it fits, or the last one named near it; otherwise open. */
  function placeShortName(number: number): void {
    const name = shortName(number);
    const isSurname = name.surname !== '';
    let owners: number[];
    let reason: VariantReason = 'surname';
    if (isSurname) {
      owners = bySurname.get(name.surnameKey) ?? [];
      if (owners.length === 0 && name.surnameKey.endsWith('s')) {
        owners = bySurname.get(name.surnameKey.slice(0, -1)) ?? [];
        reason = 'genitive';
      }
      const hasTitle = readings.titles.has(number) || isAddressed(number);
      if (hasTitle && reason === 'surname') reason = 'title and surname';
    } else {
      reason = 'given name';
      const shared = sharedSurname(number);
      if (shared !== undefined) {
        addShared(number, shared);
        return;
      }
      const index = givenIndex();
      owners = (index.get(name.givenKey) ?? [])
        .slice(0, MAX_NAMESAKES)
        .filter((draft) => drafts[draft]!.members.length > 0);
      if (owners.length === 0 && name.givenKey.endsWith('s')) {
        owners = index.get(name.givenKey.slice(0, -1)) ?? [];
      }
    }
    owners = owners.slice(0, MAX_NAMESAKES);
    // Read as a surname, a word says nothing of the sex that it would have as a given name.
    if (name !== names.get(number)) readAsSurname.add(number);
    const sex = sexOf(number);
    const title = readings.titles.get(number);
    let fitting = owners.filter(
      (owner) => drafts[owner]!.members.length > 0 && sexFits(drafts[owner]!, sex),
    );
    if (fitting.length > 1 && title !== undefined) {
      const titled = fitting.filter((owner) =>
        drafts[owner]!.members.some((member) => readings.titles.get(member) === title),
      );
      if (titled.length > 0) fitting = titled;
    }
    if (fitting.length > 1) fitting = nearest(number, fitting);
    if (fitting.length === 1) {
      const draft = drafts[fitting[0]!]!;
      draft.members.push(number);
      draft.reasons.set(number, reason);
      draftOf.set(number, fitting[0]!);
      return;
    }
    const candidates = owners.filter((owner) => drafts[owner]!.members.length > 0);
    addOpen(number, name, candidates, reason, sex);
  }

  /** Ludwig, where a Michaela Ludwig was named and nobody with that given name: the surname. */
  function shortName(number: number): PersonName {
    const name = names.get(number)!;
    if (name.surname !== '' || (givenIndex().get(name.givenKey) ?? []).length > 0) return name;
    const surname = personName(texts[number]!, false);
    return bySurname.has(surname.surnameKey) ? surname : name;
  }

  function sexFits(draft: Draft, sex: 'm' | 'f' | undefined): boolean {
    if (sex === undefined) return true;
    return draft.members.every((member) => (sexOf(member) ?? sex) === sex);
  }

  function sexOf(number: number): 'm' | 'f' | undefined {
    return readAsSurname.has(number) ? undefined : readings.sexes.get(number);
  }

  function isAddressed(number: number): boolean {
    return mentions[number]!.rule === 'title-before-name';
  }

  /** The one of several owners of a surname who was named last, if all others are further away than a paragraph. */
  function nearest(number: number, owners: number[]): number[] {
    const at = order.get(number)!;
    const block = blockOf(document, mentions[number]!.firstToken);
    const near = new Set<number>();
    for (let k = at - 1; k >= 0 && at - k <= MAX_LOOK_BACK; k--) {
      const other = people[k]!;
      if (block - blockOf(document, mentions[other]!.firstToken) > 0) break;
      const owner = draftOf.get(other);
      if (owner !== undefined && owners.includes(owner)) near.add(owner);
    }
    return near.size === 1 ? [...near] : owners;
  }

  /** Anna und Peter Beispiel: the person behind `und`, or undefined. */
  function sharedSurname(number: number): number | undefined {
    const next = number + 1;
    const other = mentions[next];
    if (other?.type !== 'person' || !draftOf.has(next)) return undefined;
    const between = document.source.text.slice(mentions[number]!.span.end, other.span.start);
    if (!/^\s+(?:und|&)\s+$/.test(between)) return undefined;
    const name = names.get(next)!;
    const hasOther = (givenIndex().get(names.get(number)!.givenKey) ?? []).length > 0;
    return hasOther || name.surname === '' || name.given.length === 0 ? undefined : next;
  }

  function addShared(number: number, next: number): void {
    const owner = names.get(next)!;
    const given = names.get(number)!;
    const draft: Draft = {
      members: [number],
      name: { ...owner, given: given.given, givenKey: given.givenKey },
      reasons: new Map([[number, 'shared surname' as const]]),
      candidates: [],
    };
    draftOf.set(number, drafts.length);
    drafts.push(draft);
  }

  function addOpen(
    number: number,
    name: PersonName,
    candidates: number[],
    reason: VariantReason,
    sex: 'm' | 'f' | undefined,
  ): void {
    const key = `${name.givenKey}|${reason === 'genitive' && candidates.length > 0 ? name.surnameKey.slice(0, -1) : name.surnameKey}|${sex ?? ''}`;
    let draft = openDrafts.get(key) ?? openDrafts.get(key.replace(/[mf]$/, ''));
    if (draft === undefined) {
      draft = drafts.length;
      drafts.push({ members: [], name, reasons: new Map(), candidates });
    }
    openDrafts.set(key, draft);
    drafts[draft]!.members.push(number);
    draftOf.set(number, draft);
  }

  function finished(): Draft[] {
    const position = new Map<number, number>();
    const kept: Draft[] = [];
    drafts.forEach((draft, number) => {
      if (draft.members.length === 0) return;
      position.set(number, kept.length);
      draft.members.sort((left, right) => left - right);
      kept.push(draft);
    });
    for (const draft of kept) {
      draft.candidates = draft.candidates
        .map((candidate) => position.get(candidate))
        .filter((candidate) => candidate !== undefined);
    }
    return kept;
  }
}

function blockOf(document: Document, token: number): number {
  const { blockStarts } = document;
  let low = 0;
  let high = blockStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blockStarts[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
