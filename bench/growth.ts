/**
 * Time and memory of the built `keywords` against size: the reference corpus (or a made-up one) repeated under other
 * names and years. Sizes in MB as arguments, default 1 10 40 200; add 1000 for the whole claim. Fits time = c · bytes^e.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeMadeUpCorpus } from './throughput/made-up-corpus.js';

const ROUNDS = 3;
const ALLOWED_EXPONENT = 1.05;
const ALLOWED_GROWTH = 1.3;
const ALLOWED_MEGABYTES = 700;

interface Measured {
  readonly megabytes: number;
  readonly seconds: number;
  readonly peak: number;
}

const sizes = process.argv.slice(2).map(Number);
const wanted = sizes.length > 0 ? sizes : [1, 10, 40, 200];
const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-growth-'));
const pieces = path.join(folder, 'pieces');

/** A folder of about so many bytes; files are links, so that a gigabyte takes no disk. */
function corpusOf(megabytes: number): { readonly path: string; readonly megabytes: number } {
  const target = path.join(folder, `${megabytes}`);
  mkdirSync(target);
  const names = readdirSync(pieces).sort();
  let bytes = 0;
  for (let copy = 0; bytes < megabytes * 1e6; copy++) {
    for (const name of names) {
      if (bytes >= megabytes * 1e6) break;
      linkSync(path.join(pieces, name), path.join(target, `${1990 + copy}-${copy}-${name}`));
      bytes += sizesOf.get(name)!;
    }
  }
  return { path: target, megabytes: bytes / 1e6 };
}

/** CPU seconds, not the clock's: other work on the machine does not count. */
function measure(documents: string, megabytes: number): Measured {
  const runs = Array.from({ length: megabytes > 300 ? 1 : ROUNDS }, () => {
    const program = `import('./dist/cli/main.cjs').then(async ({ main }) => {
      const host = { ...process, stdin: process.stdin, stdout: process.stderr, stderr: process.stderr, env: process.env, platform: process.platform, cwd: () => process.cwd() };
      await main(['keywords', ${JSON.stringify(documents)}, '--no-color', '--jobs', '1', '--quiet'], host);
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stdout.write(JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
    })`;
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', program],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as { seconds: number; peak: number };
  });
  return {
    megabytes,
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

/** Slope of log seconds over log bytes by least squares. */
function exponentOf(measured: readonly Measured[]): number {
  const points = measured.map(
    ({ megabytes, seconds }) => [Math.log(megabytes), Math.log(seconds)] as const,
  );
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const sizesOf = new Map<string, number>();
try {
  mkdirSync(pieces);
  const reference = path.join(process.env.QA_SHARED ?? '../shared', 'corpora', 'bundestag');
  if (existsSync(reference)) {
    for (const name of readdirSync(reference).filter((file) => file.endsWith('.txt'))) {
      writeFileSync(path.join(pieces, name), readFileSync(path.join(reference, name)));
    }
  } else {
    process.stdout.write(
      'The reference corpus is not present: a text is made up from the seeds.\n',
    );
    writeMadeUpCorpus(pieces, 40_000_000);
  }
  for (const name of readdirSync(pieces))
    sizesOf.set(name, readFileSync(path.join(pieces, name)).length);
  const measured = wanted.map((megabytes) => {
    const corpus = corpusOf(megabytes);
    const result = measure(corpus.path, corpus.megabytes);
    process.stdout.write(
      `${result.megabytes.toFixed(1).padStart(7)} MB  ${result.seconds.toFixed(2).padStart(7)} s CPU  ` +
        `${(result.megabytes / result.seconds).toFixed(1).padStart(5)} MB/s  peak ${result.peak.toFixed(0).padStart(4)} MB\n`,
    );
    return result;
  });
  const exponent = exponentOf(measured);
  const isLinear = exponent <= ALLOWED_EXPONENT;
  process.stdout.write(
    `exponent of time ${exponent.toFixed(2)} (allowed ${ALLOWED_EXPONENT}): ${isLinear ? 'met' : 'MISSED'}\n`,
  );
  const base = measured.find(({ megabytes }) => megabytes >= 39);
  const last = measured.at(-1)!;
  if (base !== undefined && last !== base) {
    const growth = last.peak / base.peak;
    const isFlat = growth <= ALLOWED_GROWTH && last.peak < ALLOWED_MEGABYTES;
    process.stdout.write(
      `memory × ${growth.toFixed(2)} from ${base.megabytes.toFixed(0)} to ${last.megabytes.toFixed(0)} MB ` +
        `(allowed ${ALLOWED_GROWTH}, and ${ALLOWED_MEGABYTES} MB): ${isFlat ? 'met' : 'MISSED'}\n`,
    );
  }
  if (!isLinear) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
