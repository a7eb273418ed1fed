import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import { collocations } from '../../../src/pipeline/questions/collocations.js';
import { compare } from '../../../src/pipeline/questions/compare.js';
import { discover } from '../../../src/pipeline/questions/discover.js';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import { themes } from '../../../src/pipeline/questions/themes.js';
import type { Page } from '../../../src/presentation/page.js';
import { presentCollocations } from '../../../src/presentation/present-collocations.js';
import { presentCompare } from '../../../src/presentation/present-compare.js';
import { presentDiscover } from '../../../src/presentation/present-discover.js';
import { presentKeywords } from '../../../src/presentation/present-keywords.js';
import { presentThemes } from '../../../src/presentation/present-themes.js';
import { wordingOf } from '../../../src/presentation/wording/wording-of.js';
import { loadRenderer } from '../../../src/rendering/load-renderer.js';
import { renderJson } from '../../../src/rendering/render-json.js';
import { corpusOf } from '../../corpus-of.js';

const definitions = [
  {
    name: 'trust',
    label: { de: 'Vertrauen', en: 'Trust' },
    core: ['vertrau*'],
    related: [],
    falseFriends: [],
  },
  {
    name: 'nowhere',
    label: { de: 'Nirgends', en: 'Nowhere' },
    core: ['quallenfischerei'],
    related: [],
    falseFriends: [],
  },
];

const SENTENCE = 'Das Vertrauen wächst langsam, und die Arbeit im Team lohnt sich für alle.\n\n';

const CORPORA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'one document': { 'a-2019.txt': SENTENCE.repeat(30) },
  'one word': { 'a-2019.txt': 'Vertrauen\n' },
  'two identical documents': {
    'a-2019.txt': SENTENCE.repeat(30),
    'b-2020.txt': SENTENCE.repeat(30),
  },
  'two identical documents of one year': {
    'a-2019.txt': SENTENCE.repeat(30),
    'b-2019.txt': SENTENCE.repeat(30),
  },
  'a year without words': { 'a-2019.txt': SENTENCE.repeat(30), 'b-2020.txt': '12 34 …\n' },
  'no word anywhere': { 'a-2019.txt': '12 34\n', 'b-2020.txt': '…\n' },
  'undated documents only': { 'a.txt': SENTENCE.repeat(30), 'b.txt': SENTENCE },
  '500 documents of one year': Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `r${String(index).padStart(3, '0')}-2019.txt`,
      `Bericht ${index}: ${index % 3 === 0 ? SENTENCE : 'Die Arbeit im Team lohnt sich.\n'}`,
    ]),
  ),
  'six years, a gap among them': Object.fromEntries(
    [2015, 2016, 2018, 2019, 2020, 2021].map((year, index) => [
      `b-${year}.txt`,
      `${SENTENCE.repeat(index + 1)}${'Die Arbeit im Team lohnt sich für alle Menschen hier.\n\n'.repeat(20)}`,
    ]),
  ),
};

/** Every format; JSON and CSV refuse NaN and infinities by themselves. */
async function formatsOf(result: Result<unknown>, page: Page): Promise<string[]> {
  const options = { lang: 'en', width: 100, color: false, unicode: true } as const;
  const texts = [[...renderJson(result)].join('')];
  for (const format of ['table', 'csv', 'tsv', 'md', 'html'] as const) {
    texts.push((await loadRenderer(format))(page, options));
  }
  return texts;
}

const FORBIDDEN = /\bNaN\b|\bInfinity\b|∞|(?<![\d.,\w])[-−]0(?:[.,]0+)?(?![\d.,])|undefined/;

/** What no format may show, with what stands around it. The script of an HTML page is no result. */
function strayNumber(text: string): string | null {
  const shown = text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  const match = FORBIDDEN.exec(shown);
  return match === null ? null : shown.slice(Math.max(0, match.index - 60), match.index + 60);
}

