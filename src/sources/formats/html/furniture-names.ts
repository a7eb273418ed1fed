import names from '../../../../data/german/page-furniture-names.txt';

/** Words of `class` and `id` that mark the furniture of a page. */
export const furnitureNames: ReadonlySet<string> = new Set(
  names
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.trim().split(/\s+/))
    .filter((name) => name !== ''),
);
