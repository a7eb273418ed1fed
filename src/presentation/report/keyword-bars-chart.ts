import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import type { Chart } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';
import { yearText } from '../year-cell.js';

/** More bars than this a slice are a table. */
const MOST_BARS = 20;

/** Words by LRC, or by their rate where `measure` says so; one series a slice. Words without a positive LRC are left out. */
export function keywordBarsChart(
  rows: readonly KeywordRow[],
  measure: 'lrc' | 'rate',
  wording: Wording,
): Chart {
  const { pictures } = reportWordingOf(wording.lang);
  const value = (row: KeywordRow): number =>
    measure === 'lrc' ? (row.keyness?.lrc ?? 0) : row.perThousand;
  const slice = (row: KeywordRow): string =>
    row.document ?? (row.year === null ? '' : yearText(row.year, row.yearCertain, wording));
  const slices = [...new Set(rows.map(slice))];
  const series = slices
    .map((label) => ({
      label: label === '' ? wording.wholeCorpus : label,
      points: rows
        .filter((row) => slice(row) === label && value(row) > 0)
        .sort((left, right) => value(right) - value(left) || (left.term < right.term ? -1 : 1))
        .slice(0, MOST_BARS)
        .map((row) => ({ label: row.term, value: value(row) })),
    }))
    .filter(({ points }) => points.length > 0);
  const words = series.flatMap(({ points }) => points.map(({ label }) => label)).slice(0, 10);
  const only = slices.length === 1 && slices[0] !== '' ? slices[0]! : null;
  const isAgainstRest = rows.some((row) => row.keyness?.reference.name === 'rest');
  return {
    kind: 'chart',
    form: 'bars',
    name: measure === 'lrc' ? 'keyness' : 'frequency',
    title: measure === 'lrc' ? pictures.keyness(only, isAgainstRest) : pictures.frequency(only),
    alternative:
      measure === 'lrc' ? pictures.keynessAlternative(words) : pictures.frequencyAlternative(words),
    labels: {
      series: pictures.year,
      point: pictures.word,
      value: measure === 'lrc' ? pictures.lrc : wording.columns.rate,
    },
    series,
  };
}
