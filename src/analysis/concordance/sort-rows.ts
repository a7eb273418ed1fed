import type { ConcordanceRow } from './concordance.js';

export type ConcordanceSort = 'position' | 'left' | 'right';

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/**
 * Orders rows by the words nearest to the hit, as German dictionaries do (DIN 5007-1): in lower case, umlauts as their
 * base letters, ß as ss, signs ignored. Own code, because the collation of a runtime depends on its version. Equal
 * contexts stay in the order of their places.
 */
export function sortRows(
  rows: readonly ConcordanceRow[],
  sort: ConcordanceSort,
): readonly ConcordanceRow[] {
  if (sort === 'position') return rows;
  const keyed = rows.map((row) => ({
    row,
    key: sort === 'right' ? wordsOf(row.right) : wordsOf(row.left).reverse(),
  }));
  return keyed.sort((left, right) => compareKeys(left.key, right.key)).map(({ row }) => row);
}

function wordsOf(context: string): string[] {
  return context
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Word by word; where one context ends first it comes first. */
function compareKeys(left: readonly string[], right: readonly string[]): number {
  for (let word = 0; word < left.length && word < right.length; word++) {
    if (left[word] !== right[word]) return left[word]! < right[word]! ? -1 : 1;
  }
  return left.length - right.length;
}
