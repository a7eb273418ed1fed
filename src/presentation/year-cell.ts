import type { Cell, Footnote } from './page.js';
import type { Wording } from './wording/wording.js';

/** Mark of a year that is not certain, and of one that holds a document whose year is not. */
const UNCERTAIN = '~';

/** `2021`, `2021~`, or the word for undated. */
export function yearCell(year: number | null, isCertain: boolean, wording: Wording): Cell {
  if (year === null) return { value: wording.undated, raw: null, tone: 'muted' };
  return isCertain ? year : { value: year, mark: UNCERTAIN };
}

export function yearText(year: number | null, isCertain: boolean, wording: Wording): string {
  if (year === null) return wording.undated;
  return isCertain ? String(year) : `${year}${UNCERTAIN}`;
}

/** The footnote that explains `~`, when a row bears it. */
export function yearFootnotes(
  rows: readonly { readonly year: number | null; readonly yearCertain: boolean }[],
  wording: Wording,
): Footnote[] {
  return rows.some((row) => row.year !== null && !row.yearCertain)
    ? [{ mark: UNCERTAIN, text: wording.messages.uncertainYears }]
    : [];
}
