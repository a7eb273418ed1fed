import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const bin = path.join(root, 'bin', 'qa-sgb2.js');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in English and without colour unless told otherwise. */
export function runBin(
  args: readonly string[],
  options: Partial<SpawnSyncOptionsWithStringEncoding> = {},
): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_EXTRA_CA_CERTS: ___, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1 << 28,
    ...options,
    env: { ...env, LC_ALL: 'en_GB.UTF-8', ...options.env },
  });
  return { code: status, stdout, stderr };
}
