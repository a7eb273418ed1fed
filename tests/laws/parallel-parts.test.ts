import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { bundledThemes } from '../../src/pipeline/bundled-seeds.js';
import { type Corpus, openCorpus } from '../../src/pipeline/corpus.js';
import { openParts } from '../../src/pipeline/portable/open-parts.js';
import { readParts } from '../../src/pipeline/portable/part-lines.js';
import { tallyPass } from '../../src/pipeline/portable/tally-pass.js';
import { TallyTaken } from '../../src/pipeline/portable/tally-taken.js';
import { collocations } from '../../src/pipeline/questions/collocations.js';
import { concordance } from '../../src/pipeline/questions/concordance.js';
import { corpusOverview } from '../../src/pipeline/questions/corpus-overview.js';
import { entities } from '../../src/pipeline/questions/entities.js';
import { keywords } from '../../src/pipeline/questions/keywords.js';
import { quotes } from '../../src/pipeline/questions/quotes.js';
import { themes } from '../../src/pipeline/questions/themes.js';
import { renderJson } from '../../src/rendering/render-json.js';
import { readThemeFile } from '../../src/sources/theme-file.js';
import { folderOf } from '../corpus-of.js';

const pieceBytes = 400;
const definitions = await readThemeFile(bundledThemes());

/** Small documents that share words, have inflected and gendered forms, and one that cannot be read. */
const folder = folderOf({
  '2019-a.txt':
    'Vertrauen ist gut. „Wir vertrauen den Kund*innen“, sagte Anna Beispiel.\n\nDie Kundinnen des Jobcenters Musterstadt kommen wieder.\n',
  '2019-b.txt': 'Das Jobcenter Musterstadt vertraut auf Digitalisierung. Stolz sind alle.\n',
  '2021-c.txt':
    'Digitale Angebote schaffen Vertrauen. Anna Beispiel leitet das Jobcenter Musterstadt.\n',
  '2021-d.txt': 'Stolz und Vertrauenskultur: Resilienz im Jobcenter.\n',
  '2023-e.txt': 'Die Mitarbeitenden sind stolz. „Resilienz hilft“, so Beispiel.\n',
  '2023-f.txt': '',
  // Long enough for pieces.
  '2024-g.txt': Array.from(
    { length: 9 },
    (_, number) =>
      `Anna Beispiel sprach am ${number + 1}. Mai über Vertrauen und digitale Angebote im Jobcenter.\n\n`,
  ).join(''),
  'ohne-jahr.txt': 'Vertrauen und Resilienz ohne Jahr, digital und mit Stolz.\n',
});

type Ask = (corpus: Corpus) => Promise<Result<unknown>>;

const questions: Readonly<Record<string, Ask>> = {
  corpus: (corpus) => corpusOverview(corpus),
  keywords: (corpus) => keywords(corpus, { by: 'year', sort: 'keyness', keys: 'both' }),
  'runs of words': (corpus) => keywords(corpus, { ngrams: { smallest: 1, largest: 3 } }),
  themes: (corpus) => themes(corpus, { definitions }),
  collocations: (corpus) => collocations(corpus, 'Vertrauen', { minCount: 1 }),
  concordance: (corpus) => concordance(corpus, 'vertrau*'),
  'concordance of a theme': (corpus) =>
    concordance(corpus, { theme: definitions[0]!.name, definitions }),
  entities: (corpus) => entities(corpus),
  quotes: (corpus) => quotes(corpus),
};

/** What `tally` writes for some of the files. */
async function linesOf(ask: Ask, names: readonly string[]): Promise<string[]> {
  const sources = names.map((name) => `${folder}/${name}`);
  const corpus = await openCorpus({ sources, root: folder, pieceBytes }, tallyPass(['any']));
  try {
    await ask(corpus);
  } catch (error) {
    if (!(error instanceof TallyTaken)) throw error;
    const lines: string[] = [];
    for await (const text of error.lines) lines.push(text);
    return lines;
  }
  throw new Error('No tally was taken.');
}

const names = [
  '2019-a.txt',
  '2019-b.txt',
  '2021-c.txt',
  '2021-d.txt',
  '2023-e.txt',
  '2023-f.txt',
  '2024-g.txt',
  'ohne-jahr.txt',
];

describe.each(Object.entries(questions))('%s', (_, ask) => {
  it('is the same to the byte from parts, split and mixed in any way', async () => {
    const whole = [
      ...renderJson(await ask(await openCorpus({ sources: [folder], pieceBytes }))),
    ].join('');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(names, { minLength: names.length }),
        fc.uniqueArray(fc.integer({ min: 1, max: names.length - 1 }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 1000 }),
        async (order, cuts, turn) => {
          const ends = [...cuts.sort((left, right) => left - right), names.length];
          const lines: string[] = [];
          let from = 0;
          for (const to of ends) {
            lines.push(...(await linesOf(ask, order.slice(from, to))));
            from = to;
          }
          const at = turn % lines.length;
          const mixed = [...lines.slice(at), ...lines.slice(0, at)].reverse();
          const parts = readParts(mixed.map((text) => ({ text, name: 'part' })));
          expect([...renderJson(await ask(openParts(parts)))].join('')).toBe(whole);
        },
      ),
      { numRuns: 6, seed: 8 },
    );
  });

  it('is the same to the byte from a cache, filled and read', async () => {
    const whole = [
      ...renderJson(await ask(await openCorpus({ sources: [folder], pieceBytes }))),
    ].join('');
    const cache = folderOf({});
    for (const run of ['filled', 'read']) {
      const corpus = await openCorpus({ sources: [folder], cache });
      expect([...renderJson(await ask(corpus))].join(''), run).toBe(whole);
    }
  });
});
