import type { ThemeRow } from '../analysis/themes/themes.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock, TableRow, Tone } from './page.js';
import { evidenceBlocks, passagesOf } from './present-evidence.js';
import { themeRatesChart } from './report/theme-rates-chart.js';
import type { Wording } from './wording/wording.js';
import { yearCell, yearFootnotes, yearText } from './year-cell.js';

type Key =
  | 'theme'
  | 'name'
  | 'year'
  | 'document'
  | 'rate'
  | 'bar'
  | 'interval'
  | 'hits'
  | 'words'
  | 'documents'
  | 'documentsTotal'
  | 'paragraphShare'
  | 'bootstrap'
  | 'logRatio'
  | 'lrc'
  | 'g2'
  | 'bic'
  | 'leaveOneOut'
  | 'wilcoxon'
  | 'trend'
  | 'slope'
  | 'p'
  | 'adjusted'
  | 'family'
  | 'verdict'
  | 'peak'
  | 'terms';

export interface ThemeView {
  readonly by: 'year' | 'document' | 'none';
  readonly includeRelated: boolean;
}

/** With fewer no trend can be tested (see `themeTrends`). */
const LEAST_TREND_YEARS = 5;
/** Fewer hits than this under a peak are pointed out. */
const FEW_HITS = 5;

export function presentThemes(result: Result<ThemeRow>, wording: Wording, view: ThemeView): Page {
  const { rows } = result;
  const highest = rows.reduce((most, row) => Math.max(most, row.interval.high), 0);
  const { columns: label, messages } = wording;
  const columns: Column<Key>[] = [
    { key: 'theme', label: label.theme, kind: 'text', collapse: true, minWidth: 15 },
    { key: 'name', label: 'theme', kind: 'text', only: 'data', csvKey: 'themeName' },
    ...(view.by === 'none' ? [] : [{ key: 'year', label: label.year, kind: 'year' } as const]),
    ...(view.by === 'document'
      ? [
          {
            key: 'document',
            label: label.document,
            kind: 'text',
            minWidth: 12,
            overflow: 'shorten',
          } as const,
        ]
      : []),
    { key: 'rate', label: label.rate, kind: 'rate', csvKey: 'perThousand' },
    { key: 'bar', label: '', kind: 'bar', priority: 2, grow: true, only: 'view' },
    { key: 'interval', label: label.interval, kind: 'interval', priority: 4 },
    { key: 'hits', label: label.hits, kind: 'integer' },
    { key: 'words', label: label.words, kind: 'integer', priority: 5 },
    {
      key: 'documents',
      label: label.documents,
      kind: 'integer',
      ...(rows.some((row) => row.documentsTotal > 1) ? { priority: 6 } : { only: 'data' as const }),
    },
    { key: 'documentsTotal', label: label.documents, kind: 'integer', only: 'data' },
    { key: 'paragraphShare', label: label.paragraphShare, kind: 'percent', only: 'data' },
    { key: 'bootstrap', label: 'bootstrap', kind: 'interval', only: 'data' },
    { key: 'logRatio', label: label.logRatio, kind: 'decimal', only: 'data' },
    { key: 'lrc', label: label.lrc, kind: 'decimal', only: 'data' },
    { key: 'g2', label: label.g2, kind: 'decimal', only: 'data' },
    { key: 'bic', label: label.bic, kind: 'decimal', only: 'data' },
    { key: 'leaveOneOut', label: '', kind: 'interval', only: 'data' },
    {
      key: 'wilcoxon',
      label: label.p,
      kind: 'decimal',
      only: 'data',
      csvKey: 'wilcoxonPAdjusted',
    },
    { key: 'trend', label: label.p, kind: 'decimal', only: 'data', csvKey: 'trendPAdjusted' },
    { key: 'slope', label: '', kind: 'decimal', only: 'data', csvKey: 'trendSlope' },
    { key: 'p', label: label.p, kind: 'decimal', digits: 4, only: 'data' },
    {
      key: 'adjusted',
      label: label.p,
      kind: 'decimal',
      digits: 4,
      only: 'data',
      csvKey: 'pAdjusted',
    },
    { key: 'family', label: label.p, kind: 'integer', only: 'data', csvKey: 'pFamily' },
    { key: 'verdict', label: label.verdict, kind: 'text', minWidth: 13, priority: 1 },
    { key: 'peak', label: label.peak, kind: 'flag' },
    {
      key: 'terms',
      label: label.terms,
      kind: 'text',
      priority: 3,
      minWidth: 18,
      overflow: 'shorten',
    },
  ];
  const tableRows: TableRow<Key>[] = rows.map((row) => ({
    passages: passagesOf(
      row.evidence,
      row.terms.map(({ form }) => form),
      `${row.label[wording.lang]} ${yearText(row.year, row.yearCertain, wording)}`,
    ),
    cells: {
      theme: { value: row.label[wording.lang], tone: 'strong', raw: row.label[wording.lang] },
      name: row.theme,
      year: yearCell(row.year, row.yearCertain, wording),
      document: row.document,
      rate: { value: row.perThousand, ...(row.peak ? { tone: 'peak' as const } : {}) },
      bar: {
        bar: share(row.perThousand, highest),
        low: share(row.interval.low, highest),
        high: share(row.interval.high, highest),
        tone: row.verdict,
      },
      interval: { low: row.interval.low, high: row.interval.high },
      hits: row.hits,
      words: row.words,
      documents: row.documents,
      documentsTotal: row.documentsTotal,
      paragraphShare: row.paragraphShare,
      bootstrap:
        row.bootstrap === null ? null : { low: row.bootstrap.low, high: row.bootstrap.high },
      logRatio: row.logRatio,
      lrc: row.lrc,
      g2: row.g2,
      bic: row.bic,
      leaveOneOut: row.perDocument?.leaveOneOut ?? null,
      wilcoxon: row.wilcoxon?.adjusted ?? null,
      trend: row.trend?.adjusted ?? null,
      slope: row.trend?.slope ?? null,
      p: row.p?.value ?? null,
      adjusted: row.p?.adjusted ?? null,
      family: row.p?.family ?? null,
      verdict: {
        value: wording.verdicts[row.verdict],
        tone: row.verdict satisfies Tone,
        raw: row.verdict,
      },
      peak: row.peak,
      terms: {
        items: row.terms.map(({ form, count }) => `${form} ${count}`),
        raw: row.terms.map(({ form, count }) => `${form} ${count}`).join('; '),
      },
    },
  }));
  const blocks: PageBlock[] = [
    {
      kind: 'table',
      columns,
      rows: tableRows,
      footnotes: yearFootnotes(rows, wording),
      empty: messages.noRows,
    },
    ...notesOn(rows, wording, view).map((text) => ({ kind: 'note', tone: 'muted', text }) as const),
    ...evidenceBlocks(tableRows, wording),
  ];
  return {
    title: wording.titles.themes,
    blocks,
    ...(rows.length === 0 ? {} : { pictures: [themeRatesChart(rows, wording)] }),
  };
}

