import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generator } from '../../src/model/generator.js';
import { folderOf } from '../corpus-of.js';
import { bin, runBin } from './run-bin.js';

const ESCAPE = '\u001b';

describe('streams', () => {
  it('prints the version and nothing else', () => {
    expect(runBin(['--version'])).toEqual({
      code: 0,
      stdout: `${generator.version}\n`,
      stderr: '',
    });
  });

  it('puts results on stdout and nothing on stderr when all is well', () => {
    const { code, stdout, stderr } = runBin(['themes']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Trust');
  });

  it('keeps stdout pure JSON', () => {
    const { code, stdout } = runBin(['themes', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'qa-sgb2/themes/1',
      generator: { name: 'qa-sgb2', version: generator.version },
      corpus: { documents: 5, years: [2019, 2021, 2023, 2024] },
    });
  });

  it('prints the same rows as ndjson', () => {
    const rows = JSON.parse(runBin(['keywords', '--json', '--limit', '7']).stdout).rows;
    const lines = runBin(['keywords', '--format', 'ndjson', '--limit', '7'])
      .stdout.trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it('ends quietly with 0 when the reader closes the pipe', async () => {
    const child = spawn(process.execPath, [bin, 'keywords', '--json', '--evidence', '3']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('writes a whole file with --out and nothing to stdout', () => {
    const folder = folderOf({});
    const file = path.join(folder, 'themes.json');
    expect(runBin(['themes', '--json', '--out', file])).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).rows.length).toBeGreaterThan(0);
  });

  it('reads standard input', () => {
    const { code, stdout } = runBin(['keywords', '-', '--json'], {
      input: 'Das Vertrauen wächst.\n',
    });
    expect(code).toBe(0);
    const { corpus, rows } = JSON.parse(stdout);
    expect(corpus).toMatchObject({ documents: 1, words: 3, years: [] });
    expect(rows.map((row: { term: string }) => row.term)).toEqual(['Vertrauen', 'wächst']);
  });
});

describe('colour', () => {
  it('is absent from pipes, present when forced, and NO_COLOR wins over a forced one only by default', () => {
    expect(runBin(['themes']).stdout).not.toContain(ESCAPE);
    expect(runBin(['themes', '--color']).stdout).toContain(ESCAPE);
    expect(runBin(['themes'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(ESCAPE);
    expect(runBin(['themes'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(
      ESCAPE,
    );
    expect(runBin(['themes', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      ESCAPE,
    );
  });

  it('lets no escape sequence of a document through', () => {
    const folder = folderOf({
      'a-2019.txt': `Das ${ESCAPE}[31mVertrauen${ESCAPE}]0;Titel\u0007 wächst. ${'Viel Text steht daneben. '.repeat(20)}\n`,
    });
    for (const format of ['table', 'csv', 'tsv', 'md']) {
      const { stdout } = runBin(['concordance', 'wächst', folder, '--format', format]);
      expect(stdout).not.toContain(ESCAPE);
      expect(stdout).toContain('wächst');
    }
  });
});

describe('exit codes', () => {
  it('is 1 when some sources were skipped, and the rest is done', () => {
    const folder = folderOf({ 'gut-2019.txt': 'Vertrauen wächst.\n', 'leer-2019.txt': '' });
    const { code, stdout, stderr } = runBin(['keywords', folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).corpus.documents).toBe(1);
    expect(stderr).toContain('leer-2019.txt');
  });

  it.each([
    [['themen'], 'themes'],
    [['themes', '--jsn'], '--json'],
    [['themes', '--theme', 'trsut'], 'trust'],
    [['keywords', '--year', '2020'], '2021'],
    [['keywords', '--format', 'xml'], 'table'],
    [['themes', '--seed', '-1'], '0'],
    [['keywords', 'gibt-es-nicht.txt'], 'gibt-es-nicht.txt'],
  ])('is 2 with a way out for %j', (args, wayOut) => {
    const { code, stdout, stderr } = runBin(args as string[]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(wayOut);
    expect(stderr).not.toContain('    at ');
  });

  it('gives errors as JSON objects when JSON was asked for', () => {
    const { code, stderr } = runBin(['keywords', '--year', '2020', '--format', 'ndjson']);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error).toMatchObject({
      code: 'year-unknown',
      message: expect.any(String),
      hint: expect.stringContaining('2021'),
    });
  });
});

describe('bad input', () => {
  const good = { 'gut-2019.txt': 'Vertrauen wächst langsam.\n' };

  it.each([
    ['an empty file', { 'schlecht.txt': '' }],
    ['a file of only a byte-order mark', { 'schlecht.txt': Uint8Array.of(0xef, 0xbb, 0xbf) }],
    ['a binary file', { 'schlecht.txt': Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 7) }],
  ])('names %s and reads the others', (_, bad) => {
    const { code, stdout, stderr } = runBin(['corpus', folderOf({ ...good, ...bad }), '--json']);
    expect(code).toBe(1);
    expect(stderr.split('\n')[0]).toContain('schlecht.txt');
    expect(JSON.parse(stdout).rows).toHaveLength(1);
  });

  it('names the line of a broken manifest', () => {
    const folder = folderOf({
      ...good,
      'corpus.yaml': 'documents:\n  - file: gut-2019.txt\n    yaer: 2019\n',
    });
    const { code, stderr } = runBin(['corpus', folder]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/corpus\.yaml.*line 3.*yaer/s);
    expect(stderr).toContain('year');
  });

  it('names the line of an unknown key in a theme file', () => {
    const folder = folderOf({
      ...good,
      'meine.yaml': 'themes:\n  a:\n    core: [gut]\n    relatd: [x]\n',
    });
    const { code, stderr } = runBin([
      'themes',
      folder,
      '--themes',
      path.join(folder, 'meine.yaml'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/line 4.*relatd/s);
    expect(stderr).toContain('related');
  });

  it('says that a folder holds no text', () => {
    const { code, stderr } = runBin(['corpus', folderOf({})]);
    expect(code).toBe(2);
    expect(stderr).toContain('qa-sgb2-');
  });

  it('takes names with spaces, umlauts and a leading hyphen', () => {
    const folder = folderOf({
      'mit leer 2019.txt': 'Vertrauen.\n',
      ['übersicht 2021.txt'.normalize('NFD')]: 'Vertrauen.\n',
      '-strich-2023.txt': 'Vertrauen.\n',
    });
    const { code, stdout } = runBin(
      ['corpus', '--json', '--', '-strich-2023.txt', 'mit leer 2019.txt', 'übersicht 2021.txt'],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).corpus.years).toEqual([2019, 2021, 2023]);
  });

  it('reads 10 MB on one line', () => {
    const folder = folderOf({
      'lang-2019.txt': 'Vertrauen wächst langsam, sagt sie. '.repeat(290_000),
    });
    const { code, stdout } = runBin(['keywords', folder, '--json', '--limit', '1']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).rows[0].count).toBe(290_000);
  });

  it('defuses cells that a spreadsheet would execute', () => {
    const folder = folderOf({ 'a-2019.txt': 'Vertrauen =SUMME(A1) wächst.\n' });
    const csv = runBin(['concordance', 'Vertrauen', folder, '--format', 'csv']).stdout;
    expect(csv).toContain("'=SUMME(A1) wächst.");
    const excel = runBin(['themes', '--format', 'csv', '--excel', '--limit', '0']).stdout;
    expect(excel.startsWith('\ufeff')).toBe(true);
    expect(excel.split('\r\n')[0]).toContain(';');
    expect(excel).toMatch(/;\d+,\d+;/);
  });
});

describe('determinism', () => {
  it('gives the same bytes twice and for any order of the same files', () => {
    const folder = folderOf({
      'a-2019.txt': 'Vertrauen wächst.\n',
      'b-2021.txt': 'Digitale Wege.\n',
      'c-2021.txt': 'Vertrauen trägt digitale Wege.\n',
    });
    const names = ['a-2019.txt', 'b-2021.txt', 'c-2021.txt'];
    const run = (order: readonly string[]) =>
      runBin(['themes', '--json', ...order.map((name) => path.join(folder, name))]).stdout;
    const first = run(names);
    expect(run(names)).toBe(first);
    expect(run([...names].reverse())).toBe(first);
    expect(first).not.toContain(folder);
  });

  it('leaves every source file as it was', () => {
    const folder = folderOf({ 'a-2019.txt': 'Vertrauen.\n' });
    const file = path.join(folder, 'a-2019.txt');
    writeFileSync(file, 'Vertrauen\r\nwächst.\r\n');
    runBin(['keywords', folder]);
    expect(readFileSync(file, 'utf8')).toBe('Vertrauen\r\nwächst.\r\n');
  });
});

describe('help', () => {
  const commands = [
    'corpus',
    'keywords',
    'themes',
    'entities',
    'concordance',
    'method',
    'schema',
    'completion',
  ];

  it('lists the commands', () => {
    const { code, stdout } = runBin(['--help']);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toContain(command);
  });

  it.each(commands)('of %s has examples that work', (command) => {
    const { code, stdout } = runBin([command, '--help']);
    expect(code).toBe(0);
    const examples = stdout.split('Examples:\n')[1]!.trim().split('\n');
    const runnable = examples.filter((line) => !/[|>]|reports\/|report\.txt|my-themes/.test(line));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of runnable) {
      const args = example
        .trim()
        .replace(/^qa-sgb2 /, '')
        .match(/'[^']*'|\S+/g)!;
      expect(runBin(args.map((argument) => argument.replaceAll("'", ''))).code).toBe(0);
    }
  });
});
