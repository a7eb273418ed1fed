import { expect, test } from 'vitest';
import { bundledThemes, openCorpus, readThemeFile, themes } from '../../../src/index.js';

test('the library counts the bundled themes where it is given none', async () => {
  const corpus = await openCorpus();
  const definitions = await readThemeFile(bundledThemes());
  const { rows } = await themes(corpus);
  expect(rows).toEqual((await themes(corpus, { definitions })).rows);
  expect(rows.filter(({ peak }) => peak).map(({ theme, year }) => `${theme} ${year}`)).toEqual([
    'trust 2019',
    'digital 2021',
    'pride 2023',
    'resilience 2024',
  ]);
});
