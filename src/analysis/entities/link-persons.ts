import { contradict } from './affiliations.js';
import type { DocumentEntities, VariantReason } from './entities-tally.js';
import { isTypoOf } from './is-typo-of.js';
import type { Node } from './link-organizations.js';
import { nameLists } from './name-lists.js';
import { foldName, givenNamesAgree } from './person-name.js';
import type { UnionFind } from './union-find.js';

/** Of so many people of one name, nobody can say who is meant; only made-up texts have more. */
const MAX_NAMESAKES = 400;

interface Office {
  readonly role: string | null;
  /** Representative of the organisation's set. */
  readonly organization: number;
  readonly text: string;
}

interface Cluster {
  readonly given: string;
  readonly surname: string;
  readonly nodes: number[];
  readonly offices: Office[];
  readonly years: Set<number>;
  readonly titles: Set<string>;
}

/**
 * Merges the persons of a corpus, after its organisations. One full name is one person unless the texts place it in
 * offices that contradict each other; a surname alone joins a person of another document only with a second token of
 * identity (title, role or organisation). Doubt is noted in `ambiguous`, the reason of a merge in `reasons`.
 */
export function linkPersons(
  nodes: readonly Node[],
  offsets: ReadonlyMap<DocumentEntities, number>,
  sets: UnionFind,
  ambiguous: Map<number, Set<number>>,
  reasons: Map<number, VariantReason>,
): void {
  const byFullName = new Map<string, Cluster[]>();
  const short: number[] = [];
  nodes.forEach(({ entity }, number) => {
    if (entity.type !== 'person') return;
    if (entity.given === '' || entity.key === '') {
      short.push(number);
      return;
    }
    const key = `${entity.given}|${entity.key}`;
    const clusters = byFullName.get(key) ?? [];
    const offices = officesOf(number);
    let home = clusters.find((cluster) => !isSomeoneElse(cluster, offices, number));
    if (home === undefined) {
      home = {
        given: entity.given,
        surname: entity.key,
        nodes: [],
        offices: [],
        years: new Set(),
        titles: new Set(),
      };
      for (const other of clusters) note(other.nodes[0]!, number);
      clusters.push(home);
      byFullName.set(key, clusters);
    }
    join(home, number, offices);
  });
  const clusters = [...byFullName.values()].flat();
  const bySurname = new Map<string, Cluster[]>();
  const byGiven = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    push(bySurname, cluster.surname, cluster);
    push(byGiven, cluster.given, cluster);
  }
  for (const cluster of clusters) mergeVariant(cluster);
  const openBySurname = new Map<string, number>();
  for (const number of short) placeShort(number);

  function officesOf(number: number): Office[] {
    const { entity, document } = nodes[number]!;
    const offset = offsets.get(document)!;
    return entity.roles
      .filter((role) => role.organization >= 0)
      .map((role) => {
        const organization = offset + role.organization;
        return {
          role: role.role,
          organization: sets.find(organization),
          text: nodes[organization]!.entity.name,
        };
      });
  }

  function join(cluster: Cluster, number: number, offices: readonly Office[]): void {
    if (cluster.nodes.length > 0) sets.union(cluster.nodes[0]!, number);
    cluster.nodes.push(number);
    cluster.offices.push(...offices);
    const { document, entity } = nodes[number]!;
    if (document.year !== null) cluster.years.add(document.year);
    for (const title of entity.titles) cluster.titles.add(title);
  }

  function note(left: number, right: number): void {
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      if (!ambiguous.has(from)) ambiguous.set(from, new Set());
      ambiguous.get(from)!.add(to);
    }
  }

  function isSomeoneElse(cluster: Cluster, offices: readonly Office[], number: number): boolean {
    const { document, entity } = nodes[number]!;
    // Two of one name in one document were kept apart there.
    if (cluster.nodes.some((other) => nodes[other]!.document === document)) return true;
    if (offices.length === 0 || cluster.offices.length === 0) return false;
    const shares = offices.some((mine) =>
      cluster.offices.some((other) => other.organization === mine.organization),
    );
    if (shares) return false;
    const isCommon = isCommonName(entity.given, entity.name);
    const clash = offices.some((mine) =>
      cluster.offices.some((other) =>
        contradict(
          { role: mine.role, organization: mine.text },
          { role: other.role, organization: other.text },
        ),
      ),
    );
    if (!clash) return false;
    // Somebody may change offices from year to year; of a common name that is too bold a guess.
    const isLater = document.year !== null && !cluster.years.has(document.year);
    return isCommon || !isLater;
  }

  function sharesOffice(left: Cluster, offices: readonly Office[]): boolean {
    return offices.some((mine) =>
      left.offices.some((other) => other.organization === mine.organization),
    );
  }

  /** Shortened given names, initials and typos in other documents. */
  function mergeVariant(cluster: Cluster): void {
    const owners: { cluster: Cluster; reason: VariantReason }[] = [];
    const sameSurname = bySurname.get(cluster.surname) ?? [];
    if (sameSurname.length > MAX_NAMESAKES) return;
    for (const other of sameSurname) {
      if (other === cluster || other.given.length <= cluster.given.length) continue;
      const agreement = givenNamesAgree(cluster.given, other.given);
      if (agreement !== 'subset' && agreement !== 'initials') continue;
      owners.push({
        cluster: other,
        reason: agreement === 'initials' ? 'initials' : 'shortened given names',
      });
    }
    if (owners.length === 0) {
      const sameGiven = byGiven.get(cluster.given) ?? [];
      if (sameGiven.length <= MAX_NAMESAKES) {
        const count = total(cluster);
        for (const other of sameGiven) {
          if (other === cluster || total(other) < count) continue;
          if (isTypoOf(cluster.surname, other.surname, count)) {
            owners.push({ cluster: other, reason: 'typo' });
          }
        }
      }
    }
    if (owners.length !== 1) {
      for (const owner of owners) note(cluster.nodes[0]!, owner.cluster.nodes[0]!);
      return;
    }
    const [owner] = owners as [{ cluster: Cluster; reason: VariantReason }];
    if (sets.find(owner.cluster.nodes[0]!) === sets.find(cluster.nodes[0]!)) return;
    if (!sharesOffice(owner.cluster, cluster.offices)) {
      if (owner.reason !== 'typo') note(cluster.nodes[0]!, owner.cluster.nodes[0]!);
      return;
    }
    for (const node of cluster.nodes) reasons.set(node, owner.reason);
    sets.union(owner.cluster.nodes[0]!, cluster.nodes[0]!);
  }

  function total(cluster: Cluster): number {
    return cluster.nodes.reduce((sum, node) => sum + nodes[node]!.entity.count, 0);
  }

  /** A surname without a given name in its document. */
  function placeShort(number: number): void {
    const { entity, document } = nodes[number]!;
    const offset = offsets.get(document)!;
    for (const candidate of entity.candidates) note(number, offset + candidate);
    if (entity.key === '' || entity.candidates.length > 0) return;
    const offices = officesOf(number);
    const owners = (bySurname.get(entity.key) ?? [])
      .slice(0, MAX_NAMESAKES)
      .filter((cluster) => sexFits(cluster, entity.sex));
    const people = new Set(owners.map((cluster) => sets.find(cluster.nodes[0]!)));
    const sure = owners.filter(
      (cluster) =>
        entity.titles.some((title) => cluster.titles.has(title)) ||
        sharesOffice(cluster, offices) ||
        sharesRole(cluster, number),
    );
    if (people.size === 1 && sure.length > 0) {
      reasons.set(number, entity.titles.length > 0 ? 'title and surname' : 'surname');
      sets.union(owners[0]!.nodes[0]!, number);
      return;
    }
    for (const person of people) note(number, person);
    const key = `${entity.key}|${entity.sex}|${entity.titles.join(' ')}`;
    const known = openBySurname.get(key);
    if (known === undefined) openBySurname.set(key, number);
    else if (people.size <= 1) sets.union(known, number);
  }

  function sexFits(cluster: Cluster, sex: string): boolean {
    return sex === '' || cluster.nodes.every((node) => (nodes[node]!.entity.sex || sex) === sex);
  }

  function sharesRole(cluster: Cluster, number: number): boolean {
    const mine = nodes[number]!.entity.roles.map((role) => role.role);
    return cluster.nodes.some((node) =>
      nodes[node]!.entity.roles.some((role) => role.role !== null && mine.includes(role.role)),
    );
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

let commonSurnames: Set<string> | undefined;

/** A given name and a surname that both are in the lists of frequent German names. */
function isCommonName(given: string, name: string): boolean {
  const lists = nameLists();
  // As one text: to fold thousands of short ones takes far longer.
  commonSurnames ??= new Set(foldName(lists.lastNames.text).split(' '));
  const surname = foldName(name.split(' ').at(-1)!);
  const first = name.split(' ')[0]!;
  return commonSurnames.has(surname) && given !== '' && lists.firstNames.has(first);
}
