import type { Budget } from '../../budget.js';
import { joinCells } from './build-lines.js';
import type { Line } from './line.js';

/** Lines on each side below which two stretches of text are no columns. */
const LEAST_LINES = 4;
const LEAST_WORDS = 3;
/** Share of the lines that may run across the gutter: titles, wide figures. */
const MOST_CROSSING = 0.4;
const DEEPEST = 4;

/**
 * The lines of a page in reading order, column by column. A gutter is a stripe that hardly any line crosses, with
 * running text on both sides; lines across it (a title) part what is above from what is below. Cells of a table stand
 * in columns too, but they are short.
 */
export function orderColumns(lines: readonly Line[], budget: Budget, depth = 0): Line[][] {
  const gutter = depth < DEEPEST ? findGutter(lines, budget) : null;
  if (gutter === null) return lines.length === 0 ? [] : [joinCells(lines)];
  const sorted = [...lines].sort((a, b) => b.bottom - a.bottom || a.left - b.left);
  const columns: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const flushColumns = (): void => {
    columns.push(
      ...orderColumns(left, budget, depth + 1),
      ...orderColumns(right, budget, depth + 1),
    );
    left = [];
    right = [];
  };
  for (const line of sorted) {
    const isLeft = line.right <= gutter + slack(line);
    if (isLeft || line.left >= gutter - slack(line)) {
      if (across.length > 0) columns.push(joinCells(across));
      across = [];
      (isLeft ? left : right).push(line);
    } else {
      flushColumns();
      across.push(line);
    }
  }
  flushColumns();
  if (across.length > 0) columns.push(joinCells(across));
  return columns;
}

/** A cell or a formula may stick out a little; what runs across reaches far on both sides. */
function slack(line: Line): number {
  return Math.min(1.5 * line.size, 0.3 * (line.right - line.left));
}

/** Where a gutter runs, or null. Tried wherever a line begins, since columns begin at one edge. */
function findGutter(lines: readonly Line[], budget: Budget): number | null {
  if (lines.length < 2 * LEAST_LINES) return null;
  const edges = new Map<number, number>();
  for (const { left } of lines) {
    const edge = Math.round(left / 2) * 2;
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  let best: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  const candidates = [...edges]
    .filter(([, count]) => count >= LEAST_LINES)
    .sort((a, b) => a[0] - b[0]);
  for (const [edge] of candidates) {
    budget.checkTime();
    const gutter = edge - 2;
    const before = lines.filter((line) => line.right <= gutter + slack(line));
    const behind = lines.filter((line) => line.left >= gutter - slack(line));
    const crossing = lines.length - before.length - behind.length;
    if (before.length < LEAST_LINES || behind.length < LEAST_LINES) continue;
    if (crossing > MOST_CROSSING * lines.length || crossing >= fewest) continue;
    if (!isRunning(before) || !isRunning(behind) || !isBeside(before, behind)) continue;
    best = gutter;
    fewest = crossing;
  }
  return best;
}

/** Most lines have several words and fill their column. */
function isRunning(lines: readonly Line[]): boolean {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter(
    (line) =>
      line.text.split(' ').length >= LEAST_WORDS && line.right - line.left >= 0.55 * (right - left),
  );
  return full.length >= Math.max(LEAST_LINES, 0.5 * lines.length);
}

/** Columns stand side by side; a paragraph that is merely indented stands below. */
function isBeside(before: readonly Line[], behind: readonly Line[]): boolean {
  const top = Math.min(
    Math.max(...before.map(({ bottom }) => bottom)),
    Math.max(...behind.map(({ bottom }) => bottom)),
  );
  const low = Math.max(
    Math.min(...before.map(({ bottom }) => bottom)),
    Math.min(...behind.map(({ bottom }) => bottom)),
  );
  return top - low > 3 * (before[0]?.size ?? 0);
}
