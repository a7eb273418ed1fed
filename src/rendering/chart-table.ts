import type { Chart, Series, SeriesPoint, Table, TableRow } from '../presentation/page.js';
import type { Wording } from '../presentation/wording/wording.js';

/** The data table behind a picture, with bars on one common scale. */
export function chartTable(chart: Chart, wording: Wording): Table {
  const points = chart.series.flatMap((series) => series.points);
  const greatest = points.reduce(
    (left, point) => Math.max(left, point.value ?? 0, point.high ?? 0),
    0,
  );
  const hasIntervals = points.some(hasInterval);
  const digits = chart.digits ?? 2;
  return {
    kind: 'table',
    columns: [
      { key: 'series', label: chart.labels.series, kind: 'text', collapse: true, minWidth: 10 },
      { key: 'point', label: chart.labels.point, kind: 'text' },
      { key: 'value', label: chart.labels.value, kind: 'decimal', digits },
      ...(hasIntervals
        ? [
            {
              key: 'interval',
              label: wording.columns.interval,
              kind: 'interval' as const,
              digits,
              priority: 1,
            },
          ]
        : []),
      { key: 'bar', label: '', kind: 'bar', grow: true },
    ],
    rows: chart.series.flatMap((series) =>
      series.points.map((point) => chartRow(series, point, greatest, wording)),
    ),
  };
}

function hasInterval(point: SeriesPoint): boolean {
  return point.low !== undefined && point.high !== undefined;
}

function chartRow(
  series: Series,
  point: SeriesPoint,
  greatest: number,
  wording: Wording,
): TableRow {
  const { value, low, high, tone = 'plain' } = point;
  const scaled = (number: number): number => (greatest === 0 ? 0 : number / greatest);
  if (value === null) {
    const noValue = { value: wording.messages.noValue, raw: null, tone: 'muted' } as const;
    return { cells: { series: series.label, point: point.name ?? point.label, value: noValue } };
  }
  const interval = low === undefined || high === undefined ? null : { low, high };
  return {
    cells: {
      series: series.label,
      point: point.name ?? point.label,
      value: { value, tone },
      ...(interval === null ? {} : { interval: { ...interval, tone } }),
      bar:
        interval === null
          ? { bar: scaled(value), tone }
          : { bar: scaled(value), low: scaled(interval.low), high: scaled(interval.high), tone },
    },
  };
}
