import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openCorpus } from '../../src/pipeline/corpus.js';
import { folderOf } from '../corpus-of.js';

/** Reads a file again that was counted, as passages are; with a cache, because then nothing is kept. */
async function readAgain(change: (file: string) => void) {
  const folder = folderOf({ 'a.txt': 'Vertrauen wächst langsam.' });
  const corpus = await openCorpus({ sources: [folder], cache: folderOf({}) });
  await corpus.gather({ name: 'corpus' });
  change(path.join(folder, 'a.txt'));
  const texts: string[] = [];
  for await (const { source } of corpus.documents()) texts.push(source.text);
  return { texts, codes: corpus.diagnostics.map(({ code }) => code) };
}

it('says that a file has changed since it was counted', async () => {
  const { texts, codes } = await readAgain((file) => writeFileSync(file, 'Ganz anderes.'));
  expect(texts).toEqual(['Ganz anderes.']);
  expect(codes).toContain('file-changed');
});

it('says that a file is gone since it was counted', async () => {
  await expect(readAgain((file) => rmSync(file))).rejects.toMatchObject({ code: 'source-gone' });
});

it('says nothing of a file that is as it was', async () => {
  const { codes } = await readAgain(() => undefined);
  expect(codes).not.toContain('file-changed');
});
