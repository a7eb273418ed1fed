/** From the entities of single documents to those of the corpus. */
import { pageAt } from '../../model/lines.js';
import { compareText } from '../grouping.js';
import type {
  DocumentEntities,
  EntitiesTally,
  LocalEntity,
  OpenAcronym,
  VariantReason,
} from './entities-tally.js';
import type { EntityMention, EntityRole, EntityRow, EntityVariant } from './entity-row.js';
import { linkOrganizations, type Node } from './link-organizations.js';
import { linkPersons } from './link-persons.js';
import type { MentionType } from './mention.js';
import { type MentionPlace, unpackPlaces } from './mention-places.js';
import { organizationName } from './organization-name.js';
import { UnionFind } from './union-find.js';

/** The rows of a corpus, and which of them each entity of each document became. */
export interface LinkedEntities {
  /** By count, then name, then first place. */
  readonly rows: readonly EntityRow[];
  /** Document, or piece of one, → number of the local entity → number of the row. */
  readonly rowOf: ReadonlyMap<DocumentEntities, readonly number[]>;
  readonly documents: readonly DocumentEntities[];
}

/** Each row lists its first mentions, at most `most`. */
export function linkAcrossDocuments(tally: EntitiesTally, most = Infinity): LinkedEntities {
  const documents = withExplainedAcronyms(
    [...tally.documents].sort((left, right) => compareText(left.id, right.id)),
  );
  const nodes: Node[] = [];
  const offsets = new Map<DocumentEntities, number>();
  for (const document of documents) {
    offsets.set(document, nodes.length);
    document.entities.forEach((entity, local) => {
      nodes.push({ document, local, entity });
    });
  }
  const sets = new UnionFind(nodes.length);
  const ambiguous = new Map<number, Set<number>>();
  const reasons = new Map<number, VariantReason>();
  linkPlaces(nodes, sets);
  linkOrganizations(nodes, sets, ambiguous);
  linkPersons(nodes, offsets, sets, ambiguous, reasons);

  const members = new Map<number, number[]>();
  nodes.forEach((_, number) => {
    const root = sets.find(number);
    const known = members.get(root);
    if (known === undefined) members.set(root, [number]);
    else known.push(number);
  });
  const drafts = [...members]
    .map(([root, numbers]) => draftOf(nodes, root, numbers, reasons))
    .sort(
      (left, right) =>
        right.count - left.count || compareText(left.name, right.name) || left.root - right.root,
    );
  const ids = readableIds(drafts);
  const rowOfRoot = new Map(drafts.map((draft, row) => [draft.root, row]));
  const rowOfNode = (number: number) => rowOfRoot.get(sets.find(number))!;
  const rows = drafts.map((draft, row): EntityRow => {
    const others = new Set<string>();
    for (const number of draft.numbers) {
      for (const other of ambiguous.get(number) ?? []) {
        if (rowOfNode(other) !== row) others.add(ids[rowOfNode(other)]!);
      }
    }
    return {
      id: ids[row]!,
      type: draft.type,
      name: draft.name,
      acronym: draft.acronym,
      titles: draft.titles,
      roles: rolesOf(draft.numbers),
      variants: draft.variants,
      count: draft.count,
      documents: new Set(draft.numbers.map((number) => nodes[number]!.document.id)).size,
      years: yearsOf(nodes, draft.numbers),
      ambiguousWith: [...others].sort(compareText),
      mentions: mentionsOf(draft.numbers),
    };
  });
  const rowOf = new Map(
    documents.map((document) => [
      document,
      document.entities.map((_, local) => rowOfNode(offsets.get(document)! + local)),
    ]),
  );
  return { rows, rowOf, documents };

  /** The numbers of a row are in order of documents. */
  function mentionsOf(numbers: readonly number[]): readonly EntityMention[] {
    const mentions: EntityMention[] = [];
    for (let at = 0; at < numbers.length && mentions.length < most; ) {
      const { document } = nodes[numbers[at]!]!;
      const entities: LocalEntity[] = [];
      while (at < numbers.length && nodes[numbers[at]!]!.document === document) {
        entities.push(nodes[numbers[at++]!]!.entity);
      }
      for (const mention of mentionsIn(document, entities)) mentions.push(mention);
    }
    return mentions.length > most ? mentions.slice(0, most) : mentions;
  }

  function rolesOf(numbers: readonly number[]): EntityRole[] {
    const roles: EntityRole[] = [];
    for (const number of numbers) {
      const { document, entity } = nodes[number]!;
      const stated = entity.roles.map((role): EntityRole => {
        const row =
          role.organization < 0 ? -1 : rowOfNode(offsets.get(document)! + role.organization);
        return {
          role: role.role ?? '',
          organization: row < 0 ? null : drafts[row]!.name,
          organizationId: row < 0 ? null : ids[row]!,
          document: document.id,
          year: document.year,
          start: role.start,
          end: role.end,
        };
      });
      roles.push(...distinctRoles(stated));
    }
    return roles;
  }
}

