// The size of a file is asked before it is read; meanwhile another program may write to it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { readSource } from './read-one.js';

let change: () => void = () => undefined;
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const fstatSync = (descriptor: number) => {
    const stats = fs.fstatSync(descriptor);
    change();
    return stats;
  };
  return { ...fs, fstatSync };
});

const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'a.txt');
const SHORT = 'Ein kurzer Satz.';

it('reads no more than there was when a file grows', async () => {
  writeFileSync(file, SHORT);
  change = () => writeFileSync(file, `${SHORT} ${'Noch einer. '.repeat(1000)}`);
  const { source } = await readSource({ id: 'a.txt', path: file });
  expect(source?.text).toBe(SHORT);
});

it('reads what is left when a file shrinks', async () => {
  writeFileSync(file, SHORT.repeat(1000));
  change = () => writeFileSync(file, SHORT);
  const { source } = await readSource({ id: 'a.txt', path: file });
  expect(source?.text).toBe(SHORT);
});

it('reads what was opened when a file is removed meanwhile', async () => {
  writeFileSync(file, SHORT);
  change = () => rmSync(file);
  const { source } = await readSource({ id: 'a.txt', path: file });
  expect(source?.text).toBe(SHORT);
});
