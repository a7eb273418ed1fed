/**
 * `entities` in one thread against natural's tokenizer and stemmer on every word, over a folder of texts (default: the
 * reference corpus): words per second of user CPU time, the best of three runs each, in turn, and the ratio.
 */
import { existsSync } from 'node:fs';
import { referenceCorpus } from './reference-corpus.js';
import type { Measurement } from './throughput/measure.js';
import { runMeasured } from './throughput/run-measured.js';

const ROUNDS = 3;
const REQUIRED_RATE = 200_000;

const folder = process.argv[2] ?? referenceCorpus;
if (!existsSync(folder)) {
  process.stdout.write('The reference corpus is not present: give a folder of texts.\n');
} else {
  const files = ['entities.ts', 'natural.ts'] as const;
  const best = new Map<string, Measurement>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const file of files) {
      const measurement = runMeasured<Measurement>(file, folder);
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

/** Words per second of user CPU time. */
function print(file: string, { words, userSeconds, peakMegabytes }: Measurement): number {
  const rate = words / userSeconds;
  process.stdout.write(
    `${file.padEnd(12)} ${Math.round(rate).toString().padStart(8)} words/s  ` +
      `${userSeconds.toFixed(2)} s for ${words} words  peak ${peakMegabytes.toFixed(0)} MB\n`,
  );
  return rate;
}
