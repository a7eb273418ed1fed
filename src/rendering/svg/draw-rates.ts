import type { Chart, Series, SeriesPoint } from '../../presentation/page.js';
import { formatInterval, formatNumber } from '../../presentation/wording/format.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { at, label, path, titled } from './elements.js';
import { verdictLegend, verdictMark } from './marks.js';
import type { Picture } from './picture.js';
import { tickDigits, ticksTo } from './scale.js';
import { fitText, textWidth } from './text-width.js';
import { type AxisSlot, labelledSlots, yearAxis } from './year-axis.js';

const PANEL_HEIGHT = 172;
const TOP = 26;
const BOTTOM = 24;
const GAP = 20;
const LEAST_PANEL = 300;

/**
 * One panel a series, all on one scale: a mark for the rate, a bar for its interval. Points are never joined, because
 * nothing is known of the time between them; a year without text keeps its place and stays empty.
 */
export function drawRates(chart: Chart, wording: Wording, width: number): Picture {
  const columns = Math.max(1, Math.min(2, Math.floor(width / LEAST_PANEL), chart.series.length));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const points = chart.series.flatMap((series) => series.points);
  const greatest = points.reduce(
    (most, { value, high }) => Math.max(most, value ?? 0, high ?? 0),
    0,
  );
  const ticks = ticksTo(greatest, 4);
  const labels = points.map((point) => point.label);
  const panels = chart.series.map((series, index) => {
    const x = (index % columns) * (panelWidth + GAP);
    const y = Math.floor(index / columns) * PANEL_HEIGHT;
    const inner = drawPanel(series, ticks, labels, panelWidth, chart, wording);
    return `<g transform="translate(${at(x)} ${at(y)})">${inner}</g>`;
  });
  const legend = verdictLegend(points, wording, width);
  const height = Math.ceil(chart.series.length / columns) * PANEL_HEIGHT;
  return {
    width,
    height: height + legend.height,
    body: `${panels.join('\n')}\n<g transform="translate(0 ${height})">${legend.body}</g>`,
  };
}

function drawPanel(
  series: Series,
  ticks: readonly number[],
  labels: readonly string[],
  width: number,
  chart: Chart,
  wording: Wording,
): string {
  const { lang } = wording;
  const digits = chart.digits ?? 2;
  const top = ticks.at(-1)!;
  const tickTexts = ticks.map((tick) => formatNumber(tick, tickDigits(ticks), lang));
  const left = 8 + Math.max(...tickTexts.map((text) => textWidth(text, 11)));
  const height = PANEL_HEIGHT - TOP - BOTTOM - 12;
  const y = (value: number): number => TOP + height - (value / top) * height;
  const slots = yearAxis(labels, left, width - left);
  const step = (width - left) / Math.max(1, slots.length);
  const grid = ticks.map(
    (tick, index) =>
      `${path(`M${at(left)} ${at(y(tick))}H${at(width)}`, index === 0 ? 'axis' : 'line')}${label(left - 5, y(tick) + 4, tickTexts[index]!, 'small muted end')}`,
  );
  const years = [...labelledSlots(slots, textWidth('2019~', 11) + 2)].map((slot) =>
    label(
      slot.x,
      TOP + height + 16,
      slot.label,
      slot.isThere ? 'small middle' : 'small middle muted',
    ),
  );
  const hasRoom = step >= textWidth(formatNumber(top, digits, lang), 11);
  const marks = series.points.map((point) => {
    const slot = slots.find((candidate) => candidate.label === point.label);
    return slot === undefined || point.value === null
      ? ''
      : drawPoint(point, point.value, slot, series, y, hasRoom, digits, wording);
  });
  return [
    label(0, 14, fitText(series.label, 12.5, width), 'bold'),
    ...grid,
    ...years,
    ...marks,
  ].join('');
}

function drawPoint(
  point: SeriesPoint,
  value: number,
  { x }: AxisSlot,
  series: Series,
  y: (value: number) => number,
  hasRoom: boolean,
  digits: number,
  { lang, verdicts }: Wording,
): string {
  const { low, high, tone } = point;
  const text = formatNumber(value, digits, lang);
  const verdict = tone !== undefined && tone in verdicts ? verdicts[tone as 'higher'] : null;
  const hasInterval = low !== undefined && high !== undefined;
  const interval = hasInterval
    ? path(
        `M${at(x)} ${at(y(low))}V${at(y(high))}M${at(x - 4)} ${at(y(low))}h8M${at(x - 4)} ${at(y(high))}h8`,
        'stroke',
      )
    : '';
  const above = y(high ?? value) - 5;
  const about = [
    `${series.label} ${point.label}: ${text}`,
    ...(hasInterval ? [`(${formatInterval(low, high, digits, lang)})`] : []),
    ...(verdict === null ? [] : [verdict]),
  ].join(' ');
  return titled(
    about,
    `${interval}${verdictMark(x, y(value), tone)}${hasRoom ? label(x, above, text, 'small middle halo') : ''}`,
  );
}
