import type { TermStrip } from '../../analysis/report/report-row.js';
import type { Chart } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';
import { yearText } from '../year-cell.js';

/** Where words stand in the documents: one strip a word, documents in order of year. */
export function termStripsChart(strips: readonly TermStrip[], wording: Wording): Chart {
  const { pictures } = reportWordingOf(wording.lang);
  return {
    kind: 'chart',
    form: 'strips',
    name: 'strips',
    title: pictures.strips,
    alternative: pictures.stripsAlternative(strips.map(({ term }) => term)),
    labels: { series: pictures.word, point: pictures.document, value: wording.columns.hits },
    digits: 0,
    series: strips.map(({ term, documents }) => ({
      label: term,
      points: [...documents]
        .sort(
          (left, right) =>
            (left.year ?? Infinity) - (right.year ?? Infinity) ||
            (left.document < right.document ? -1 : 1),
        )
        .map(({ document, year, yearCertain, words, wordsBefore }) => ({
          label: yearText(year, yearCertain, wording),
          name: document,
          value: wordsBefore.length,
          words,
          at: wordsBefore.map((before) => (words === 0 ? 0 : Math.min(1, before / words))),
        })),
    })),
  };
}
