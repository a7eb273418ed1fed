import { describe, expect, it } from 'vitest';
import { bundledThemes } from '../../../src/pipeline/bundled-seeds.js';
import { readThemes } from '../../../src/pipeline/compiled-seeds.js';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { concordance } from '../../../src/pipeline/questions/concordance.js';
import { quotes } from '../../../src/pipeline/questions/quotes.js';

describe('quotes about a theme', async () => {
  const corpus = await openCorpus();
  const definitions = await readThemes(bundledThemes());
  const all = await quotes(corpus);

  it.each([
    ['trust', 'exclude'],
    ['trust', 'include'],
    ['pride', 'exclude'],
  ] as const)(
    '%s, related words %s: those in which concordance finds a hit',
    async (theme, related) => {
      const query = { theme, definitions, related };
      const hits = (await concordance(corpus, query)).rows;
      const { rows, parameters } = await quotes(corpus, { theme: query });
      expect(rows).toEqual(
        all.rows.filter(({ document, start, end }) =>
          hits.some((hit) => hit.document === document && hit.start >= start && hit.end <= end),
        ),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThan(all.rows.length);
      expect(parameters).toMatchObject({ theme, related });
    },
  );

  it('related words are left out unless asked for', async () => {
    const query = { theme: 'trust', definitions };
    const core = await quotes(corpus, { theme: query });
    const wide = await quotes(corpus, { theme: { ...query, related: 'include' } });
    expect(core.parameters).toMatchObject({ related: 'exclude' });
    expect(wide.rows.length).toBeGreaterThan(core.rows.length);
  });

  it('says so when nobody asked for a theme', () => {
    expect(all.parameters).toMatchObject({ theme: null, related: null });
  });

  it('tells of an unknown theme before anything is read', async () => {
    const unread = await openCorpus();
    await expect(quotes(unread, { theme: { theme: 'trst', definitions } })).rejects.toMatchObject({
      code: 'theme-unknown',
      hint: expect.stringContaining('trust'),
    });
    expect(() => unread.summary).toThrow();
  });
});
