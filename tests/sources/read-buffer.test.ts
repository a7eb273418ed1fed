import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSources } from '../../src/sources/read.js';
import { giveBack, takeBuffer } from '../../src/sources/read-buffer.js';
import { folderOf } from '../corpus-of.js';

it('uses memory again that was given back, and gives none to two at once', () => {
  const first = takeBuffer(1_000);
  const second = takeBuffer(1_000);
  expect(second.buffer).not.toBe(first.buffer);
  giveBack(first);
  const third = takeBuffer(900);
  expect(third.buffer).toBe(first.buffer);
  expect(third).toHaveLength(900);
  expect(takeBuffer(900).buffer).not.toBe(first.buffer);
  giveBack(third);
  expect(takeBuffer(2_000_000).buffer).not.toBe(first.buffer);
});

it('reads files in turn, and what was read stays as it was', async () => {
  const texts = [
    'Der erste Text ist lang. '.repeat(40),
    'Kurz.',
    'Größer „als“ beide: €. '.repeat(90),
  ];
  const folder = folderOf({});
  const readers = texts.map((text, number) => {
    const file = path.join(folder, `${number}.txt`);
    writeFileSync(file, number === 1 ? Buffer.from(text, 'utf16le') : text);
    return readSources(
      { id: `${number}.txt`, path: file },
      number === 1 ? { encoding: 'utf-16le' } : {},
    );
  });
  // Every one is begun before the first is done.
  const results = await Promise.all(readers.map((reader) => reader.next()));
  for (const reader of readers) expect((await reader.next()).done).toBe(true);
  expect(results.map(({ value }) => value?.source?.raw)).toEqual(texts);
});
