import type { Chart, SeriesPoint } from '../../presentation/page.js';
import { formatNumber } from '../../presentation/wording/format.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label, path, rectangle } from './elements.js';
import type { Picture } from './picture.js';
import { fitText, textWidth } from './text-width.js';

const ROW = 22;
const HEADING = 26;
const LABEL_SHARE = 0.42;

/** One bar a point under the heading of its series; name on the left, number behind the bar. */
export function drawBars(chart: Chart, wording: Wording, width: number): Picture {
  const points = chart.series.flatMap((series) => series.points);
  const greatest = points.reduce(
    (most, { value, high }) => Math.max(most, value ?? 0, high ?? 0),
    0,
  );
  const digits = chart.digits ?? 2;
  const numberWidth = textWidth(formatNumber(greatest, digits, wording.lang), 12) + 10;
  const widest = points.reduce((most, point) => Math.max(most, textWidth(point.label, 12)), 0);
  const left = Math.min(widest, width * LABEL_SHARE) + 10;
  const room = width - left - numberWidth;
  const hasHeadings = chart.series.length > 1;
  const parts: string[] = [];
  let y = 0;
  for (const series of chart.series) {
    if (hasHeadings) {
      parts.push(label(0, y + 17, series.label, 'bold'));
      y += HEADING;
    }
    for (const point of series.points) {
      parts.push(drawBar(point, y, left, room, greatest, digits, wording));
      y += ROW;
    }
  }
  return { width, height: Math.max(y, ROW) + 2, body: parts.join('\n') };
}

function drawBar(
  { label: name, value, low, high }: SeriesPoint,
  y: number,
  left: number,
  room: number,
  greatest: number,
  digits: number,
  { lang, messages }: Wording,
): string {
  const scaled = (number: number): number => (greatest === 0 ? 0 : (number / greatest) * room);
  const text = label(left - 8, y + 15, fitText(name, 12, left - 8), 'end');
  if (value === null) return text + label(left, y + 15, messages.noValue, 'small muted');
  const length = Math.max(value > 0 ? 1 : 0, scaled(value));
  const hasInterval = low !== undefined && high !== undefined;
  const whisker = hasInterval
    ? path(
        `M${at(left + scaled(low))} ${at(y + 11)}H${at(left + scaled(high))}M${at(left + scaled(high))} ${at(y + 7)}v8`,
        'axis',
      )
    : '';
  const end = left + (hasInterval ? Math.max(length, scaled(high)) : length) + 6;
  return `${text}${rectangle(left, y + 4, length, ROW - 8, 'first')}${whisker}${label(end, y + 15, formatNumber(value, digits, lang), 'small')}`;
}