function share(value: number, highest: number): number {
  return highest === 0 ? 0 : Math.min(1, value / highest);
}

function notesOn(rows: readonly ThemeRow[], wording: Wording, view: ThemeView): string[] {
  const { messages } = wording;
  const notes: string[] = [];
  for (const row of rows) {
    if (!row.peak || row.hits >= FEW_HITS) continue;
    const year = yearText(row.year, row.yearCertain, wording);
    notes.push(messages.fewHits(row.label[wording.lang], year, row.hits, row.documents));
  }
  const withHits = new Set(rows.filter((row) => row.hits > 0).map((row) => row.theme));
  const words = new Map<string, number>();
  for (const row of rows) {
    if (!withHits.has(row.theme)) {
      const theme = row.label[wording.lang];
      words.set(theme, (words.get(theme) ?? 0) + row.words);
    }
  }
  for (const [theme, count] of words) notes.push(messages.noThemeHits(theme, count));
  if (!view.includeRelated) notes.push(messages.relatedLeftOut);
  const family = rows.find((row) => row.p !== null)?.p;
  if (family) notes.push(messages.verdictRule(family.family, family.method));
  notes.push(messages.wilsonInterval);
  if (view.by === 'year') notes.push(...notesOnYears(rows, wording));
  return notes;
}

/** What the years are worth: alone, of one document, too few for a trend, or the trend. */
function notesOnYears(rows: readonly ThemeRow[], wording: Wording): string[] {
  const { messages } = wording;
  const years = new Map<number, ThemeRow>();
  for (const row of rows) if (row.year !== null && row.words > 0) years.set(row.year, row);
  const notes: string[] = [];
  if (years.size === 1 && rows.every(({ p }) => p === null)) notes.push(messages.nothingToCompare);
  const themes = new Set<string>();
  for (const { theme, label, trend } of rows) {
    if (trend === null || themes.has(theme)) continue;
    themes.add(theme);
    notes.push(messages.trend(label[wording.lang], trend.slope, trend.adjusted, trend.years));
  }
  if (themes.size === 0 && years.size > 1 && years.size < LEAST_TREND_YEARS) {
    notes.push(messages.orderNotTest(years.size));
  }
  for (const { peak, perDocument, label, year, yearCertain } of rows) {
    if (!peak || perDocument === null) continue;
    const { low, high } = perDocument.leaveOneOut;
    notes.push(
      messages.leaveOneOut(label[wording.lang], yearText(year, yearCertain, wording), low, high),
    );
  }
  const alone = [...years.values()].filter((row) => row.documentsTotal === 1);
  if (alone.length > 0 && years.size > 1) {
    const names = alone.map((row) => yearText(row.year, row.yearCertain, wording));
    notes.push(messages.yearsOfOneDocument(names, alone.length === years.size));
  }
  return notes;
}
