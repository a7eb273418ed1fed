import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * Keeps the code that V8 makes of the bundle when common commands run, for the Node that builds. Other versions of Node
 * compile at each start, as they do with any program.
 */
export async function writeCodeCache() {
  await rm(path.join(projectRoot, 'dist', 'code-cache'), { recursive: true, force: true });
  const script = path.join(projectRoot, 'scripts', 'build', 'compile-code.cjs');
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // Flags of the environment would make code that a plain start refuses.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`Compiling the bundle failed:\n${stderr}`);
}
