import { spawnSync } from 'node:child_process';
import { projectRoot } from '../build/project-root.mjs';

/**
 * @typedef {object} Packed
 * @property {string} filename
 * @property {number} size bytes of the tarball
 * @property {number} unpackedSize bytes
 * @property {{ path: string, size: number }[]} files
 */

/**
 * What `npm pack` would publish, or with a `folder` what it wrote there. Nothing is built.
 *
 * @param {string} [folder]
 * @returns {Packed}
 */
export function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts'];
  args.push(...(folder === undefined ? ['--dry-run'] : ['--pack-destination', folder]));
  return JSON.parse(runNpm(args, projectRoot))[0];
}

/**
 * Runs npm in a folder and gives what it writes; throws when it fails.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {string}
 */
export function runNpm(args, cwd) {
  // Under `npm run` this is npm's own file, which Windows can start without a shell.
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const { status, stdout, stderr, error } = spawnSync(
    isScript ? process.execPath : 'npm',
    isScript ? [npm, ...args] : args,
    { cwd, encoding: 'utf8', shell: !isScript && process.platform === 'win32' },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
