import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/build/project-root.mjs';
import { pack, runNpm } from '../../scripts/check/pack.mjs';

/** Bytes of all that npm writes, folders included. */
const MOST_BYTES = 5_000_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-installed-'));
  const { filename } = pack(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  runNpm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paths under `node_modules`, folders included. */
function installed(): string[] {
  const root = path.join(folder, 'node_modules');
  return [
    root,
    ...readdirSync(root, { recursive: true }).map((name) => path.join(root, `${name}`)),
  ];
}

describe('the installed package', () => {
  test('is alone', () => {
    const manifests = installed().filter((file) => /node_modules[\\/][^\\/.]+$/.test(file));
    expect(manifests.map((file) => path.basename(file))).toEqual(['qa-sgb2']);
  });

  test('takes at most 5 MB', () => {
    const bytes = installed().reduce((sum, file) => sum + lstatSync(file).size, 0);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('reads a PDF, which takes chunks of the pack in two threads', () => {
    cpSync(
      path.join(projectRoot, 'tests', 'fixtures', 'formats', 'pdftex.pdf'),
      path.join(folder, '2020.pdf'),
    );
    const bin = path.join(folder, 'node_modules', 'qa-sgb2', 'bin', 'qa-sgb2.js');
    const { status, stdout } = spawnSync(process.execPath, [bin, 'corpus', '--json', '2020.pdf'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).rows[0].words).toBeGreaterThan(100);
  });

  test('is a library', () => {
    const code = `
      import { entities, openCorpus } from 'qa-sgb2';
      const { rows } = await entities(await openCorpus());
      process.stdout.write(String(rows.length));
    `;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(Number(stdout), stderr).toBeGreaterThan(10);
  });
});
