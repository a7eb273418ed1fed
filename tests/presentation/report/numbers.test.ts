import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CorpusRow } from '../../../src/analysis/corpus/corpus-overview.js';
import type { EntityRow } from '../../../src/analysis/entities/entity-row.js';
import type { KeywordRow } from '../../../src/analysis/keywords/keywords.js';
import type { QuoteRow } from '../../../src/analysis/quotes/quotes.js';
import type { ReportPart, ReportRow } from '../../../src/analysis/report/report-row.js';
import type { YearSummary } from '../../../src/analysis/report/summarize-year.js';
import type { ThemeRow } from '../../../src/analysis/themes/themes.js';
import { main } from '../../../src/cli/main.js';
import type { CompareRow } from '../../../src/pipeline/questions/compare.js';
import { formatInterval, formatNumber } from '../../../src/presentation/wording/format.js';
import { recordingHost } from '../../cli/recording-host.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elements(node: Node, name: string): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** Numbers of each row of a table of the page, as sorting and CSV take them. */
function numbersOf(page: Node, name: string): number[][] {
  const table = elements(page, 'table').find((found) => attribute(found, 'data-name') === name)!;
  const rows = elements(table, 'tr').slice(1);
  return rows
    .filter((row) => attribute(row, 'class') !== 'more')
    .map((row) =>
      elements(row, 'td').flatMap((cell) =>
        ['data-v', 'data-low', 'data-high']
          .map((key) => attribute(cell, key))
          .filter((value) => value !== undefined && value !== '')
          .map(Number)
          .filter((value) => !Number.isNaN(value)),
      ),
    );
}

const numbers = (...values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value): value is number => value != null);

describe('the numbers of a report', () => {
  let rows: readonly ReportRow[];
  let page: Node;

  beforeAll(async () => {
    const run = async (...args: readonly string[]): Promise<string> => {
      const { host, output } = recordingHost();
      expect(await main(['report', '--lang', 'de', ...args], host)).toBe(0);
      return output.stdout;
    };
    rows = JSON.parse(await run('--json')).rows;
    page = parse(await run('--format', 'html'));
  }, 60_000);

  function part<Row>(name: ReportPart, year?: number): readonly Row[] {
    return rows.find((row) => row.part === name && (year === undefined || row.year === year))!
      .rows as readonly Row[];
  }

  const YEARS = [2019, 2021, 2023, 2024];

  it.each(YEARS)('are in the tables of %i as in JSON, unrounded', (year) => {
    const ofYear = <Row extends { readonly year: number | null }>(all: readonly Row[]) =>
      all.filter((row) => row.year === year);
    expect(numbersOf(page, `keywords-${year}`)).toEqual(
      ofYear(part<KeywordRow>('keywords')).map((row) =>
        numbers(
          ...[row.count, row.perThousand, row.documents, row.dispersion.dp],
          ...[row.keyness!.g2, row.keyness!.logRatio, row.keyness!.lrc],
        ),
      ),
    );
    expect(numbersOf(page, `themes-${year}`)).toEqual(
      ofYear(part<ThemeRow>('themes')).map((row) =>
        numbers(
          ...[row.hits, row.perThousand, row.interval.low, row.interval.high],
          ...[row.paragraphShare, row.logRatio, row.p?.adjusted],
        ),
      ),
    );
    for (const [type, name] of [
      ['person', 'persons'],
      ['organization', 'organizations'],
    ]) {
      const countIn = (row: EntityRow) =>
        row.years.find((entry) => entry.year === year)?.count ?? 0;
      const named = part<EntityRow>('entities')
        .filter((row) => row.type === type && countIn(row) > 0)
        .sort((left, right) => countIn(right) - countIn(left))
        .slice(0, 20);
      expect(numbersOf(page, `${name}-${year}`)).toEqual(
        named.map((row) => numbers(countIn(row), row.count)),
      );
    }
  });

  it.each(YEARS.slice(1))('are in the comparison of %i as in JSON', (year) => {
    expect(numbersOf(page, `word-changes-${year}`)).toEqual(
      part<CompareRow>('compare', year).map((row) => [
        ...[row.targetCount, row.referenceCount],
        ...[row.targetPerThousand, row.referencePerThousand, row.lrc],
      ]),
    );
    const changes = part<{ count: number; countBefore: number }>('name-changes', year);
    const shown = numbersOf(page, `name-changes-${year}`);
    expect(shown.length).toBeGreaterThan(3);
    for (const [count, countBefore] of shown) {
      expect(changes).toContainEqual(expect.objectContaining({ count, countBefore }));
    }
  });

  it('are in the list of documents as in JSON', () => {
    expect(numbersOf(page, 'corpus')).toEqual(
      part<CorpusRow>('corpus').map((row) => [
        ...numbers(row.year, row.words, row.sentences, row.boilerplateWords),
      ]),
    );
  });

  it.each(YEARS)(
    'are in the ten lines of %i: those of the summary, which are those of the rows',
    (year) => {
      const [summary] = part<YearSummary>('summary', year);
      const documents = part<CorpusRow>('corpus').filter((row) => row.year === year);
      const words = documents.reduce((sum, row) => sum + row.words, 0);
      const themes = part<ThemeRow>('themes').filter((row) => row.year === year);
      const top = themes.reduce((best, row) => (row.perThousand > best.perThousand ? row : best));
      const quotes = part<QuoteRow>('quotes').filter((row) => row.year === year);
      const named = (type: string) =>
        part<EntityRow>('entities').filter(
          (row) => row.type === type && row.years.some((entry) => entry.year === year),
        ).length;
      expect(summary).toMatchObject({
        documents: documents.length,
        words,
        topTheme: { theme: top.theme, perThousand: top.perThousand, low: top.interval.low },
        persons: { total: named('person') },
        organizations: { total: named('organization') },
        quotes: {
          direct: quotes.filter(({ kind }) => kind === 'direct').length,
          indirect: quotes.filter(({ kind }) => kind === 'indirect').length,
        },
      });
      for (const { term, count } of summary!.frequent) {
        expect(part<KeywordRow>('frequent')).toContainEqual(
          expect.objectContaining({ term, count, year }),
        );
      }
      const lines = elements(page, 'ol')[YEARS.indexOf(year)]!;
      const items = elements(lines, 'li').map(textOf);
      expect(items).toHaveLength(10);
      expect(items[0]).toContain(`${formatNumber(words, 0, 'de')} Wörtern`);
      expect(items[3]).toContain(`${formatNumber(top.perThousand, 2, 'de')} Treffer`);
      expect(items[3]).toContain(formatInterval(top.interval.low, top.interval.high, 2, 'de'));
      expect(items[6]).toContain(`Genannt werden ${named('person')} Personen`);
    },
  );
});
