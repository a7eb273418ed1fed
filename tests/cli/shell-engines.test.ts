/** The shell lines of examples/spark/README.md, as they stand there but for the size of a share. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../corpus-of.js';
import { bin, runBin } from './run-bin.js';

const readme = readFileSync('examples/spark/README.md', 'utf8');

function has(...programs: readonly string[]): boolean {
  if (process.platform === 'win32') return false;
  return programs.every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
}

/** The shell line below a heading. */
function lineBelow(heading: string): string {
  return /```sh\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(`## ${heading}`)))![1]!;
}

/** A folder with `reports/`, and a shell in it that finds the program. */
function place(): { readonly folder: string; run(script: string): string } {
  const folder = folderOf({
    'bin/qa-sgb2': `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`,
  });
  chmodSync(path.join(folder, 'bin', 'qa-sgb2'), 0o755);
  mkdirSync(path.join(folder, 'reports'));
  for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
    cpSync(path.join('seeds', name), path.join(folder, 'reports', name));
  }
  const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` };
  const run = (script: string) => {
    const { stdout, stderr, status } = spawnSync('sh', ['-c', script], {
      ...{ cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 },
    });
    expect(status, stderr).toBe(0);
    return stdout;
  };
  return { folder, run };
}

test.skipIf(!has('parallel', 'find'))(
  'GNU parallel prints what one run prints (skipped where it is not installed)',
  () => {
    const { folder, run } = place();
    const line = lineBelow('GNU parallel');
    expect(line).toContain('-N 200');
    const answer = run(line.replace('-N 200', '-N 2'));
    const reports = path.join(folder, 'reports');
    expect(answer).toBe(runBin(['keywords', reports, '--by', 'year', '--format', 'csv']).stdout);
    const parts = readFileSync(path.join(folder, 'parts.ndjson'), 'utf8');
    expect(parts.match(/"schema":"qa-sgb2\/part/g)!.length).toBeGreaterThan(1);
  },
  60_000,
);

test.skipIf(!has('xargs', 'cut'))(
  'the mapper of the line for Hadoop counts what one run counts, whatever the splits',
  () => {
    const { folder, run } = place();
    const mapper = /-mapper "sh -c \\"(.*)\\""/.exec(lineBelow('Hadoop Streaming'))![1]!;
    const reports = path.join(folder, 'reports');
    const paths = readdirSync(reports).sort().reverse();
    // The engine hands over the offset of a line and the line, and one split may be empty.
    for (const [index, split] of [paths.slice(0, 2), [], paths.slice(2)].entries()) {
      const input = split.map((name, line) => `${line * 40}\t${path.join(reports, name)}\n`);
      writeFileSync(path.join(folder, `split-${index}`), input.join(''));
    }
    const script = mapper.replaceAll('\\\\n', '\\n').replaceAll('/data/reports', reports);
    const answer = run(
      `for split in split-*; do (${script}) < $split; done | qa-sgb2 merge - -- --json`,
    );
    expect(answer).toBe(runBin(['themes', reports, '--json']).stdout);
  },
  60_000,
);
