import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corpusOverview, openCorpus } from '../../src/index.js';
import { ReadAhead } from '../../src/sources/read-ahead.js';

const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-ahead-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SIZE = 200_000;
const fill = (letter: string) => `${letter.repeat(9)} `.repeat(SIZE / 10);

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('ReadAhead', () => {
  it('reads files that were begun, in whatever order they are taken', async () => {
    const ahead = new ReadAhead();
    const files = ['a', 'b'].map((letter) => written(`${letter}.txt`, fill(letter)));
    for (const file of files) ahead.start(file, SIZE);
    expect((await ahead.take(files[1]!))?.toString()).toBe(fill('b'));
    expect((await ahead.take(files[0]!))?.toString()).toBe(fill('a'));
    expect(await ahead.take(files[0]!)).toBeNull();
  });

  it('leaves what is small, too large, missing or no file to the usual reader', async () => {
    const ahead = new ReadAhead();
    const large = written('large.txt', fill('x'));
    const inside = path.join(folder, 'folder.txt');
    mkdirSync(inside);
    const files = [large, written('small.txt', 'x'), path.join(folder, 'none.txt'), inside];
    for (const file of files) ahead.start(file, SIZE - 1);
    expect(await Promise.all(files.map((file) => ahead.take(file)))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps a file that vanishes meanwhile as it was when the one before it was begun', async () => {
    const ahead = new ReadAhead();
    const file = written('gone.txt', fill('g'));
    ahead.start(file, SIZE);
    rmSync(file);
    expect((await ahead.take(file))?.length).toBe(SIZE);
  });
});

it('a corpus of long files counts each as it does alone', async () => {
  const inside = path.join(folder, 'corpus');
  mkdirSync(inside);
  const files = [2019, 2021, 2023].map((year, index) => {
    const file = path.join(inside, `${year}.txt`);
    writeFileSync(file, `Bericht ${year}\n\n${'Vertrauen wächst. '.repeat(10_000 + index)}\n`);
    return file;
  });
  const words = async (sources: string[]) => {
    const corpus = await openCorpus({ sources, jobs: 1 });
    await corpusOverview(corpus);
    return corpus.summary.words;
  };
  const alone = await Promise.all(files.map((file) => words([file])));
  expect(await words([inside])).toBe(alone.reduce((sum, count) => sum + count, 0));
});
