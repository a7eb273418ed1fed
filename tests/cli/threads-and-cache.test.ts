import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { folderOf } from '../corpus-of.js';
import { bin, runBin } from './run-bin.js';

const seeds = path.resolve('seeds');
const FILES = 12;
/** Together enough for threads to start. */
const MEGABYTE = 600_000;

let folder = '';
let serial = '';

/** The bundled documents over and over, in files of different sizes, with words that only one file has. */
function largeCorpus(): Record<string, string> {
  const text = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(seeds, name), 'utf8'))
    .join('\n\n');
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, file) => {
      const own = `\n\nDas Wort Nummer${'abcdefghijkl'[file]!} steht nur hier, Vertrauen überall.\n\n`;
      const times = Math.ceil(((0.25 + file / FILES) * MEGABYTE) / text.length);
      return [`${2012 + file}-bericht.txt`, (text + own).repeat(times)];
    }),
  );
}

const question = (...options: readonly string[]): string[] => [
  'keywords',
  folder,
  '--json',
  '--by',
  'year',
  '--limit',
  '20',
  '--evidence',
  '0',
  ...options,
];

beforeAll(() => {
  folder = folderOf(largeCorpus());
  serial = runBin(question('--jobs', '1')).stdout;
}, 120_000);

test.each(['2', '3', '4'])(
  '%s threads print what one prints',
  (jobs) => {
    const { stdout, code } = runBin(question('--jobs', jobs));
    expect(code).toBe(0);
    expect(stdout === serial).toBe(true);
  },
  60_000,
);

test('a report in threads is the report of one, whatever its format', () => {
  const asked = ['report', folder, '--lang', 'de', '--evidence', '1', '--format'];
  for (const format of ['json', 'html']) {
    const one = runBin([...asked, format, '--jobs', '1']);
    const two = runBin([...asked, format, '--jobs', '2']);
    expect(one.code).toBe(0);
    expect(two.stdout === one.stdout).toBe(true);
  }
}, 180_000);

test('a cache changes no byte: filled in threads, read, partly stale, damaged', () => {
  const cache = folderOf({});
  const copy = folderOf({});
  cpSync(folder, copy, { recursive: true });
  const ask = () =>
    runBin([
      'keywords',
      copy,
      '--json',
      '--limit',
      '30',
      '--evidence',
      '0',
      '--jobs',
      '2',
      '--cache',
      cache,
    ]).stdout;
  const plain = () =>
    runBin(['keywords', copy, '--json', '--limit', '30', '--evidence', '0', '--jobs', '1']).stdout;
  const first = plain();
  expect(ask() === first).toBe(true);
  const entries = entriesOf(cache);
  expect(entries).toHaveLength(FILES);
  const written = statSync(entries[0]!).mtimeMs;
  expect(ask() === first).toBe(true);
  expect(statSync(entries[0]!).mtimeMs).toBe(written);

  writeFileSync(path.join(copy, '2015-bericht.txt'), 'Ein kurzer neuer Bericht über Vertrauen.\n');
  const second = plain();
  expect(second === first).toBe(false);
  expect(ask() === second).toBe(true);
  expect(entriesOf(cache)).toHaveLength(FILES + 1);

  // Otherwise the answer itself would be at hand.
  for (const answer of entriesOf(cache, '.answer')) rmSync(answer);
  entriesOf(cache).forEach((entry, index) => {
    const bytes = readFileSync(entry);
    if (index % 3 === 0) writeFileSync(entry, bytes.subarray(0, bytes.length >> 1));
    if (index % 3 === 1) {
      bytes[bytes.length - 9]! ^= 0xff;
      writeFileSync(entry, bytes);
    }
  });
  expect(ask() === second).toBe(true);
}, 120_000);

test.each(['SIGINT', 'SIGKILL'] as const)(
  '%s leaves no half output and a cache that works',
  async (signal) => {
    const cache = folderOf({});
    const out = path.join(folderOf({}), 'answer.json');
    const run = spawn(
      process.execPath,
      [bin, ...question('--jobs', '2', '--cache', cache, '--out', out)],
      {
        stdio: 'ignore',
      },
    );
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      run.on('exit', (_, by) => resolve(by));
    });
    while (entriesOf(cache).length < 3 && run.exitCode === null) await wait(5);
    run.kill(signal);
    const by = await ended;
    // A fast machine may have been done already.
    if (by !== null) expect(existsSync(out)).toBe(false);
    else expect(readFileSync(out, 'utf8') === serial).toBe(true);
    expect(runBin(question('--jobs', '2', '--cache', cache)).stdout === serial).toBe(true);
  },
  120_000,
);

test.each(['SIGINT', 'SIGKILL'] as const)(
  '%s while a file is written leaves no half file, and a later run clears the rest away',
  async (signal) => {
    const place = folderOf({});
    const out = path.join(place, 'tokens.parquet');
    const run = spawn(process.execPath, [bin, 'tokens', folder, '--format', 'parquet', '-o', out], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => run.on('exit', resolve));
    const left = () => readdirSync(place);
    while (left().every((name) => statSync(path.join(place, name)).size === 0)) await wait(5);
    run.kill(signal);
    await ended;
    expect(existsSync(out)).toBe(false);
    for (const name of left()) utimesSync(path.join(place, name), new Date(0), new Date(0));
    writeFileSync(path.join(place, 'other.tmp'), '');
    expect(runBin(['tokens', '--format', 'parquet', '-o', out]).code).toBe(0);
    expect(left().sort()).toEqual(['other.tmp', 'tokens.parquet']);
  },
  60_000,
);

function entriesOf(cache: string, kind = '.part'): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(kind))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
