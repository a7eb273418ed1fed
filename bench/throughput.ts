/**
 * `keywords` over 40 MB of German against natural's tokenizer and stemmer on every word, each in a process of its own,
 * in turn; then the counts against a naive count. `npm run build` first. Set QA_SHARED to the folder of the reference corpora, or have it
 * beside the checkout; without it a text is made up.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from './median.js';
import { referenceCorpus } from './reference-corpus.js';
import { writeMadeUpCorpus } from './throughput/made-up-corpus.js';
import type { Measurement } from './throughput/measure.js';
import type { Comparison } from './throughput/naive-count.js';
import { runMeasured } from './throughput/run-measured.js';

const ROUNDS = 3;
const ALLOWED_MEGABYTES = 600;
const REQUIRED_RATIO = 8;

function print(name: string, measurements: readonly Measurement[], megabytes: number): number {
  const rate = megabytes / (median(measurements.map(({ milliseconds }) => milliseconds)) / 1000);
  const memory = Math.max(...measurements.map(({ peakMegabytes }) => peakMegabytes));
  process.stdout.write(
    `${name.padEnd(26)} ${rate.toFixed(1).padStart(6)} MB/s  peak ${memory.toFixed(0).padStart(4)} MB  ` +
      `${measurements[0]!.words} words\n`,
  );
  return rate;
}

const given = existsSync(referenceCorpus) ? referenceCorpus : null;
const folder = given ?? mkdtempSync(path.join(tmpdir(), 'qa-sgb2-bench-'));
try {
  if (given === null) {
    process.stdout.write(
      'The reference corpus is not present: a text is made up from the seeds.\n',
    );
    writeMadeUpCorpus(folder, 40_000_000);
  }
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const bytes = texts.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  const megabytes = bytes / 1e6;
  process.stdout.write(
    `${texts.length} files, ${megabytes.toFixed(1)} MB, Node ${process.versions.node}, median of ${ROUNDS}\n`,
  );
  const ours: Measurement[] = [];
  const alone: Measurement[] = [];
  const theirs: Measurement[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(runMeasured<Measurement>('keywords.ts', folder));
    alone.push(runMeasured<Measurement>('keywords.ts', folder, '1'));
    theirs.push(runMeasured<Measurement>('natural.ts', folder));
  }
  const ourRate = print('keywords, all processors', ours, megabytes);
  const aloneRate = print('keywords, one thread', alone, megabytes);
  const theirRate = print('natural, every word', theirs, megabytes);
  const ratio = ourRate / theirRate;
  process.stdout.write(`one thread: ${(aloneRate / theirRate).toFixed(1)} times\n`);
  const peak = Math.max(...[...ours, ...alone].map(({ peakMegabytes }) => peakMegabytes));
  process.stdout.write(
    `ratio ${ratio.toFixed(1)} (required ${REQUIRED_RATIO}): ${ratio >= REQUIRED_RATIO ? 'met' : 'MISSED'}\n` +
      `peak memory ${peak.toFixed(0)} MB (allowed ${ALLOWED_MEGABYTES}): ${peak < ALLOWED_MEGABYTES ? 'met' : 'MISSED'}\n`,
  );
  for (const { name, stems, hits, differences } of runMeasured<Comparison[]>(
    'naive-count.ts',
    folder,
  )) {
    process.stdout.write(
      `counts, ${name}: ${stems} stems, ${hits} hits, ${differences.length} differences\n`,
    );
    for (const difference of differences.slice(0, 10)) process.stdout.write(`  ${difference}\n`);
    if (differences.length > 0 || stems === 0) process.exitCode = 1;
  }
} finally {
  if (given === null) rmSync(folder, { recursive: true, force: true });
}
