import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { bundledSeeds, bundledThemes } from '../../src/pipeline/bundled-seeds.js';
import { readManifest, readThemes } from '../../src/pipeline/compiled-seeds.js';
import * as manifests from '../../src/sources/manifest.js';
import * as themeFiles from '../../src/sources/theme-file.js';
import { folderOf } from '../corpus-of.js';

vi.mock('../../src/sources/manifest.js', { spy: true });
vi.mock('../../src/sources/theme-file.js', { spy: true });

// When one of these fails: node scripts/run-ts.mjs scripts/compile-seeds.ts
it('holds the themes of the bundled documents as their file says', async () => {
  const definitions = await readThemes(bundledThemes());
  expect(themeFiles.readThemeFile).not.toHaveBeenCalled();
  expect(definitions).toEqual(await themeFiles.readThemeFile(bundledThemes()));
});

it('holds their manifest as its file says', async () => {
  const file = path.join(bundledSeeds(), 'corpus.yaml');
  const manifest = await readManifest(file);
  expect(manifests.readManifest).not.toHaveBeenCalled();
  expect(manifest).toEqual(await manifests.readManifest(file));
});

it('parses a file that differs in one word', async () => {
  const file = path.join(folderOf({}), 'themes.yaml');
  writeFileSync(file, readFileSync(bundledThemes(), 'utf8').replaceAll('vertrau*', 'zutrau*'));
  const words = (await readThemes(file)).flatMap(({ core }) => core);
  expect(words).toContain('zutrau*');
  expect(words).not.toContain('vertrau*');
});

it.skipIf(process.platform === 'win32')('leaves what comes through a pipe to be read', async () => {
  const folder = folderOf({ 'themes.yaml': 'themes:\n  ruhe:\n    core: [ruhe]\n' });
  const pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  // Who opens it a second time finds an empty line.
  const writer = spawn('sh', ['-c', 'cat themes.yaml > pipe; sleep 0.2; echo > pipe'], {
    cwd: folder,
  });
  try {
    expect((await readThemes(pipe)).map(({ name }) => name)).toEqual(['ruhe']);
  } finally {
    writer.kill('SIGKILL');
  }
});
