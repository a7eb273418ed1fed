import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Corpus, type CorpusOptions, openCorpus } from '../../src/pipeline/corpus.js';
import { concordance } from '../../src/pipeline/questions/concordance.js';
import { corpusOverview } from '../../src/pipeline/questions/corpus-overview.js';
import { keywords } from '../../src/pipeline/questions/keywords.js';
import { corpusOf, folderOf } from '../corpus-of.js';

const fixtures = path.resolve('tests/fixtures/formats');
const seeds = path.resolve('seeds');
const fixture = (name: string): Uint8Array => readFileSync(path.join(fixtures, name));

const idsOf = async (corpus: Corpus): Promise<readonly string[]> =>
  (await corpusOverview(corpus)).rows.map(({ document }) => document);
const twinsOf = ({ diagnostics }: Corpus) =>
  diagnostics
    .filter(({ code }) => code === 'document-left-out')
    .map(({ document, data }) => [document, data?.of]);

describe('dedupe', () => {
  it('counts one text once that comes in every format from every producer', async () => {
    const names = readdirSync(fixtures).filter((name) => name !== 'README.md');
    const corpus = await openCorpus({
      sources: names.map((name) => path.join(fixtures, name)),
      dedupe: true,
    });
    expect(await idsOf(corpus)).toEqual([names[0]]);
    expect(twinsOf(corpus)).toEqual(names.slice(1).map((name) => [name, names[0]]));
  });

  it('keeps documents that merely deal with the same', async () => {
    const corpus = await openCorpus({ dedupe: true });
    expect(corpus.summary.documents).toBe(5);
    expect(twinsOf(corpus)).toEqual([]);
  });

  it('keeps a text of which another one is a part', async () => {
    const text = readFileSync(path.join(seeds, '2024-fachtagung-resilienz.txt'), 'utf8');
    const corpus = await corpusOf(
      { 'a.txt': text, 'b.txt': text.slice(0, text.length / 2) },
      { dedupe: true },
    );
    expect(await idsOf(corpus)).toEqual(['a.txt', 'b.txt']);
  });

  it('compares short texts whole, rows of tables among them', async () => {
    const corpus = await corpusOf(
      {
        'a.txt': 'Vertrauen ist gut.',
        'b.md': '**Vertrauen** ist gut!',
        'c.txt': 'Vertrauen ist besser.',
        'd.csv': 'id,text\n1,Vertrauen ist gut.\n2,Kontrolle auch.\n',
      },
      { dedupe: true },
    );
    expect(await idsOf(corpus)).toEqual(['a.txt', 'c.txt', 'd.csv#2']);
    expect((await concordance(corpus, 'Vertrauen')).rows).toHaveLength(2);
  });

  it('gives what a corpus without the copies gives', async () => {
    const files = { 'a.txt': fixture('source.md'), 'c.txt': 'Ganz andere Worte.' };
    const options = { by: 'document' as const };
    const once = await keywords(await corpusOf(files), options);
    const twice = await corpusOf({ ...files, 'b.docx': fixture('pandoc.docx') }, { dedupe: true });
    const { rows, corpus, parameters } = await keywords(twice, options);
    expect(rows).toEqual(once.rows);
    expect(corpus).toEqual(once.corpus);
    expect(parameters).toEqual({ ...once.parameters, dedupe: true });
  });

  it('gives the same from a cache', async () => {
    const folder = folderOf({ 'a.txt': 'Ein Wort.', 'b.txt': 'Ein Wort.', 'c.txt': 'Noch eins.' });
    const cache = folderOf({});
    const ask = async (options: CorpusOptions) => {
      const corpus = await openCorpus({ sources: [folder], ...options });
      const { rows, diagnostics } = await keywords(corpus, { against: 'none' });
      return { rows, diagnostics, summary: corpus.summary };
    };
    const plain = await ask({ dedupe: true });
    expect(plain.summary.documents).toBe(2);
    expect(await ask({ dedupe: true, cache })).toEqual(plain);
    expect(await ask({ dedupe: true, cache })).toEqual(plain);
    expect((await ask({ cache })).summary.documents).toBe(3);
  });
});

it('reports copies of files, and counts them', async () => {
  const corpus = await corpusOf({
    'a.txt': 'Ein Wort.',
    'b.txt': 'Ein Wort.',
    'c.txt': 'Ein Wort.',
  });
  expect(await idsOf(corpus)).toHaveLength(3);
  expect(corpus.diagnostics).toMatchObject([
    { code: 'document-repeated', document: 'b.txt', data: { of: 'a.txt', count: 2 } },
  ]);
});
