import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../scripts/build/project-root.mjs';

/** Newest change of a file in `folder`, in ms since 1970. */
function newestIn(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    newest = Math.max(newest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

/** Builds `dist/` once before the tests, when it is older than what it is made of. */
export function setup(): void {
  const mark = path.join(projectRoot, 'dist', 'built');
  const made = existsSync(mark) ? statSync(mark).mtimeMs : 0;
  const parts = ['src', 'data/german', 'scripts/build'].map((part) => path.join(projectRoot, part));
  if (made > Math.max(...parts.map(newestIn))) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--no-types'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}
