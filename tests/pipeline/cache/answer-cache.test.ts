import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CorpusOptions, openCorpus } from '../../../src/pipeline/corpus.js';
import { concordance } from '../../../src/pipeline/questions/concordance.js';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import { folderOf } from '../../corpus-of.js';

const documents = {
  '2019-a.txt': 'Vertrauen ist gut. Vertrauen wächst langsam, sagt die Behörde.\n',
  '2021-b.txt': 'Die Beratung braucht Vertrauen und Zeit.\n',
  '2023-c.md': '# Stolz\n\nStolz und Vertrauen gehören zusammen.\n',
};

/** Documents read while a question is answered; none where the answer was kept. */
async function ask(options: CorpusOptions, limit = 5) {
  let read = 0;
  const corpus = await openCorpus({ ...options, onProgress: () => read++ });
  const result = await keywords(corpus, { by: 'year', limit });
  return { corpus, result, read };
}

function filesOf(cache: string, kind: string): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(kind))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

test('an answer is given again without reading a document, with all that was found out', async () => {
  const folder = folderOf({ ...documents, 'leer.txt': ' \n' });
  const options = { sources: [folder], cache: folderOf({}) };
  const first = await ask(options);
  const second = await ask(options);
  expect(first.read).toBe(4);
  expect(second.read).toBe(0);
  expect(second.result).toEqual(first.result);
  expect(second.corpus.summary).toEqual(first.corpus.summary);
  expect(second.corpus.diagnostics).toEqual(first.corpus.diagnostics);
  expect(second.result.diagnostics.map(({ code }) => code)).toContain('file-blank');
  const next = await concordance(second.corpus, 'Stolz');
  expect(next.rows.map(({ document }) => document)).toEqual(['2023-c.md', '2023-c.md']);
});

test('another question, a changed file, other settings: asked anew, and only of what is new', async () => {
  const folder = folderOf(documents);
  const options = { sources: [folder], cache: folderOf({}) };
  await ask(options);
  expect((await ask(options, 1)).result.rows).toHaveLength(3);
  const reader = await ask({ ...options, stopwords: 'none' });
  expect(reader.read).toBe(3);
  writeFileSync(path.join(folder, '2021-b.txt'), 'Ganz neu: Zuversicht, Zuversicht.\n');
  const changed = await ask(options);
  expect(changed.read).toBe(1);
  expect(changed.result.rows.some(({ term }) => term === 'Zuversicht')).toBe(true);
  const { result: plain } = await ask({ sources: [folder] });
  expect(changed.result).toEqual(plain);
});

test('damaged answers and parts are made again', async () => {
  const options = { sources: [folderOf(documents)], cache: folderOf({}) };
  const { result } = await ask(options);
  const entries = [...filesOf(options.cache, '.answer'), ...filesOf(options.cache, '.part')];
  expect(entries).toHaveLength(4);
  for (const entry of entries) {
    const bytes = readFileSync(entry);
    bytes[bytes.length - 3]! ^= 0xff;
    writeFileSync(entry, bytes);
  }
  const again = await ask(options);
  expect(again.read).toBe(3);
  expect(again.result).toEqual(result);
  expect((await ask(options)).read).toBe(0);
});

test('what a killed run left is removed once nobody can be writing it any more', async () => {
  const cache = folderOf({ 'unfinished/old': 'x', 'unfinished/young': 'x' });
  const old = path.join(cache, 'unfinished', 'old');
  utimesSync(old, new Date(0), new Date(0));
  await ask({ sources: [folderOf(documents)], cache });
  expect(existsSync(old)).toBe(false);
  expect(readdirSync(path.join(cache, 'unfinished'))).toEqual(['young']);
});

test('no answer is kept of files that change while it is found', async () => {
  const folder = folderOf(documents);
  const options = { sources: [folder], cache: folderOf({}) };
  const corpus = await openCorpus({
    ...options,
    onProgress: (read) => {
      if (read === 1) writeFileSync(path.join(folder, '2019-a.txt'), 'Ein anderer Text.\n');
    },
  });
  await keywords(corpus, { by: 'year', limit: 5 });
  expect(filesOf(options.cache, '.answer')).toEqual([]);
});
