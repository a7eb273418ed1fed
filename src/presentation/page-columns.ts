import type { Column } from './page.js';

type PageKey = 'page' | 'paragraph';

/** Columns for the pages and paragraphs of rows; none where no row has any, so that tables of plain text stay as they are. */
export function pageColumns(
  rows: readonly { readonly page?: number; readonly paragraph?: number }[],
): Column<PageKey>[] {
  const keys: readonly PageKey[] = ['page', 'paragraph'];
  return keys
    .filter((key) => rows.some((row) => row[key] !== undefined))
    .map((key) => ({ key, label: key, kind: 'integer' }));
}
