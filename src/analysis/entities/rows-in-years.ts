import type { EntityRow } from './entity-row.js';
import { type LinkedEntities, mentionsIn } from './link-across-documents.js';
import { unpackPlaces } from './mention-places.js';

interface Counted {
  count: number;
  documents: number;
  /** Id of the document counted last; the pieces of a large one follow each other. */
  last: string | null;
  /** Form → mentions. */
  readonly forms: Map<string, number>;
  mentions: EntityRow['mentions'];
}

/**
 * The same entities, counted in some years only. Names stay linked as over the whole corpus; who does not appear in
 * these years is left out. Order: most mentions first, then name by code unit. Lists `most` mentions of a row.
 */
export function rowsInYears(
  { rows, rowOf, documents }: LinkedEntities,
  years: ReadonlySet<number>,
  most: number,
): EntityRow[] {
  const selected = documents.filter(({ year }) => year !== null && years.has(year));
  const counted = new Map<number, Counted>();
  for (const document of selected) {
    const rowsHere = rowOf.get(document)!;
    const locals = new Map<number, number[]>();
    document.entities.forEach((_, local) => {
      const row = rowsHere[local]!;
      const known = locals.get(row);
      if (known === undefined) locals.set(row, [local]);
      else known.push(local);
    });
    for (const [row, numbers] of locals) {
      const entities = numbers.map((local) => document.entities[local]!);
      const known = counted.get(row) ?? emptyCount();
      counted.set(row, known);
      if (known.last !== document.id) known.documents++;
      known.last = document.id;
      for (const { count, forms, mentions } of entities) {
        known.count += count;
        for (const place of unpackPlaces(mentions)) {
          const { form } = forms[place.form]!;
          known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
        }
      }
      if (known.mentions.length < most) {
        known.mentions = [...known.mentions, ...mentionsIn(document, entities)].slice(0, most);
      }
    }
  }
  const ids = new Set(selected.map(({ id }) => id));
  return rows
    .flatMap((row, number): EntityRow[] => {
      const here = counted.get(number);
      if (here === undefined) return [];
      return [
        {
          ...row,
          roles: row.roles.filter(({ document }) => ids.has(document)),
          variants: row.variants
            .map((variant) => ({ ...variant, count: here.forms.get(variant.form) ?? 0 }))
            .filter(({ count }) => count > 0),
          count: here.count,
          documents: here.documents,
          years: row.years.filter(({ year }) => years.has(year)),
          mentions: here.mentions,
        },
      ];
    })
    .sort(
      (left, right) =>
        right.count - left.count || (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
    );
}

function emptyCount(): Counted {
  return { count: 0, documents: 0, last: null, forms: new Map(), mentions: [] };
}
