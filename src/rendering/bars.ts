/** Pictures in a line of text, readable without colour. */
import type { BarCell, SparkCell } from '../presentation/page.js';
import type { Glyphs } from './glyphs.js';

/** A bar or an interval with its point, at most `width` columns. A value above 0 is never invisible. */
export function drawBar(cell: BarCell, width: number, glyphs: Glyphs): string {
  if (cell.low !== undefined && cell.high !== undefined) {
    return drawInterval(cell.low, cell.bar, cell.high, width, glyphs);
  }
  const share = clamp(cell.bar);
  const levels = glyphs.barLevels.length;
  const steps = share === 0 ? 0 : Math.max(1, Math.round(share * width * levels));
  const full = glyphs.barLevels[levels - 1]!.repeat(Math.floor(steps / levels));
  const end = steps % levels;
  return end === 0 ? full : full + glyphs.barLevels[end - 1];
}

function drawInterval(
  low: number,
  point: number,
  high: number,
  width: number,
  glyphs: Glyphs,
): string {
  const column = (share: number): number => Math.round(clamp(share) * (width - 1));
  const from = column(low);
  const to = Math.max(from, column(high));
  const at = Math.min(Math.max(column(point), from), to);
  const signs: string[] = new Array(to + 1).fill(' ');
  signs.fill(glyphs.intervalLine, from, to + 1);
  signs[from] = glyphs.intervalStart;
  signs[to] = glyphs.intervalEnd;
  signs[at] = glyphs.intervalPoint;
  return signs.join('');
}

/** One column a value; the lowest sign is 0, the highest the greatest value. */
export function drawSpark(cell: SparkCell, glyphs: Glyphs): string {
  const values = cell.spark.filter((value) => value !== null);
  const greatest = values.reduce((left, right) => Math.max(left, right), 0);
  const top = glyphs.sparkLevels.length - 1;
  return cell.spark
    .map((value) => {
      if (value === null) return glyphs.sparkGap;
      if (greatest === 0 || value <= 0) return glyphs.sparkLevels[0];
      return glyphs.sparkLevels[Math.max(1, Math.round((value / greatest) * top))];
    })
    .join('');
}

/** One column a stretch of the document, with a sign for the number of hits in it; readable without colour. */
export function drawStrip(hits: readonly number[], width: number, glyphs: Glyphs): string {
  const counts = new Int32Array(width);
  for (const hit of hits) counts[Math.min(width - 1, Math.floor(clamp(hit) * width))]! += 1;
  return Array.from(counts, (count) => {
    const level = count > 3 ? 3 : count > 1 ? 2 : count;
    return glyphs.stripLevels[level];
  }).join('');
}

function clamp(share: number): number {
  return share > 0 ? Math.min(share, 1) : 0;
}
