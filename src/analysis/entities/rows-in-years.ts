import type { DocumentEntities } from './entities-tally.js';
import type { EntityRow } from './entity-row.js';

/**
 * The same entities, counted in some years only. Names stay linked as over the whole corpus; who does not appear in
 * these years is left out. Order: most mentions first, then name by code unit.
 */
export function rowsInYears(
  rows: readonly EntityRow[],
  documents: readonly Pick<DocumentEntities, 'id' | 'year'>[],
  years: ReadonlySet<number>,
): EntityRow[] {
  const selected = new Set(
    documents.filter(({ year }) => year !== null && years.has(year)).map(({ id }) => id),
  );
  return rows
    .flatMap((row): EntityRow[] => {
      const mentions = row.mentions.filter(({ document }) => selected.has(document));
      if (mentions.length === 0) return [];
      const counts = new Map<string, number>();
      for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
      return [
        {
          ...row,
          roles: row.roles.filter(({ document }) => selected.has(document)),
          variants: row.variants
            .map((variant) => ({ ...variant, count: counts.get(variant.form) ?? 0 }))
            .filter(({ count }) => count > 0),
          count: mentions.length,
          documents: new Set(mentions.map(({ document }) => document)).size,
          years: row.years.filter(({ year }) => years.has(year)),
          mentions,
        },
      ];
    })
    .sort(
      (left, right) =>
        right.count - left.count || (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
    );
}
