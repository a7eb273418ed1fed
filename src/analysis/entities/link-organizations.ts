import { compareText } from '../grouping.js';
import type { DocumentEntities, LocalEntity } from './entities-tally.js';
import { nameLists } from './name-lists.js';
import { listedExpansion, type OrganizationName, organizationName } from './organization-name.js';
import type { UnionFind } from './union-find.js';

/** An entity of one document among all of a corpus. */
export interface Node {
  readonly document: DocumentEntities;
  readonly local: number;
  readonly entity: LocalEntity;
}

interface NameGroup {
  readonly name: OrganizationName;
  readonly node: number;
}

const RURAL = /(?:landkreis|kreis|region|städteregion)/;

/**
 * Merges the organisations of a corpus by name: inflection, markup, legal form, district words, short forms and
 * acronyms. What could be two stays apart; the nodes it could be are noted in `ambiguous`.
 */
export function linkOrganizations(
  nodes: readonly Node[],
  sets: UnionFind,
  ambiguous: Map<number, Set<number>>,
): void {
  const acronyms: number[] = [];
  const byKey = new Map<string, { name: OrganizationName; node: number }[]>();
  nodes.forEach((node, number) => {
    if (node.entity.type !== 'organization') return;
    const name = organizationName(node.entity.name);
    if (name.isAcronym) {
      acronyms.push(number);
      return;
    }
    const entry = { name: nameWithLegalForm(node.entity), node: number };
    const known = byKey.get(name.key);
    if (known === undefined) byKey.set(name.key, [entry]);
    else known.push(entry);
  });
  const groups: NameGroup[] = [];
  for (const [, entries] of [...byKey].sort(([left], [right]) => compareText(left, right))) {
    const legalForms = new Set(entries.map((entry) => entry.name.legalForm));
    legalForms.delete('');
    const first = new Map<string, number>();
    for (const { name, node } of entries) {
      // Helion AG and Helion GmbH are two companies; a bare Helion then is neither for sure.
      const form = legalForms.size > 1 ? name.legalForm : '';
      const known = first.get(form);
      if (known === undefined) {
        first.set(form, node);
        groups.push({ name, node });
      } else sets.union(known, node);
    }
    if (first.size > 1) {
      const bare = first.get('');
      if (bare !== undefined) {
        for (const other of first.values()) if (other !== bare) note(bare, other);
      }
    }
  }
  mergeDistricts();
  mergeShortForms();
  mergeBareHeads();
  mergeGenitives();
  linkAcronyms();

  function note(left: number, right: number): void {
    if (!ambiguous.has(left)) ambiguous.set(left, new Set());
    ambiguous.get(left)!.add(right);
  }

  /** Jobcenter Ravensburg = Jobcenter Landkreis Ravensburg, unless there is a town of that name with an office of its own. */
  function mergeDistricts(): void {
    const { ruralDistricts, urbanDistricts } = nameLists();
    const lower = (names: ReadonlySet<string>) =>
      new Set([...names].map((name) => name.toLowerCase()));
    const rural = lower(ruralDistricts);
    const urban = lower(urbanDistricts);
    const index = indexBy((group) =>
      group.name.lastWord === '' ? '' : group.name.districtFreeKey,
    );
    for (const members of index.values()) {
      const withWord = members.filter((group) => group.name.hasDistrictWord);
      const without = members.filter((group) => !group.name.hasDistrictWord);
      if (withWord.length === 0 || without.length === 0) continue;
      const place = without[0]!.name.lastWord;
      const kinds = new Set(
        withWord.map((group) => (RURAL.test(group.name.key) ? 'rural' : 'urban')),
      );
      if (kinds.size > 1 || (rural.has(place) && urban.has(place))) {
        for (const bare of without) for (const other of withWord) note(bare.node, other.node);
        continue;
      }
      for (const bare of without) sets.union(bare.node, withWord[0]!.node);
      for (const other of withWord) {
        if (sameDistrictWord(other, withWord[0]!)) sets.union(other.node, withWord[0]!.node);
      }
    }
  }

  function sameDistrictWord(left: NameGroup, right: NameGroup): boolean {
    const kreis = (key: string) =>
      key.replace('landkreises', 'landkreis').replace('landkreis', 'kreis');
    return kreis(left.name.key) === kreis(right.name.key);
  }

  /** Jobcenter Bielefeld = Jobcenter Arbeitplus Bielefeld when there is no other Jobcenter … Bielefeld. */
  function mergeShortForms(): void {
    const index = indexBy((group) =>
      group.name.head === '' || group.name.lastWord === ''
        ? ''
        : `${group.name.head} ${group.name.lastWord}`,
    );
    for (const members of index.values()) {
      const short = members.filter((group) => group.name.innerWords === 0);
      const long = members.filter((group) => group.name.innerWords > 0);
      const owners = new Set(long.map((group) => sets.find(group.node)));
      for (const group of short) {
        // `für Arbeit` is a complement, not an inner word of a place.
        if (
          long.some((other) => /für|der|des/.test(other.name.key.slice(group.name.head.length, -1)))
        ) {
          continue;
        }
        if (owners.size === 1) sets.union(group.node, [...owners][0]!);
        else for (const owner of owners) note(group.node, owner);
      }
    }
  }

  /** Bundesagentur = Bundesagentur für Arbeit; Bundestag = Deutscher Bundestag. */
  function mergeBareHeads(): void {
    const { heads, headForms } = nameLists();
    const named = groups.filter((group) => group.name.head !== '');
    const byHead = new Map<string, Set<number>>();
    for (const group of named) {
      if (group.name.key === group.name.head) continue;
      add(byHead, group.name.head, sets.find(group.node));
    }
    for (const group of named) {
      if (group.name.key !== group.name.head) continue;
      const noun = group.name.display;
      const owners = new Set(byHead.get(group.name.head) ?? []);
      const deutsch = groups.find((other) => other.name.key === `deutsch${group.name.key}`);
      if (deutsch !== undefined) owners.add(sets.find(deutsch.node));
      const head = headForms.get(noun);
      const isNamed = head !== undefined && heads[head]!.kind === 'named';
      if (!isNamed && deutsch === undefined) continue;
      if (owners.size === 1) sets.union(group.node, [...owners][0]!);
      else for (const owner of owners) note(group.node, owner);
    }
  }

  /** Volkswagens = Volkswagen when both stand. */
  function mergeGenitives(): void {
    const index = indexBy((group) => group.name.key);
    for (const group of groups) {
      if (group.name.head !== '' || !group.name.key.endsWith('s')) continue;
      const base = index.get(group.name.key.slice(0, -1));
      if (base !== undefined) sets.union(group.node, base[0]!.node);
    }
  }

  function linkAcronyms(): void {
    const expansions = new Map<string, Set<number>>();
    const explained = new Set<number>();
    const offsets = new Map<DocumentEntities, number>();
    nodes.forEach((node, number) => {
      if (!offsets.has(node.document)) offsets.set(node.document, number - node.local);
    });
    for (const [document, offset] of offsets) {
      for (let row = 0; row < document.acronyms.length; row += 2) {
        const acronym = offset + document.acronyms[row]!;
        const full = offset + document.acronyms[row + 1]!;
        explained.add(acronym);
        add(expansions, nodes[acronym]!.entity.name, sets.find(full));
        sets.union(acronym, full);
      }
    }
    const byText = new Map<string, number[]>();
    for (const acronym of acronyms) {
      const text = nodes[acronym]!.entity.name;
      const known = byText.get(text);
      if (known === undefined) byText.set(text, [acronym]);
      else known.push(acronym);
    }
    const index = indexBy((group) => group.name.key);
    for (const [text, members] of byText) {
      const owners = new Set([...(expansions.get(text) ?? [])].map((owner) => sets.find(owner)));
      const open = members.filter((member) => !explained.has(member));
      if (owners.size === 0) {
        const listed = listedExpansion(text);
        const group = listed === undefined ? undefined : index.get(organizationName(listed).key);
        if (group !== undefined) owners.add(sets.find(group[0]!.node));
        else if (!nameLists().acronyms.has(text)) {
          const byInitials = soleFit(text, open);
          if (byInitials !== undefined) owners.add(byInitials);
        }
      }
      if (owners.size <= 1) {
        for (const member of open)
          sets.union(member, owners.size === 1 ? [...owners][0]! : open[0]!);
      } else {
        for (const member of open) {
          sets.union(member, open[0]!);
          for (const owner of owners) note(open[0]!, owner);
        }
      }
    }
  }

  /** The only name in the same document whose initials give the acronym. */
  function soleFit(acronym: string, members: readonly number[]): number | undefined {
    if (acronym.replace(/[^\p{L}]/gu, '').length < 3) return undefined;
    const fits = new Set<number>();
    const documents = new Set(members.map((member) => nodes[member]!.document));
    for (const group of groups) {
      if (!documents.has(nodes[group.node]!.document) || !group.name.display.includes(' '))
        continue;
      if (initialsOf(group.name.display) === acronym.replace(/[^\p{L}]/gu, ''))
        fits.add(sets.find(group.node));
    }
    return fits.size === 1 ? [...fits][0] : undefined;
  }

  function indexBy(keyOf: (group: NameGroup) => string): Map<string, NameGroup[]> {
    const index = new Map<string, NameGroup[]>();
    for (const group of groups) {
      const key = keyOf(group);
      if (key === '') continue;
      const known = index.get(key);
      if (known === undefined) index.set(key, [group]);
      else known.push(group);
    }
    return index;
  }
}

/** Capital letters of the words of a name: Deutsches Institut für Wirtschaftsforschung → DIW. */
function initialsOf(name: string): string {
  return (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

function add(map: Map<string, Set<number>>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** The name whose legal form stands in any of the forms. */
function nameWithLegalForm(entity: LocalEntity): OrganizationName {
  const names = entity.forms.map((form) => organizationName(form.clean));
  return names.find((name) => name.legalForm !== '') ?? names[0]!;
}
