// Threats of SECURITY.md that only a whole program meets: its streams, its rights, its threads, its user's patterns.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';

import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf } from '../corpus-of.js';
import { bin, runBin } from './run-bin.js';

const hasFullDevice = existsSync('/dev/full');

describe('a full disk', () => {
  it.skipIf(!hasFullDevice)('is told where the output goes there', () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = runBin(['corpus', '--json'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: 'output-not-written', data: { error: 'ENOSPC' } },
    });
  });

  it.skipIf(!hasFullDevice)('is told with --out, and the device stays what it is', () => {
    const { code, stderr } = runBin(['corpus', '--out', '/dev/full']);
    expect(code).toBe(2);
    expect(stderr).toContain('/dev/full could not be written (ENOSPC).');
    expect(spawnSync('test', ['-c', '/dev/full']).status).toBe(0);
  });

  it.skipIf(!hasFullDevice)('does not keep an error from its exit code', () => {
    const full = openSync('/dev/full', 'w');
    const { code } = runBin(['nix'], { stdio: ['ignore', 'pipe', full] });
    closeSync(full);
    expect(code).toBe(2);
  });

  const small = folderOf({});
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]);
  const isSmall = mounted.status === 0;
  afterAll(() => void (isSmall && spawnSync('umount', [small])));

  it.skipIf(!isSmall)('leaves nothing half-written behind', () => {
    const { code, stderr } = runBin(['keywords', '--json', '--out', path.join(small, 'a.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('ENOSPC');
    expect(readdirSync(small)).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0;
const canDrop = isRoot && spawnSync('setpriv', ['--version']).status === 0;

describe.skipIf(process.platform === 'win32' || (isRoot && !canDrop))('without permission', () => {
  /** The exit code and the words of a run by a user who may not do all. */
  const runAsUser = (args: readonly string[]) => {
    const command = [process.execPath, bin, ...args];
    const dropped = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command];
    const [program, ...rest] = isRoot ? dropped : command;
    const { status, stderr } = spawnSync(program!, rest, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    });
    return { code: status, stderr };
  };

  it('names the file that may not be read, and reads the others', () => {
    const folder = folderOf({ 'a.txt': 'Ein Satz.', 'b.txt': 'Noch einer.' });
    spawnSync('chmod', ['755', folder]);
    spawnSync('chmod', ['000', path.join(folder, 'b.txt')]);
    const { code, stderr } = runAsUser(['corpus', folder]);
    expect(code).toBe(1);
    expect(stderr).toContain('b.txt cannot be read: permission was denied.');
  });

  it('says that it may not write there', () => {
    const folder = folderOf({});
    spawnSync('chmod', ['555', folder]);
    const { code, stderr } = runAsUser(['corpus', '--out', path.join(folder, 'a.txt')]);
    expect(code).toBe(2);
    expect(stderr).toContain('could not be written (EACCES).');
  });
});

describe('patterns of a user', () => {
  const hostile = `${'a'.repeat(50_000)}! ${'ab'.repeat(20_000)} Kostet a.b(c[ nichts.`;
  const inTime = { timeout: 20_000 };

  it.each(['(a+)+$', '(a|a)*b', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$', 'a.*B|a'])(
    'ends with the regular expression %s',
    (expression) => {
      const folder = folderOf({ 'a.txt': hostile });
      expect(runBin(['concordance', '--regex', expression, folder], inTime).code).toBe(0);
    },
  );

  it.each(['a*a*a*a*a*a*a*a*a*a*a*b?x', `${'a*'.repeat(200)}b`, `*${'a?'.repeat(50)}*`])(
    'ends with the term %s, also in a theme',
    (term) => {
      const themes = `schema: qa-sgb2/theme-file/1
themes:
  x:
    label: { de: X, en: X }
    core: [${JSON.stringify(term)}]
`;
      const folder = folderOf({ 'a.txt': hostile });
      const file = path.join(folderOf({ 't.yaml': themes }), 't.yaml');
      expect(runBin(['concordance', term, folder], inTime).code).toBe(0);
      expect(runBin(['themes', folder, '--themes', file], inTime).code).toBe(0);
    },
  );

  it.each(['--exact', '--prefix'])('takes %s by the letter, whatever the signs', (option) => {
    const folder = folderOf({ 'a.txt': 'Ein Wort.', 'b.txt': 'Wort+Wort, C++ und Wo.t.' });
    for (const term of ['W.rt', 'W[^x]rt', 'Wo(rt', '[A-Z]ort', 'W\\w+', '^Wort$', 'C++', '$&']) {
      const { code, stdout, stderr } = runBin([
        'concordance',
        option,
        '--json',
        '--',
        term,
        folder,
      ]);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      const { rows } = JSON.parse(stdout) as { rows: { hit: string }[] };
      for (const { hit } of rows) expect(hit.toLowerCase()).toContain(term.toLowerCase());
    }
  });
});

describe('PDFs that do harm', () => {
  const words = 'BT /F 12 Tf 72 700 Td (Vertrauen ist gut, Kontrolle ist besser.) Tj ET\n';
  const hostile: Record<string, Uint8Array> = {
    stream: Buffer.concat([Buffer.from(words), Buffer.alloc(200 << 20, 0x20)]),
    string: Buffer.concat([Buffer.from('BT /F 12 Tf ('), Buffer.alloc(30 << 20, 0x61)]),
    list: Buffer.from(`[${'1 '.repeat(10 << 20)}] TJ`),
    names: Buffer.from(Array.from({ length: 2_000_000 }, (_, n) => `x${n}`).join(' ')),
    pairs: Buffer.from(`BI ${Array.from({ length: 2_000_000 }, (_, n) => `/${n} 1`).join(' ')}`),
  };

  it.each(Object.entries(hostile))('does not grow with a %s', (name, content) => {
    const folder = folderOf({ 'a.pdf': pdfOf(content), 'b.txt': 'Ein Satz.' });
    const program = ['-e', PEAK, bin, 'corpus', folder];
    const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    const [, peak] = /peak (\d+)/.exec(stderr) ?? [];
    expect(stderr, name).toContain('a.pdf holds a stream, a text or a list of unlikely size.');
    expect(status).toBe(1);
    expect(Number(peak)).toBeLessThan(500);
  });

  it('stops in the middle of a page, and reads the next file', () => {
    const folder = folderOf({
      'a.pdf': pdfOf(Buffer.from('q Q '.repeat(7 << 20))),
      'b.pdf': pdfOf(Buffer.from(words)),
    });
    const { code, stderr } = runBin(['corpus', folder, '--max-seconds', '2'], { timeout: 30_000 });
    expect(code).toBe(1);
    const skipped = stderr.split('\n').filter((line) => line.startsWith('skipped'));
    expect(skipped).toEqual(['skipped: a.pdf takes longer than 2 seconds to read.']);
  });
});

/** Runs the program and writes the peak of its memory, in MB, behind what it says on stderr. */
const PEAK = `
process.argv.splice(1, 0, process.execPath);
process.argv.splice(0, 1);
process.on('exit', () => process.stderr.write('peak ' + Math.round(process.resourceUsage().maxRSS / 1024)));
import(process.argv[1]);
`;

function pdfOf(content: Uint8Array): Uint8Array {
  const packed = deflateSync(content, { level: 1 });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const parts = objects.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n${object}`),
    ...(index === 3 ? [packed, Buffer.from('\nendstream')] : []),
    Buffer.from('\nendobj\n'),
  ]);
  // Without a table of places: readers look for the objects themselves.
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...parts,
    Buffer.from('trailer\n<</Root 1 0 R>>'),
  ]);
}
