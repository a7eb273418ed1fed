import type { Page, Table } from '../../src/presentation/page.js';
import type { Lang } from '../../src/presentation/wording/lang.js';
import { wordingOf } from '../../src/presentation/wording/wording-of.js';

/** A page with every kind of block and cell. Names and numbers are made up. */
export function samplePage(lang: Lang): Page {
  const { columns, messages, titles, verdicts } = wordingOf(lang);
  const table = {
    kind: 'table',
    columns: [
      { key: 'theme', label: columns.theme, kind: 'text', collapse: true },
      { key: 'year', label: columns.year, kind: 'year' },
      { key: 'hits', label: columns.hits, kind: 'integer' },
      { key: 'words', label: columns.words, kind: 'integer', priority: 5 },
      { key: 'perThousand', label: columns.perThousand, kind: 'rate' },
      { key: 'interval', label: columns.interval, kind: 'interval', priority: 2 },
      { key: 'bar', label: '', kind: 'bar', grow: true, priority: 6 },
      { key: 'paragraphShare', label: columns.paragraphShare, kind: 'percent', priority: 4 },
      { key: 'logRatio', label: columns.logRatio, kind: 'decimal', priority: 3 },
      { key: 'peak', label: columns.peak, kind: 'flag', priority: 4 },
      { key: 'verdict', label: columns.verdict, kind: 'text', minWidth: 13 },
      { key: 'terms', label: columns.terms, kind: 'text', minWidth: 18, priority: 1 },
      { key: 'bic', label: columns.bic, kind: 'decimal', only: 'data' },
    ],
    rows: [
      {
        cells: {
          theme: 'Vertrauen',
          year: 2019,
          hits: 80,
          words: 2931,
          perThousand: { value: 27.294438, tone: 'peak' },
          interval: { low: 21.99, high: 33.83 },
          bar: { bar: 0.8, low: 0.65, high: 1 },
          paragraphShare: 0.285,
          logRatio: 5.214,
          peak: true,
          verdict: { value: verdicts.higher, raw: 'higher', tone: 'higher' },
          terms: {
            items: [
              'Vertrauen 52',
              'vertrauensvoll 11',
              'Vertrauenskultur 9',
              'Selbstvertrauen 4',
              'vertraut 4',
            ],
          },
          bic: 120.5,
        },
      },
      {
        cells: {
          theme: 'Vertrauen',
          year: { value: 2021, mark: '~' },
          hits: 2,
          words: 12345,
          perThousand: 1.005,
          interval: { low: 0.27, high: 3.64 },
          bar: { bar: 0.03, low: 0.01, high: 0.11 },
          paragraphShare: 0.02,
          logRatio: -3.5,
          peak: false,
          verdict: { value: verdicts.lower, raw: 'lower', tone: 'lower' },
          terms: { items: ['vertrauen 2'] },
          bic: -0,
        },
      },
      {
        cells: {
          theme: 'Resilienz',
          year: 2023,
          hits: 0,
          words: 801,
          perThousand: 0,
          interval: { low: 0, high: 4.78 },
          bar: { bar: 0, low: 0, high: 0.14 },
          paragraphShare: null,
          logRatio: null,
          peak: false,
          verdict: {
            value: verdicts['too-little-text'],
            raw: 'too-little-text',
            tone: 'too-little-text',
          },
          terms: { items: [] },
          bic: null,
        },
      },
    ],
    footnotes: [
      { mark: '~', text: messages.uncertainYears },
      { mark: '', text: messages.wilsonInterval },
    ],
  } satisfies Table<
    | 'theme'
    | 'year'
    | 'hits'
    | 'words'
    | 'perThousand'
    | 'interval'
    | 'bar'
    | 'paragraphShare'
    | 'logRatio'
    | 'peak'
    | 'verdict'
    | 'terms'
    | 'bic'
  >;
  const document = '2019-fachtagung-vertrauen.txt';
  const sentence =
    'Eine Vertrauenskultur entsteht nicht von selbst, sagte sie: Vertrauen braucht Zeit, Regeln und Menschen, die einander im Job-Center zuhören.';
  return {
    title: titles.themes,
    blocks: [
      { kind: 'paragraph', text: wordingOf(lang).corpusSummary(5, 9876, [2019, 2021, 2023, 2024]) },
      table,
      { kind: 'note', tone: 'warning', text: messages.fewHits('Stolz', '2023', 2, 1) },
      { kind: 'heading', level: 2, text: titles.evidence },
      {
        kind: 'passages',
        passages: [
          {
            place: { document, line: 42, year: '2019' },
            text: sentence,
            hits: [
              { start: 5, end: 21 },
              { start: 60, end: 69 },
            ],
          },
          {
            place: { document: '-', line: null },
            label: [{ text: 'Dr. Kupka', tone: 'strong' }],
            text: '„Wir trauen uns.“',
            hits: [],
          },
        ],
      },
      {
        kind: 'concordance',
        lines: [
          {
            place: { document, line: 42 },
            left: 'Eine ',
            hit: 'Vertrauenskultur',
            right: ' entsteht nicht von selbst, sagte sie: Vertrauen braucht Zeit',
          },
          {
            place: { document, line: 1042 },
            left: sentence.slice(0, 60),
            hit: 'Vertrauen',
            right: sentence.slice(69),
          },
          {
            place: { document: '2021.md', line: 3 },
            left: 'Ohne 信頼 und 👩‍👧 kein ',
            hit: 'Vertrauen',
            right: '.',
          },
        ],
      },
      { kind: 'list', items: ['eins', ['zwei ', { text: 'betont', tone: 'strong' }]] },
      {
        kind: 'chart',
        title: titles.themes,
        alternative: 'Raten nach Jahren',
        labels: { series: columns.theme, point: columns.year, value: columns.perThousand },
        series: [
          {
            label: 'Vertrauen',
            points: [
              { label: '2019', value: 27.29, low: 21.99, high: 33.83, tone: 'peak' },
              { label: '2021~', value: 1.2, low: 0.3, high: 3.6 },
              { label: '2022', value: null },
            ],
          },
          { label: 'Stolz', points: [{ label: '2019', value: 0, low: 0, high: 4.7 }] },
        ],
      },
      {
        kind: 'table',
        columns: [
          { key: 'a', label: columns.term, kind: 'text' },
          { key: 's', label: columns.years, kind: 'bar' },
        ],
        rows: [{ cells: { a: 'Würde', s: { spark: [0, 1, null, 8] } } }],
      },
      { kind: 'table', columns: [], rows: [] },
    ],
  };
}
