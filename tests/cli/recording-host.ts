import { Readable, Writable } from 'node:stream';
import type { Host } from '../../src/cli/terminal.js';

/** A host that is no terminal and keeps what is written. */
export function recordingHost(env: Readonly<Record<string, string>> = {}): {
  readonly host: Host;
  readonly output: { stdout: string; stderr: string };
} {
  const output = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        output[name] += chunk.toString('utf8');
        done();
      },
    });
  const host: Host = {
    stdin: Readable.from([]),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    env: { LANG: 'en_US.UTF-8', ...env },
    platform: 'linux',
    cwd: () => process.cwd(),
  };
  return { host, output };
}
