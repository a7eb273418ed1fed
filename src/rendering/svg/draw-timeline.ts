import type { Chart } from '../../presentation/page.js';
import { formatNumber } from '../../presentation/wording/format.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label, path, titled } from './elements.js';
import type { Picture } from './picture.js';
import { fitText, textWidth } from './text-width.js';
import { labelledSlots, yearAxis } from './year-axis.js';

const ROW = 26;
const HEADING = 22;
const LARGEST = 10.5;
const LABEL_SHARE = 0.42;

/** Series by years: a circle whose area is the number, the number beside it; a short dash where it is 0. */
export function drawTimeline(chart: Chart, wording: Wording, width: number): Picture {
  const { lang } = wording;
  const points = chart.series.flatMap((series) => series.points);
  const greatest = points.reduce((most, { value }) => Math.max(most, value ?? 0), 1);
  const digits = chart.digits ?? 0;
  const widest = chart.series.reduce(
    (most, series) => Math.max(most, textWidth(series.label, 12)),
    0,
  );
  const left = Math.min(widest, width * LABEL_SHARE) + 10;
  const slots = yearAxis(
    points.map((point) => point.label),
    left,
    width - left,
  );
  const step = (width - left) / Math.max(1, slots.length);
  const hasRoom = step >= 2 * LARGEST + textWidth(formatNumber(greatest, digits, lang), 11);
  const radius = Math.min(LARGEST, step / 2 - 1);
  const years = [...labelledSlots(slots, textWidth('2019~', 11) + 2)].map(
    ({ x, label: year, isThere }) =>
      label(x - (hasRoom ? 6 : 0), 13, year, isThere ? 'small middle' : 'small middle muted'),
  );
  const rows = chart.series.map((series, index) => {
    const y = HEADING + (index + 0.5) * ROW;
    const marks = series.points.map((point) => {
      const slot = slots.find((candidate) => candidate.label === point.label);
      if (slot === undefined || point.value === null) return '';
      const x = slot.x - (hasRoom ? 6 : 0);
      const text = formatNumber(point.value, digits, lang);
      const mark =
        point.value === 0
          ? path(`M${at(x - 3)} ${at(y)}h6`, 'axis')
          : `<circle cx="${at(x)}" cy="${at(y)}" r="${at(Math.max(1.5, radius * Math.sqrt(point.value / greatest)))}" class="first"/>${hasRoom ? label(x + radius + 3, y + 4, text, 'small muted') : ''}`;
      return titled(`${series.label} ${point.label}: ${text}`, mark);
    });
    return `${path(`M${at(left)} ${at(y + ROW / 2)}H${at(width)}`, 'line')}${label(left - 8, y + 4, fitText(series.label, 12, left - 8), 'end')}${marks.join('')}`;
  });
  return {
    width,
    height: HEADING + chart.series.length * ROW + 2,
    body: [...years, ...rows].join('\n'),
  };
}