/** An acronym that one document explains is an organisation in the others too. */
function withExplainedAcronyms(
  documents: readonly DocumentEntities[],
): readonly DocumentEntities[] {
  const explained = new Set<string>();
  for (const { entities, acronyms } of documents) {
    for (let row = 0; row < acronyms.length; row += 2)
      explained.add(entities[acronyms[row]!]!.name);
  }
  if (explained.size === 0) return documents;
  return documents.map((document) => {
    const added = document.openAcronyms.filter(({ form }) => explained.has(form));
    if (added.length === 0) return document;
    return { ...document, entities: [...document.entities, ...added.map(acronymEntity)] };
  });
}

function acronymEntity({ form, places }: OpenAcronym): LocalEntity {
  return {
    type: 'organization',
    name: form,
    given: '',
    key: form,
    sex: '',
    titles: [],
    forms: [{ form, clean: form, reason: 'acronym' }],
    count: unpackPlaces(places).length,
    mentions: places,
    roles: [],
    candidates: [],
  };
}

/** Each role with its organisation once a document; what a fuller passage says too is left out. */
function distinctRoles(stated: readonly EntityRole[]): EntityRole[] {
  const inOrganization = new Set<string>();
  const withRole = new Set<string | null>();
  for (const { role, organizationId } of stated) {
    if (organizationId !== null) inOrganization.add(role);
    if (role !== '') withRole.add(organizationId);
  }
  const known = new Set<string>();
  return stated.filter(({ role, organizationId }) => {
    const key = JSON.stringify([role, organizationId]);
    const isSaidElsewhere =
      known.has(key) ||
      (organizationId === null && inOrganization.has(role)) ||
      (role === '' && withRole.has(organizationId));
    if (!isSaidElsewhere) known.add(key);
    return !isSaidElsewhere;
  });
}

function linkPlaces(nodes: readonly Node[], sets: UnionFind): void {
  const first = new Map<string, number>();
  nodes.forEach(({ entity }, number) => {
    if (entity.type !== 'place') return;
    const known = first.get(entity.key);
    if (known === undefined) first.set(entity.key, number);
    else sets.union(known, number);
  });
}

interface Draft {
  readonly root: number;
  readonly numbers: readonly number[];
  readonly type: MentionType;
  readonly name: string;
  readonly acronym: string | null;
  readonly titles: readonly string[];
  readonly variants: readonly EntityVariant[];
  readonly count: number;
}

interface Form {
  readonly form: string;
  readonly clean: string;
  readonly reasons: Map<VariantReason, number>;
  count: number;
}

function draftOf(
  nodes: readonly Node[],
  root: number,
  numbers: readonly number[],
  reasons: ReadonlyMap<number, VariantReason>,
): Draft {
  const { type } = nodes[root]!.entity;
  const forms = new Map<string, Form>();
  const titles: string[] = [];
  let count = 0;
  for (const number of numbers) {
    const { entity } = nodes[number]!;
    count += entity.count;
    for (const title of entity.titles) if (!titles.includes(title)) titles.push(title);
    const counts = countForms(entity);
    entity.forms.forEach((local, at) => {
      let form = forms.get(local.form);
      if (form === undefined) {
        form = { form: local.form, clean: local.clean, reasons: new Map(), count: 0 };
        forms.set(local.form, form);
      }
      const override = reasons.get(number);
      const reason = override !== undefined && local.reason === 'name' ? override : local.reason;
      form.count += counts[at]!;
      form.reasons.set(reason, (form.reasons.get(reason) ?? 0) + counts[at]!);
    });
  }
  const all = [...forms.values()];
  const name = nameOf(type, all, nodes[root]!.entity.name);
  const variants = all
    .map(
      (form): EntityVariant => ({
        form: form.form,
        count: form.count,
        reason: reasonOf(type, form, name),
      }),
    )
    .sort((left, right) => right.count - left.count || compareText(left.form, right.form));
  return { root, numbers, type, name, acronym: acronymOf(type, all), titles, variants, count };
}

function nameOf(type: MentionType, forms: readonly Form[], fallback: string): string {
  if (type === 'organization') return organizationNameOf(forms);
  const named = forms.filter((form) => form.reasons.has('name'));
  const pool = named.length > 0 ? named : type === 'place' ? forms : [];
  if (pool.length === 0) return fallback;
  if (type === 'place') {
    const nominatives = pool.filter(
      (form) =>
        !(form.clean.endsWith('s') && pool.some((other) => `${other.clean}s` === form.clean)),
    );
    return best(nominatives, (form) => form.clean.length);
  }
  return best(pool, (form) => form.clean.length);
}

