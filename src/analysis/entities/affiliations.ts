import { acronymFits } from './acronym-fits.js';
import { listedExpansion, type OrganizationName, organizationName } from './organization-name.js';

/** An office somebody holds, as a text states it. */
export interface Affiliation {
  readonly role: string | null;
  readonly organization: string;
}

/** Two names that may mean one organisation, or one that is part of the other. */
export function areRelated(left: string, right: string): boolean {
  if (left === right) return true;
  const one = organizationName(left);
  const two = organizationName(right);
  if (one.key === two.key || one.districtFreeKey === two.districtFreeKey) return true;
  if (one.key.includes(two.key) || two.key.includes(one.key)) return true;
  if (
    one.head !== '' &&
    one.head === two.head &&
    one.lastWord !== '' &&
    one.lastWord === two.lastWord
  ) {
    return true;
  }
  return explains(one, right) || explains(two, left);
}

function explains(acronym: OrganizationName, full: string): boolean {
  if (!acronym.isAcronym) return false;
  const listed = listedExpansion(acronym.display);
  if (listed !== undefined && organizationName(listed).key === organizationName(full).key)
    return true;
  return acronymFits(acronym.display, full);
}

/** Two offices that one person does not hold at once: the same kind of office, or the same role, in two organisations. */
export function contradict(left: Affiliation, right: Affiliation): boolean {
  if (areRelated(left.organization, right.organization)) return false;
  const one = organizationName(left.organization);
  const two = organizationName(right.organization);
  if (one.head !== '' && one.head === two.head && one.lastWord !== two.lastWord) return true;
  return left.role !== null && right.role !== null && left.role === right.role;
}