describe.each(Object.entries(CORPORA))('%s', (_, files) => {
  it('has themes in every format', async () => {
    for (const by of ['year', 'document', 'none'] as const) {
      const result = await themes(await corpusOf(files), { definitions, by });
      const page = presentThemes(result, wordingOf('en'), { by, includeRelated: false });
      for (const text of await formatsOf(result, page)) expect(strayNumber(text)).toBeNull();
      const nowhere = result.rows.filter(({ theme }) => theme === 'nowhere');
      for (const row of nowhere) {
        expect(row).toMatchObject({ hits: 0, peak: false, p: null, trend: null, bootstrap: null });
        expect(row.interval.low).toBe(0);
      }
    }
  });

  it('has keywords, families and discoveries in every format', async () => {
    for (const families of [true, false]) {
      const result = await keywords(await corpusOf(files), {
        by: 'year',
        sort: 'keyness',
        keys: 'both',
        families,
        limit: 10,
      });
      const view = { by: 'year', sort: 'keyness', limit: 10 } as const;
      const page = presentKeywords(result, wordingOf('en'), view);
      for (const text of await formatsOf(result, page)) expect(strayNumber(text)).toBeNull();
    }
    const found = await discover(await corpusOf(files));
    const page = presentDiscover(found, wordingOf('en'), { savedTo: null });
    for (const text of await formatsOf(found, page)) expect(strayNumber(text)).toBeNull();
  });

  it('has collocations and a comparison in every format', async () => {
    const near = await collocations(await corpusOf(files), 'Vertrauen', { minCount: 1 });
    const view = { term: 'Vertrauen', by: 'none', sort: 'log-dice', limit: 0 } as const;
    const span = { unit: 'words', left: 5, right: 5 } as const;
    const page = presentCollocations(near, wordingOf('en'), { ...view, span });
    for (const text of await formatsOf(near, page)) expect(strayNumber(text)).toBeNull();
    const [first, last] = [Object.keys(files)[0]!, Object.keys(files).at(-1)!];
    const compared = await compare(await corpusOf(files), first, last, { limit: 20 });
    const sides = { target: first, reference: last, limit: 20 };
    const other = presentCompare(compared, wordingOf('en'), sides);
    for (const text of await formatsOf(compared, other)) expect(strayNumber(text)).toBeNull();
  });
});

describe('years', () => {
  it('with one document are named, others are not', async () => {
    const corpus = await corpusOf({
      'a-2019.txt': SENTENCE,
      'b-2020.txt': SENTENCE,
      'c-2020.txt': SENTENCE,
    });
    const result = await themes(corpus, { definitions });
    const page = presentThemes(result, wordingOf('en'), { by: 'year', includeRelated: false });
    const notes = page.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes).toContainEqual(expect.stringMatching(/^2019 is a single document:/));
    expect(notes).toContainEqual(expect.stringMatching(/^2 years: an order, not a test/));
  });

  it('are compared as documents too where there are several', async () => {
    const corpus = await corpusOf({
      'a-2019.txt': SENTENCE.repeat(2),
      'b-2019.txt': `${SENTENCE}Die Arbeit im Team lohnt sich für alle.\n`,
      'c-2020.txt': 'Die Arbeit im Team lohnt sich für alle.\n',
      'd-2020.txt': 'Die Arbeit im Team lohnt sich.\n',
    });
    const { rows } = await themes(corpus, { definitions, themes: ['trust'] });
    const [first, second] = rows;
    expect(first!.perDocument).toMatchObject({ documents: 2, lowest: (1 / 21) * 1000 });
    expect(first!.perDocument!.leaveOneOut).toEqual({
      low: (1 / 21) * 1000,
      high: (2 / 26) * 1000,
    });
    // Of the six ways to choose two of four documents, two are as extreme.
    expect(first!.wilcoxon).toMatchObject({ method: 'wilcoxon-exact', value: 1 / 3, u: 4 });
    expect(second!.perDocument).toMatchObject({ mean: 0, leaveOneOut: { low: 0, high: 0 } });
  });

  it('have a trend from five on', async () => {
    const files = (years: readonly number[]) =>
      Object.fromEntries(
        years.map((year, index) => [
          `a-${year}.txt`,
          `${SENTENCE.repeat(index + 1)}${'Die Arbeit lohnt sich hier.\n\n'.repeat(20)}`,
        ]),
      );
    const four = await themes(await corpusOf(files([2015, 2016, 2017, 2018])), { definitions });
    expect(four.rows.every(({ trend }) => trend === null)).toBe(true);
    const five = await themes(await corpusOf(files([2015, 2016, 2017, 2018, 2020])), {
      definitions,
    });
    // All ten pairs rise; Gilbert's table A18 has .0083 on one side.
    const trust = five.rows.filter(({ theme }) => theme === 'trust');
    for (const { trend } of trust) {
      expect(trend).toMatchObject({ method: 'mann-kendall-exact', years: 5, s: 10, family: 1 });
      expect(trend!.value).toBeCloseTo(2 / 120, 12);
      expect(trend!.slope).toBeGreaterThan(0);
    }
  });
});
