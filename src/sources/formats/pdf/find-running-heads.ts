import type { Line, Page } from './line.js';

/** Share of the page, from its top or bottom, in which a running head or page number stands. */
const MARGIN = 0.14;
const EDGE_LINES = 3;
const PAGE_NUMBER =
  /^(?:(?:[-–—|]\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?[-–—|])?|(?:Seite|S\.|Page|Blatt)\s?\d{1,4}(?:\s?(?:von|\/|of)\s?\d{1,4})?|\d{1,4}\s?(?:von|\/|of)\s?\d{1,4})$/i;

/**
 * Lines at the head and foot of pages that are no text: page numbers, and what stands at the same height on several
 * pages with the same words (numbers aside).
 */
export function findRunningHeads(
  pages: readonly Page[],
  linesOf: readonly (readonly Line[])[],
): ReadonlySet<Line> {
  const edges = pages.map((page, index) => edgeLines(page, linesOf[index] ?? []));
  const uses = new Map<string, Set<number>>();
  const keyOf = (line: Line): string =>
    `${Math.round(line.bottom / 6)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
  edges.forEach((lines, page) => {
    for (const line of lines) {
      const key = keyOf(line);
      const seen = uses.get(key) ?? new Set();
      seen.add(page);
      uses.set(key, seen);
    }
  });
  const found = new Set<Line>();
  const often = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.3)));
  edges.forEach((lines) => {
    for (const line of lines) {
      const isRepeated = (uses.get(keyOf(line))?.size ?? 0) >= often;
      if (isRepeated || PAGE_NUMBER.test(line.text)) found.add(line);
    }
  });
  return found;
}

function edgeLines(page: Page, lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.bottom - a.bottom);
  const heights = [...new Set(sorted.map(({ bottom }) => Math.round(bottom)))];
  const top = new Set(heights.slice(0, EDGE_LINES));
  const foot = new Set(heights.slice(-EDGE_LINES));
  return sorted.filter(({ bottom }) => {
    const isHead = bottom > page.height * (1 - MARGIN) && top.has(Math.round(bottom));
    return isHead || (bottom < page.height * MARGIN && foot.has(Math.round(bottom)));
  });
}