/** The most complete form in the nominative: long rather than acronym, with legal form, without markup. */
function organizationNameOf(forms: readonly Form[]): string {
  const full = forms.filter((form) => !organizationName(form.clean).isAcronym);
  const pool = full.length > 0 ? full : forms;
  const byKey = new Map<string, Map<string, number>>();
  for (const form of pool) {
    const { key, legalForm, fullDisplay } = organizationName(form.clean);
    const id = `${key} ${legalForm}`;
    const counts = byKey.get(id) ?? new Map<string, number>();
    counts.set(fullDisplay, (counts.get(fullDisplay) ?? 0) + form.count);
    byKey.set(id, counts);
  }
  // Spellings of one name compete by count; of several names the one with most words is the fullest.
  return [...byKey.values()]
    .map((counts) => [...counts].sort(byFullness)[0]!)
    .sort(
      (left, right) =>
        right[0].split(' ').length - left[0].split(' ').length || byCount(left, right),
    )[0]![0];
}

/** Kommunales Jobcenter Halle before Jobcenter Halle, then by count. */
function byFullness(left: [string, number], right: [string, number]): number {
  const fuller = (name: string) => Number(organizationName(name).droppedAdjective);
  return fuller(right[0]) - fuller(left[0]) || byCount(left, right);
}

function byCount(left: [string, number], right: [string, number]): number {
  return right[1] - left[1] || compareText(left[0], right[0]);
}

function best(forms: readonly Form[], size: (form: Form) => number): string {
  return [...forms].sort(
    (left, right) =>
      (right.reasons.get('name') ?? 0) - (left.reasons.get('name') ?? 0) ||
      right.count - left.count ||
      size(right) - size(left) ||
      compareText(left.clean, right.clean),
  )[0]!.clean;
}

function acronymOf(type: MentionType, forms: readonly Form[]): string | null {
  if (type !== 'organization') return null;
  const acronyms = forms.filter((form) => organizationName(form.clean).isAcronym);
  if (acronyms.length === 0) return null;
  return [...acronyms].sort(
    (left, right) => right.count - left.count || compareText(left.clean, right.clean),
  )[0]!.clean;
}

function reasonOf(type: MentionType, form: Form, name: string): VariantReason {
  if (form.form === name) return 'name';
  const local = [...form.reasons].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareText(left, right),
  )[0]![0];
  if (type === 'person') return local === 'name' ? 'spelling' : local;
  if (type === 'place') return `${name}s` === form.clean ? 'genitive' : 'spelling';
  if (/[*_$]|<\/?[A-Za-z]/.test(form.form)) return 'markup';
  const one = organizationName(form.clean);
  const two = organizationName(name);
  if (one.isAcronym) return 'acronym';
  if (one.key === two.key) {
    if (one.legalForm !== two.legalForm) return 'legal form';
    if (one.droppedAdjective !== two.droppedAdjective) return 'adjective';
    return one.display === two.display ||
      one.display.replace(/ /g, '') !== two.display.replace(/ /g, '')
      ? 'inflection'
      : 'spelling';
  }
  if (one.districtFreeKey === two.districtFreeKey) return 'district word';
  if (`${two.key}s` === one.key) return 'genitive';
  if (two.key === `deutsch${one.key}`) return 'adjective';
  return 'short form';
}

function yearsOf(nodes: readonly Node[], numbers: readonly number[]): EntityRow['years'] {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    const { document, entity } = nodes[number]!;
    if (document.year === null) continue;
    counts.set(document.year, (counts.get(document.year) ?? 0) + entity.count);
  }
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([year, count]) => ({ year, count }));
}

function countForms({ forms, count, mentions }: LocalEntity): readonly number[] {
  if (forms.length === 1) return [count];
  const counts = forms.map(() => 0);
  for (const { form } of unpackPlaces(mentions)) counts[form]!++;
  return counts;
}

/** The mentions of some entities of one document in order of place. */
export function mentionsIn(
  { id, places }: DocumentEntities,
  entities: readonly LocalEntity[],
): EntityMention[] {
  return entities
    .flatMap(({ forms, mentions }) =>
      unpackPlaces(mentions).map(
        ({ start, end, line, form }: MentionPlace): EntityMention => ({
          document: id,
          start,
          end,
          line,
          ...pageAt(places, start),
          text: forms[form]!.form,
        }),
      ),
    )
    .sort((left, right) => left.start - right.start);
}

/** `person:leonie-gebers`; a second one of that name gets `-2`, in order of first place. */
function readableIds(drafts: readonly Draft[]): string[] {
  const taken = new Map<string, number>();
  const ids: string[] = new Array(drafts.length);
  const order = drafts
    .map((_, row) => row)
    .sort((left, right) => drafts[left]!.root - drafts[right]!.root);
  for (const row of order) {
    const { type, name } = drafts[row]!;
    const base = `${type}:${slug(name)}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    ids[row] = count === 1 ? base : `${base}-${count}`;
  }
  return ids;
}

function slug(name: string): string {
  const folded = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return folded === '' ? 'x' : folded;
}
