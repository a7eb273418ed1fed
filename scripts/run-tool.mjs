import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './build/project-root.mjs';

/**
 * Runs the program `bin` of an installed package with this Node, without a shell: `.bin` holds shell scripts on
 * Windows that cannot be started directly. Returns exit status, standard output, and both streams as `output`.
 *
 * @param {string} packageName
 * @param {string} bin
 * @param {readonly string[]} args
 */
export function runTool(packageName, bin, args) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [path.join(folder, file), ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  if (error) throw error;
  return { status, stdout, output: `${stdout}${stderr}` };
}
