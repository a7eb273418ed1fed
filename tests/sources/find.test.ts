import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSources } from '../../src/sources/find.js';

const isWindows = process.platform === 'win32';
let cwd = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'qa-find-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function files(...names: string[]): void {
  for (const name of names) {
    const full = path.join(cwd, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, 'Text');
  }
}

const find = (...sources: string[]) => findSources(sources, { cwd });
const ids = async (...sources: string[]): Promise<string[]> =>
  (await find(...sources)).files.map(({ id }) => id);
const codes = async (...sources: string[]): Promise<string[]> =>
  (await find(...sources)).diagnostics.map(({ code }) => code);

describe('findSources', () => {
  it('reads a folder recursively, ids relative to it and sorted', async () => {
    files('k/b.txt', 'k/a/z.md', 'k/a/ohne-endung', 'k/.versteckt.txt', 'k/.git/x.txt');
    files('k/node_modules/p/README.md', 'k/corpus.yaml', 'k/themes.yaml');
    const found = await find('k');
    expect(found.files.map(({ id }) => id)).toEqual(['a/ohne-endung', 'a/z.md', 'b.txt']);
    expect(found.manifests).toEqual([path.join(cwd, 'k/corpus.yaml')]);
    expect(found.root).toBe(path.join(cwd, 'k'));
    expect(found.diagnostics).toEqual([]);
  });

  it('takes only the manifest of the folder that was given', async () => {
    files('k/sub/corpus.yaml', 'k/sub/a.txt', 'k/b.txt');
    expect((await find('k')).manifests).toEqual([]);
    expect((await find('k/sub')).manifests).toHaveLength(1);
    expect((await find('k/sub/a.txt')).manifests).toEqual([]);
  });

  it('gives files ids relative to their common folder, whatever their order', async () => {
    files('k/2019/a.txt', 'k/2020/b.txt', 'k/c.txt');
    const expected = ['2019/a.txt', '2020/b.txt', 'c.txt'];
    expect(await ids('k/2019/a.txt', 'k/2020/b.txt', 'k/c.txt')).toEqual(expected);
    expect(await ids('k/c.txt', 'k/2020/b.txt', 'k/2019/a.txt')).toEqual(expected);
    expect(await ids('k/2020/b.txt')).toEqual(['b.txt']);
  });

  it('counts a file once, however it is named', async () => {
    files('k/a.txt', 'k/b.txt');
    expect(await ids('k/a.txt', './k/../k/a.txt', 'k', 'k/*.txt', path.join(cwd, 'k'))).toEqual([
      'a.txt',
      'b.txt',
    ]);
  });

  it('expands globs, but a file of that very name comes first', async () => {
    files('k/a.txt', 'k/b.md', 'k/sub/c.txt', 'k/.h.txt', 'k/corpus.yaml');
    expect(await ids('k/**/*.txt')).toEqual(['a.txt', 'sub/c.txt']);
    expect(await ids('k/*')).toEqual(['a.txt', 'b.md']);
    if (isWindows) return;
    files('k/[1].txt', 'k/1.txt', 'k/wer?.txt');
    expect(await ids('k/[1].txt')).toEqual(['[1].txt']);
    expect(await ids('k/wer?.txt')).toEqual(['wer?.txt']);
  });

  it('knows standard input', async () => {
    files('a.txt');
    expect((await find('-')).files).toEqual([{ id: '-', path: null }]);
    expect(await ids('a.txt', '-')).toEqual(['-', 'a.txt']);
  });

  it('takes names with blanks, umlauts and a leading hyphen', async () => {
    files('k/ein Text.txt', 'k/-vorn.txt', 'k/Über uns.txt');
    expect(await ids('k')).toEqual(['-vorn.txt', 'ein Text.txt', 'Über uns.txt']);
    expect(await ids('k/-vorn.txt')).toEqual(['-vorn.txt']);
  });

  it('names a decomposed file in NFC and opens it under its own name', async () => {
    const decomposed = 'Ämter.txt'.normalize('NFD');
    files(`k/${decomposed}`);
    for (const source of ['k', 'k/Ämter.txt'.normalize('NFC'), `k/${decomposed}`, 'k/Ä*.txt']) {
      const [file] = (await find(source)).files;
      expect(file!.id).toBe('Ämter.txt'.normalize('NFC'));
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'tells two names apart that differ in their Unicode form only',
    async () => {
      files(`k/${'ä.txt'.normalize('NFC')}`, `k/${'ä.txt'.normalize('NFD')}`);
      expect(new Set(await ids('k')).size).toBe(2);
    },
  );

  it('names what is missing and what is near', async () => {
    files('k/bericht-2019.txt');
    const { diagnostics, files: found } = await find('k/bericht-2018.txt', 'k');
    expect(found).toHaveLength(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'source-not-found', severity: 'error' });
    expect(diagnostics[0]!.message).toContain('k/bericht-2018.txt');
    expect(diagnostics[0]!.hint).toContain('bericht-2019.txt');
  });

  it('reports a folder without documents and a glob without match', async () => {
    files('leer/corpus.yaml');
    expect(await codes('leer')).toEqual(['folder-empty']);
    expect(await codes('nichts/*.txt')).toEqual(['glob-no-match']);
  });
});

describe.skipIf(isWindows)('findSources and links', () => {
  it('follows links once and reports a loop', async () => {
    files('k/sub/a.txt', 'fern/b.txt');
    symlinkSync('..', path.join(cwd, 'k/sub/hinauf'));
    symlinkSync('../fern', path.join(cwd, 'k/anderswo'));
    symlinkSync('sub/a.txt', path.join(cwd, 'k/aa.txt'));
    symlinkSync('nirgends', path.join(cwd, 'k/tot'));
    const found = await find('k');
    expect(found.files.map(({ id }) => id)).toEqual(['anderswo/b.txt', 'sub/a.txt']);
    expect(found.diagnostics.map(({ code, document }) => [code, document])).toEqual([
      ['link-loop', 'k/sub/hinauf'],
      ['link-broken', 'k/tot'],
    ]);
  });

  it('ends on folders that all link to one another', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `f${i}`);
    files(...names.map((name) => `k/${name}/${name}.txt`));
    for (const from of names) {
      for (const to of names) symlinkSync(`../${to}`, path.join(cwd, 'k', from, `zu-${to}`));
    }
    expect(await ids('k')).toEqual(names.map((name) => `${name}/${name}.txt`));
  });

  it('skips named pipes and devices with a diagnostic', async () => {
    files('k/a.txt');
    execFileSync('mkfifo', [path.join(cwd, 'k/rohr')]);
    const found = await find('k', '/dev/null');
    expect(found.files).toHaveLength(1);
    expect(found.diagnostics.map(({ code }) => code)).toEqual([
      'not-a-regular-file',
      'not-a-regular-file',
    ]);
  });
});
