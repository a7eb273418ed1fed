import type { Chart, SeriesPoint } from '../../presentation/page.js';
import { formatNumber } from '../../presentation/wording/format.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label, path, rectangle } from './elements.js';
import type { Picture } from './picture.js';
import { fitText, textWidth } from './text-width.js';

const ROW = 26;
const FOOT = 24;
const LABEL_SHARE = 0.36;

/**
 * One strip a series, its points one behind the other, each as wide as its text is long; a tick a hit. Points without
 * a length take equal shares.
 */
export function drawStrips(chart: Chart, wording: Wording, width: number): Picture {
  const { lang } = wording;
  const counts = chart.series.map(({ points }) =>
    points.reduce((sum, { value }) => sum + (value ?? 0), 0),
  );
  const numberWidth =
    Math.max(...counts.map((count) => textWidth(formatNumber(count, 0, lang), 11)), 0) + 8;
  const widest = chart.series.reduce(
    (most, series) => Math.max(most, textWidth(series.label, 12)),
    0,
  );
  const left = Math.min(widest, width * LABEL_SHARE) + 10;
  const room = width - left - numberWidth;
  const parts = chart.series.map((series, index) => {
    const y = index * ROW;
    const strips = stripsOf(series.points, left, room).map(({ x, length, hits }) => {
      const ticks = hits.map((hit) => `M${at(hit)} ${at(y + 5)}v${ROW - 10}`).join('');
      return rectangle(x, y + 4, length, ROW - 8, 'line') + (ticks && path(ticks, 'stroke'));
    });
    return `${label(left - 8, y + 17, fitText(series.label, 12, left - 8), 'end')}${strips.join('')}${label(width, y + 17, formatNumber(counts[index]!, 0, lang), 'small end')}`;
  });
  const hasFoot = chart.series.some(({ points }) => points.length > 1);
  if (hasFoot) parts.push(footOf(chart, left, room, chart.series.length * ROW));
  return {
    width,
    height: chart.series.length * ROW + (hasFoot ? FOOT : 4),
    body: parts.join('\n'),
  };
}

interface StripPart {
  readonly label: string;
  readonly x: number;
  length: number;
  /** Where the hits stand. */
  readonly hits: number[];
}

/** The parts of a strip; texts of one name that follow each other, such as those of a year, are one part. */
function stripsOf(points: readonly SeriesPoint[], left: number, room: number): StripPart[] {
  const total = points.reduce((sum, { words = 1 }) => sum + words, 0);
  const parts: StripPart[] = [];
  let x = left;
  for (const { label: name, words = 1, at: hits = [] } of points) {
    const length = (room * words) / Math.max(1, total);
    let part = parts.at(-1);
    if (part?.label === name) part.length += length;
    else {
      part = { label: name, x, length, hits: [] };
      parts.push(part);
    }
    for (const hit of hits) part.hits.push(x + 1 + hit * Math.max(0, length - 2));
    x += length;
  }
  return parts;
}

/** Names of the parts under the strips, where there is room for them. */
function footOf(chart: Chart, left: number, room: number, y: number): string {
  let free = left;
  return stripsOf(chart.series[0]?.points ?? [], left, room)
    .map(({ label: name, x, length }) => {
      const middle = x + length / 2;
      const taken = textWidth(name, 11) + 6;
      const hasRoom = middle - taken / 2 >= free - 3 && middle + taken / 2 <= left + room + 12;
      if (!hasRoom) return '';
      free = middle + taken / 2;
      return label(middle, y + 14, name, 'small middle muted');
    })
    .join('');
}
