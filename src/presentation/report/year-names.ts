import type { EntityRow } from '../../analysis/entities/entity-row.js';
import { countInYear } from '../../model/count-in-year.js';
import type { PageBlock } from '../page.js';
import { passagesOf } from '../present-evidence.js';
import { numbersFrom, shownOf } from './report-note.js';
import { type Field, reportTable } from './report-table.js';
import type { YearContext } from './year-context.js';

/** People with their roles and organisations with their short forms, the most frequent of the year first. */
export function yearNames(context: YearContext): PageBlock[] {
  const { answers, year, texts, wording } = context;
  const { columns: label } = wording;
  const roles: Field<EntityRow> = {
    key: 'roles',
    label: label.roles,
    kind: 'text',
    cell: (row) => ({ items: rolesIn(row, year) }),
  };
  const acronym: Field<EntityRow> = {
    key: 'acronym',
    label: label.acronym,
    kind: 'text',
    cell: (row) => row.acronym,
  };
  return [
    ...nameTable('person', `persons-${year}`, texts.persons, roles, context),
    ...nameTable('organization', `organizations-${year}`, texts.organizations, acronym, context),
    numbersFrom(answers.entities.command, texts),
  ];
}

function nameTable(
  type: EntityRow['type'],
  name: string,
  caption: string,
  second: Field<EntityRow>,
  { answers, year, shown, texts, wording }: YearContext,
): PageBlock[] {
  const countIn = (row: EntityRow): number => countInYear(row, year);
  const named = answers.entities.result.rows
    .filter((row) => row.type === type && countIn(row) > 0)
    .sort((left, right) => countIn(right) - countIn(left));
  const rows = named.slice(0, answers.limits.names);
  const { columns: label } = wording;
  const fields: Field<EntityRow>[] = [
    {
      key: 'name',
      label: label.name,
      kind: 'text',
      cell: (row) => ({ value: [...row.titles, row.name].join(' ') }),
    },
    second,
    { key: 'count', label: `${label.count} ${year}`, kind: 'integer', cell: countIn },
    { key: 'total', label: wording.wholeCorpus, kind: 'integer', cell: (row) => row.count },
    {
      key: 'variants',
      label: label.variants,
      kind: 'text',
      cell: (row) => ({ items: row.variants.map(({ form, count }) => `${form}\u00A0${count}`) }),
    },
  ];
  return [
    reportTable(name, `${caption} ${shown}`, fields, rows, wording, (row) =>
      passagesOf(
        answers.nameEvidence.get(`${row.id} ${year}`) ?? [],
        row.variants.map(({ form }) => form),
        row.name,
      ),
    ),
    ...shownOf(rows.length, named.length, texts),
  ];
}

/** Roles as that year's documents state them, each once. */
function rolesIn({ roles }: EntityRow, year: number): string[] {
  const stated = roles
    .filter((role) => role.year === year)
    .map(({ role, organization }) => [role, organization].filter((part) => part).join(', '));
  return [...new Set(stated)];
}
