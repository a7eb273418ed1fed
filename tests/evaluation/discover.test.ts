import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/pipeline/corpus.js';
import { discover } from '../../src/pipeline/questions/discover.js';
import { themes } from '../../src/pipeline/questions/themes.js';
import { discoveredThemeFile } from '../../src/presentation/discovered-theme-file.js';
import { parseThemeFile } from '../../src/sources/theme-file.js';

describe('themes discovered in the bundled documents', async () => {
  const corpus = await openCorpus();
  const { rows } = await discover(corpus);

  // What the conferences were about: their titles and the article on the online series say so.
  it.each([
    [2019, 'Vertrauen'],
    [2021, 'digital'],
    [2021, 'Homeoffice'],
    [2023, 'Stolz'],
    [2024, 'Resilienz'],
  ])('%i has %s among its first five families', (year, label) => {
    const ofYear = rows.filter((row) => row.year === year).slice(0, 5);
    expect(ofYear.map((row) => row.label)).toContain(label);
  });

  it.each([
    [2019, 'Vertrauen'],
    [2021, 'digital'],
    [2024, 'Resilienz'],
  ])('%i has %s first', (year, label) => {
    expect(rows.find((row) => row.year === year)!.label).toBe(label);
  });

  it('has no names of people among them', () => {
    const names = ['Funk', 'Ludwig', 'Wallert', 'Kupka', 'Lenz', 'Mindermann', 'Wode', 'Gebers'];
    const members = rows.flatMap((row) => row.members.map(({ term }) => term));
    expect(members.filter((term) => names.includes(term))).toEqual([]);
  });

  it('brings words that belong together under one head', () => {
    const trust = rows.find((row) => row.label === 'Vertrauen')!;
    expect(trust.members.map(({ term }) => term)).toEqual(
      expect.arrayContaining([
        'Vertrauen',
        'Vertrauenskultur',
        'Vertrauensvorschuss',
        'Selbstvertrauen',
      ]),
    );
    expect(trust.members.reduce((sum, { count }) => sum + count, 0)).toBe(trust.count);
  });

  it('saves a theme file that counts the same', async () => {
    const definitions = await parseThemeFile(discoveredThemeFile(rows), 'discovered.yaml');
    const counted = await themes(corpus, { definitions, evidence: 0 });
    for (const row of rows) {
      const same = counted.rows.find(({ theme, year }) => theme === row.theme && year === row.year);
      expect(same, row.theme).toMatchObject({ hits: row.count, words: row.words });
    }
  });
});
