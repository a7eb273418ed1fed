import type { EntityRow } from './entity-row.js';

/** One person in one role, as one document states it. */
export interface RelationRow {
  readonly personId: string;
  readonly person: string;
  /** Empty when the text only says where somebody belongs. */
  readonly role: string;
  readonly organizationId: string | null;
  readonly organization: string | null;
  readonly year: number | null;
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Who holds which role where and when, in order of the rows and, for each person, of year and place. */
export function relations(rows: readonly EntityRow[]): RelationRow[] {
  return rows
    .filter((row) => row.type === 'person')
    .flatMap((row) =>
      row.roles
        .map(
          (role): RelationRow => ({
            personId: row.id,
            person: row.name,
            role: role.role,
            organizationId: role.organizationId,
            organization: role.organization,
            year: role.year,
            document: role.document,
            start: role.start,
            end: role.end,
          }),
        )
        .sort(
          (left, right) =>
            (left.year ?? Infinity) - (right.year ?? Infinity) ||
            (left.document < right.document ? -1 : left.document > right.document ? 1 : 0) ||
            left.start - right.start,
        ),
    );
}
