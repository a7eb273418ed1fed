import path from 'node:path';
import { expect, it } from 'vitest';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { concordance } from '../../../src/pipeline/questions/concordance.js';
import { entities } from '../../../src/pipeline/questions/entities.js';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import { quotes } from '../../../src/pipeline/questions/quotes.js';

const corpusOf = (name: string) =>
  openCorpus({ sources: [path.resolve('tests/fixtures/formats', name)] });

/** What each question says of places, as `[page, paragraph]`. */
async function placesOf(name: string): Promise<Record<string, readonly unknown[]>> {
  const corpus = await corpusOf(name);
  const rows = {
    concordance: (await concordance(corpus, 'Vertrauen')).rows,
    keywords: (await keywords(corpus, { limit: 3 })).rows.flatMap(({ evidence }) => evidence),
    entities: (await entities(corpus)).rows.flatMap(({ mentions }) => mentions),
    quotes: (await quotes(corpus)).rows,
  };
  return Object.fromEntries(
    Object.entries(rows).map(([question, found]) => [
      question,
      found.map(({ page, paragraph }) => [typeof page, typeof paragraph]),
    ]),
  );
}

it.each([
  ['pdftex.pdf', ['number', 'undefined']],
  ['pandoc.docx', ['undefined', 'number']],
  ['source.md', ['undefined', 'undefined']],
])('every passage of %s tells its place', async (name, kinds) => {
  for (const places of Object.values(await placesOf(name))) {
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toEqual(kinds);
  }
});

it('counts the pages of a PDF', async () => {
  const { rows } = await concordance(await corpusOf('pdftex.pdf'), 'und');
  const pages = rows.map(({ page }) => page);
  expect(pages.at(0)).toBe(1);
  expect(pages.at(-1)).toBe(3);
});
