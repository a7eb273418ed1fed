import { formatNumber } from './format.js';
import { plural } from './plural.js';
import type { ReportWording } from './report-wording.js';

const integer = (count: number): string => formatNumber(count, 0, 'en');
const counted = (count: number, one: string, other: string): string =>
  `${integer(count)} ${plural(count, one, other)}`;
const quoted = (text: string): string => `“${text}”`;
const listed = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** English. */
export const reportEn: ReportWording = {
  page: {
    skip: 'Skip to content',
    contents: 'Contents',
    search: 'Search this page',
    filter: 'Filter',
    csv: 'Save as CSV',
    found: '{shown} of {total} entries',
    sorted: 'Sorted by {column}',
    low: 'low',
    high: 'high',
    numbersBehind: 'Numbers behind the picture',
    madeBy: 'Made with qa-sgb2. This file loads nothing and sends nothing.',
    opens: (name) => `passages for ${quoted(name)}`,
    passagesOf: (name, count) => `${counted(count, 'passage', 'passages')} for ${quoted(name)}`,
  },
  pictures: {
    themeRates: 'Themes by year: hits per 1,000 words with 95% interval',
    themeRatesAlternative: (themes, years) =>
      `One panel a theme with its rates in ${years}: ${listed(themes)}. The numbers stand in the table behind it.`,
    keyness: (year) =>
      year === null
        ? 'Distinctive words: LRC against the reference'
        : `Distinctive words of ${year}: LRC against the other years`,
    keynessAlternative: (words) =>
      `Bars, the longest first: ${listed(words)}. The numbers stand in the table behind it.`,
    frequency: (year) =>
      year === null ? 'Most frequent words per 1,000' : `Most frequent words of ${year} per 1,000`,
    frequencyAlternative: (words) =>
      `Bars, the longest first: ${listed(words)}. The numbers stand in the table behind it.`,
    lrc: 'LRC',
    year: 'Year',
    word: 'Word',
  },
};
