import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import type { Chart } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';

const NAMED = 8;

/** The frequent words of one year, sized by their rate. */
export function keywordCloudChart(
  rows: readonly KeywordRow[],
  year: string,
  wording: Wording,
): Chart {
  const { pictures } = reportWordingOf(wording.lang);
  return {
    kind: 'chart',
    form: 'cloud',
    name: 'cloud',
    title: pictures.cloud(year),
    alternative: pictures.cloudAlternative(rows.slice(0, NAMED).map((row) => row.term)),
    labels: { series: pictures.year, point: pictures.word, value: wording.columns.rate },
    series: [
      { label: year, points: rows.map((row) => ({ label: row.term, value: row.perThousand })) },
    ],
  };
}
