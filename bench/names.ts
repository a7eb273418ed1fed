/**
 * `entities` in one thread against natural's tokenizer and stemmer on every word, over a folder of texts (default: the
 * reference corpus): words per second of user CPU time, the best of three runs each, in turn, and the ratio.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Measurement } from './throughput/measure.js';

const ROUNDS = 3;
const REQUIRED_RATE = 200_000;

const folder =
  process.argv[2] ??
  path.join(process.env.QA_SHARED ?? path.join('..', 'shared'), 'corpora', 'bundestag');
if (!existsSync(folder)) {
  process.stdout.write('The reference corpus is not present: give a folder of texts.\n');
} else {
  const files = ['entities.ts', 'natural.ts'] as const;
  const best = new Map<string, Measurement>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const file of files) {
      const measurement = run(file);
      const known = best.get(file);
      if (known === undefined || measurement.userSeconds < known.userSeconds) {
        best.set(file, measurement);
      }
    }
  }
  const [ours, theirs] = files.map((file) => print(file, best.get(file)!)) as [number, number];
  const verdict = ours >= REQUIRED_RATE ? 'met' : 'MISSED';
  process.stdout.write(
    `ratio ${(ours / theirs).toFixed(2)}; ${REQUIRED_RATE} words/s required: ${verdict}\n`,
  );
}

function run(file: string): Measurement {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-ts.mjs', `bench/throughput/${file}`, folder],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as Measurement;
}

/** Words per second of user CPU time. */
function print(file: string, { words, userSeconds, peakMegabytes }: Measurement): number {
  const rate = words / userSeconds;
  process.stdout.write(
    `${file.padEnd(12)} ${Math.round(rate).toString().padStart(8)} words/s  ` +
      `${userSeconds.toFixed(2)} s for ${words} words  peak ${peakMegabytes.toFixed(0)} MB\n`,
  );
  return rate;
}
