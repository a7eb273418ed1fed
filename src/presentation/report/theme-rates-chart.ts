import type { ThemeRow } from '../../analysis/themes/themes.js';
import type { Chart } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';
import { yearText } from '../year-cell.js';

/** Rates of the themes by year (or document), with their intervals and verdicts; one series a theme. */
export function themeRatesChart(rows: readonly ThemeRow[], wording: Wording): Chart {
  const { pictures } = reportWordingOf(wording.lang);
  const themes = [...new Set(rows.map((row) => row.theme))];
  const name = (row: ThemeRow): string =>
    row.document ?? yearText(row.year, row.yearCertain, wording);
  const years = [...new Set(rows.map(name))];
  return {
    kind: 'chart',
    form: 'rates',
    name: 'theme-rates',
    title: pictures.themeRates,
    alternative: pictures.themeRatesAlternative(
      themes.map((theme) => rows.find((row) => row.theme === theme)!.label[wording.lang]),
      years.join(', '),
    ),
    labels: {
      series: wording.columns.theme,
      point: wording.columns.year,
      value: wording.columns.perThousand,
    },
    series: themes.map((theme) => {
      const own = rows.filter((row) => row.theme === theme);
      return {
        label: own[0]!.label[wording.lang],
        points: own.map((row) => ({
          label: name(row),
          value: row.words === 0 ? null : row.perThousand,
          low: row.interval.low,
          high: row.interval.high,
          tone: row.verdict,
        })),
      };
    }),
  };
}
