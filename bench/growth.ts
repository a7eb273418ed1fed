/**
 * Time and memory of the built program against size: the reference corpus (or a made-up one) repeated under other names
 * and years. Sizes in MB as arguments, default 0.005 1 40; add 1000 for the whole claim; names of commands limit it to
 * those. Fits time = c · bytes^e from 1 MB on, and says what each command makes of a megabyte.
 */
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
import { bestCpuOf, type CpuUse } from './cpu-of.js';
import { referenceCorpus } from './reference-corpus.js';
import { writeMadeUpCorpus } from './throughput/made-up-corpus.js';

const ROUNDS = 3;
const ALLOWED_EXPONENT = 1.05;
const ALLOWED_GROWTH = 1.3;
const ALLOWED_MEGABYTES = 700;

interface Measured extends CpuUse {
  readonly megabytes: number;
}

/** What is asked of each corpus. `concordance` looks for a word that no document has, which is all but reading. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  keywords: ['keywords'],
  themes: ['themes'],
  entities: ['entities', '--limit', '20'],
  concordance: ['concordance', 'Zwetschgenmus'],
};

const words = process.argv.slice(2);
const sizes = words.map(Number).filter((size) => size > 0);
const wanted = sizes.length > 0 ? sizes : [0.005, 1, 40];
const named = words.filter((word) => word in COMMANDS);
const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-growth-'));
const pieces = path.join(folder, 'pieces');

/** A folder of about so many bytes; files are links, so that a gigabyte takes no disk. */
function corpusOf(megabytes: number): { readonly path: string; readonly megabytes: number } {
  const target = path.join(folder, `${megabytes}`);
  mkdirSync(target);
  const names = readdirSync(pieces).sort();
  if (megabytes < 0.1) {
    const text = readFileSync(path.join(pieces, names[0]!)).subarray(0, megabytes * 1e6);
    writeFileSync(path.join(target, names[0]!), text.subarray(0, text.lastIndexOf(0x0a) + 1));
    return { path: target, megabytes };
  }
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

/** Slope of log seconds over log bytes by least squares. */
function exponentOf(measured: readonly Measured[]): number {
  const points = measured
    .filter(({ megabytes }) => megabytes >= 0.9)
    .map(({ megabytes, seconds }) => [Math.log(megabytes), Math.log(seconds)] as const);
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function report(measured: readonly Measured[]): void {
  if (measured.filter(({ megabytes }) => megabytes >= 0.9).length > 1) {
    const exponent = exponentOf(measured);
    const isLinear = exponent <= ALLOWED_EXPONENT;
    const verdict = isLinear ? 'met' : 'MISSED';
    process.stdout.write(
      `          exponent of time ${exponent.toFixed(2)} (allowed ${ALLOWED_EXPONENT}): ${verdict}\n`,
    );
    if (!isLinear) process.exitCode = 1;
  }
  const base = measured.find(({ megabytes }) => megabytes >= 39);
  const last = measured.at(-1)!;
  if (base === undefined || last === base) return;
  const growth = last.peak / base.peak;
  const isFlat = growth <= ALLOWED_GROWTH && last.peak < ALLOWED_MEGABYTES;
  process.stdout.write(
    `          memory × ${growth.toFixed(2)} from ${base.megabytes.toFixed(0)} to ${last.megabytes.toFixed(0)} MB ` +
      `(allowed ${ALLOWED_GROWTH}, and ${ALLOWED_MEGABYTES} MB): ${isFlat ? 'met' : 'MISSED'}\n`,
  );
}

const sizesOf = new Map<string, number>();
try {
  mkdirSync(pieces);
  if (existsSync(referenceCorpus)) {
    for (const name of readdirSync(referenceCorpus).filter((file) => file.endsWith('.txt'))) {
      writeFileSync(path.join(pieces, name), readFileSync(path.join(referenceCorpus, name)));
    }
  } else {
    process.stdout.write(
      'The reference corpus is not present: a text is made up from the seeds.\n',
    );
    writeMadeUpCorpus(pieces, 40_000_000);
  }
  for (const name of readdirSync(pieces))
    sizesOf.set(name, readFileSync(path.join(pieces, name)).length);
  const corpora = wanted.map(corpusOf);
  for (const [command, question] of Object.entries(COMMANDS)) {
    if (named.length > 0 && !named.includes(command)) continue;
    process.stdout.write(`${command}\n`);
    const measured = corpora.map(({ path: documents, megabytes }): Measured => {
      const [name, ...rest] = question;
      const options = ['--no-color', '--quiet', '--jobs', '1'];
      const isTerm = name === 'concordance';
      const line = isTerm ? [name, ...rest, documents] : [name!, documents, ...rest];
      const rounds = megabytes > 30 ? 1 : ROUNDS;
      const result = { ...bestCpuOf(['bin/qa-sgb2.js', ...line, ...options], rounds), megabytes };
      process.stdout.write(
        `${megabytes.toFixed(3).padStart(9)} MB  ${result.seconds.toFixed(2).padStart(7)} s CPU  ` +
          `${(megabytes / result.seconds).toFixed(1).padStart(6)} MB/s  peak ${result.peak.toFixed(0).padStart(4)} MB\n`,
      );
      return result;
    });
    report(measured);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
