import { describe, expect, it } from 'vitest';
import { bundledThemes } from '../../../src/pipeline/bundled-seeds.js';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { themes } from '../../../src/pipeline/questions/themes.js';
import { whyWord } from '../../../src/pipeline/questions/why-word.js';
import { readThemeFile } from '../../../src/sources/theme-file.js';
import { corpusOf } from '../../corpus-of.js';

const TRUST = {
  name: 'trust',
  label: { de: 'Vertrauen', en: 'Trust' },
  core: ['vertrau*', '*vertrauen', 'auf Augenhöhe'],
  related: ['wertschätz*'],
  falseFriends: ['vertraulich*', 'blindes Vertrauen'],
};

describe('themes over the bundled documents', async () => {
  const definitions = await readThemeFile(bundledThemes());
  const { rows } = await themes(await openCorpus(), { definitions });

  it.each([
    ['trust', 2019],
    ['digital', 2021],
    ['pride', 2023],
    ['resilience', 2024],
  ])('finds the peak of %s in %i', (theme, year) => {
    const peaks = rows.filter((row) => row.theme === theme && row.peak);
    expect(peaks.map((row) => row.year)).toEqual([year]);
  });

  // Counted by hand in running text; 2021 holds the article and the interview.
  it.each([
    ['trust', 2019, 80],
    ['trust', 2021, 2],
    ['trust', 2023, 1],
    ['trust', 2024, 0],
    ['digital', 2019, 1],
    ['digital', 2021, 14],
    ['pride', 2023, 2],
    ['resilience', 2021, 1],
    ['resilience', 2024, 11],
  ])('counts %s in %i as a reader does', (theme, year, hits) => {
    expect(rows.find((row) => row.theme === theme && row.year === year)!.hits).toBe(hits);
  });

  it('says how little pride rests on', () => {
    const pride = rows.find((row) => row.theme === 'pride' && row.year === 2023)!;
    expect(pride.verdict).toBe('too-little-text');
  });

  it('adds up: the words behind a row are its hits, and the interval holds the rate', () => {
    for (const row of rows) {
      expect(row.terms.reduce((sum, term) => sum + term.count, 0)).toBe(row.hits);
      expect(row.interval.low).toBeLessThanOrEqual(row.perThousand);
      expect(row.interval.high).toBeGreaterThanOrEqual(row.perThousand);
      expect(row.evidence).toHaveLength(Math.min(3, row.hits));
    }
  });

  it('marks the year that holds the interview as uncertain', () => {
    expect(rows.filter((row) => !row.yearCertain).map((row) => row.year)).toEqual([
      2021, 2021, 2021, 2021,
    ]);
  });
});

describe('themes', () => {
  it('counts a token once, lets false friends win and counts phrases', async () => {
    const corpus = await corpusOf({
      'a-2019.txt':
        'Selbstvertrauen und Vertrauen. Ein vertrauliches Gespräch. Sie reden auf Augenhöhe. Blindes Vertrauen schadet.\n',
    });
    const { rows } = await themes(corpus, { definitions: [TRUST] });
    expect(rows[0]!.hits).toBe(3);
    expect(rows[0]!.terms.map(({ form }) => form)).toEqual([
      'Selbstvertrauen',
      'Vertrauen',
      'auf Augenhöhe',
    ]);
  });

  it('counts related words only when asked', async () => {
    const files = { 'a-2019.txt': 'Vertrauen braucht Wertschätzung.\n' };
    const without = await themes(await corpusOf(files), { definitions: [TRUST] });
    const withThem = await themes(await corpusOf(files), {
      definitions: [TRUST],
      related: 'include',
    });
    expect([without.rows[0]!.hits, withThem.rows[0]!.hits]).toEqual([1, 2]);
    expect(withThem.rows[0]!.terms).toContainEqual({
      form: 'Wertschätzung',
      count: 1,
      class: 'related',
    });
  });

  it('tells which pattern decides about a word', async () => {
    const corpus = await corpusOf({ 'a-2019.txt': 'Ein vertrauliches Wort.\n' });
    const { rows } = await whyWord(corpus, 'vertrauliches', [TRUST]);
    expect(rows.map(({ pattern, class: name, decides }) => [pattern, name, decides])).toEqual([
      ['vertraulich*', 'false-friend', true],
      ['vertrau*', 'core', false],
    ]);
    expect(rows[0]!.count).toBe(1);
    expect((await whyWord(corpus, 'Haus', [TRUST])).rows).toEqual([]);
  });

  it('has no verdict where there is nothing to compare with', async () => {
    const corpus = await corpusOf({ 'a-2019.txt': 'Vertrauen ist gut. '.repeat(200) });
    const { rows } = await themes(corpus, { definitions: [TRUST] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ verdict: 'too-little-text', p: null, lrc: null, peak: true });
  });

  it('refuses a theme that is not there and suggests one', async () => {
    const corpus = await corpusOf({ 'a-2019.txt': 'Vertrauen.\n' });
    await expect(themes(corpus, { definitions: [TRUST], themes: ['trsut'] })).rejects.toMatchObject(
      { code: 'theme-unknown', hint: expect.stringContaining('trust') },
    );
  });

  it('leaves undated documents out of the comparison and lists them last', async () => {
    const corpus = await corpusOf({
      'a-2019.txt': 'Vertrauen ist gut.\n',
      'ohne.txt': 'Vertrauen fehlt.\n',
    });
    const { rows } = await themes(corpus, { definitions: [TRUST] });
    expect(rows.map((row) => [row.year, row.peak, row.p])).toEqual([
      [2019, true, null],
      [null, false, null],
    ]);
  });
});
