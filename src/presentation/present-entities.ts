import type { EntityRow } from '../analysis/entities/entity-row.js';
import type { RelationRow } from '../analysis/entities/relations.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock, TableRow } from './page.js';
import type { Wording } from './wording/wording.js';
import { yearSpan } from './wording/year-span.js';

type Key =
  | 'id'
  | 'type'
  | 'name'
  | 'acronym'
  | 'titles'
  | 'roles'
  | 'count'
  | 'documents'
  | 'years'
  | 'variants'
  | 'ambiguousWith';

export interface EntityView {
  readonly limit: number;
  /** Rows found in all, before `limit`. */
  readonly total: number;
}

export function presentEntities(
  result: Result<EntityRow>,
  wording: Wording,
  view: EntityView,
): Page {
  const { columns: label, messages } = wording;
  const shown = view.limit > 0 ? result.rows.slice(0, view.limit) : result.rows;
  const names = new Map(result.rows.map((row) => [row.id, row.name]));
  const isDoubtful = shown.some((row) => row.ambiguousWith.length > 0);
  const columns: Column<Key>[] = [
    { key: 'name', label: label.name, kind: 'text', minWidth: 20 },
    { key: 'id', label: 'id', kind: 'text', only: 'data' },
    {
      key: 'type',
      label: label.type,
      kind: 'text',
      priority: 2,
      ...shownIf(new Set(shown.map((row) => row.type)).size > 1),
    },
    {
      key: 'acronym',
      label: label.acronym,
      kind: 'text',
      priority: 5,
      ...shownIf(shown.some((row) => row.acronym !== null)),
    },
    {
      key: 'titles',
      label: label.titles,
      kind: 'text',
      priority: 6,
      ...shownIf(shown.some((row) => row.titles.length > 0)),
    },
    { key: 'roles', label: label.roles, kind: 'text', priority: 1, minWidth: 24 },
    { key: 'count', label: label.count, kind: 'integer' },
    { key: 'documents', label: label.documents, kind: 'integer', only: 'data' },
    { key: 'years', label: label.years, kind: 'text', priority: 3, minWidth: 10 },
    {
      key: 'variants',
      label: label.variants,
      kind: 'text',
      priority: 4,
      minWidth: 18,
      overflow: 'shorten',
    },
    {
      key: 'ambiguousWith',
      label: label.ambiguousWith,
      kind: 'text',
      priority: 4,
      ...shownIf(isDoubtful),
    },
  ];
  const rows: TableRow<Key>[] = shown.map((row) => ({
    cells: {
      name: { value: row.name, tone: 'strong' },
      id: row.id,
      type: { value: wording.entityTypes[row.type], raw: row.type },
      acronym: row.acronym,
      titles: row.titles.length === 0 ? null : row.titles.join(', '),
      roles: itemsOf(rolesOf(row)),
      count: row.count,
      documents: row.documents,
      years: yearsOf(row),
      variants: itemsOf(
        row.variants
          .filter(({ form }) => form !== row.name)
          .map(({ form, count }) => `${form} ${count}`),
      ),
      ambiguousWith: itemsOf(row.ambiguousWith.map((id) => names.get(id) ?? id)),
    },
  }));
  const blocks: PageBlock[] = [{ kind: 'table', columns, rows, empty: messages.noRows }];
  if (shown.length < view.total) {
    blocks.push({
      kind: 'note',
      tone: 'muted',
      text: messages.shownRows(shown.length, view.total),
    });
  }
  return { title: wording.titles.entities, blocks };
}

/** A column that says nothing is left to CSV. */
function shownIf(condition: boolean): { only?: 'data' } {
  return condition ? {} : { only: 'data' };
}

function yearsOf(row: EntityRow) {
  if (row.years.length === 0) return null;
  const years = row.years.map(({ year }) => year);
  return { value: yearSpan(years), raw: years.join(', ') };
}

/** Role and organisation, once each, in the order the documents state them. */
function rolesOf(row: EntityRow): string[] {
  const stated = row.roles.map(({ role, organization }) =>
    [role, organization].filter((part) => part !== null && part !== '').join(', '),
  );
  return [...new Set(stated)];
}

function itemsOf(items: readonly string[]) {
  return items.length === 0 ? null : { items, raw: items.join('; ') };
}

export function presentRelations(
  result: Result<RelationRow>,
  wording: Wording,
  view: EntityView,
): Page {
  const { columns: label, messages } = wording;
  const shown = view.limit > 0 ? result.rows.slice(0, view.limit) : result.rows;
  const blocks: PageBlock[] = [
    {
      kind: 'table',
      columns: [
        { key: 'person', label: label.name, kind: 'text', minWidth: 18, collapse: true },
        { key: 'personId', label: 'id', kind: 'text', only: 'data' },
        { key: 'role', label: label.roles, kind: 'text', minWidth: 18 },
        { key: 'organization', label: label.affiliations, kind: 'text', minWidth: 20 },
        { key: 'organizationId', label: 'id', kind: 'text', only: 'data' },
        { key: 'year', label: label.year, kind: 'year' },
        {
          key: 'document',
          label: label.document,
          kind: 'text',
          priority: 2,
          overflow: 'shorten',
          minWidth: 16,
        },
        { key: 'start', label: 'start', kind: 'integer', only: 'data' },
        { key: 'end', label: 'end', kind: 'integer', only: 'data' },
      ],
      rows: shown.map((row) => ({
        cells: { ...row, role: row.role === '' ? null : row.role },
      })),
      empty: messages.noRows,
    },
  ];
  if (shown.length < view.total) {
    blocks.push({
      kind: 'note',
      tone: 'muted',
      text: messages.shownRows(shown.length, view.total),
    });
  }
  return { title: wording.titles.relations, blocks };
}
