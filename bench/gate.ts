/**
 * Regression gate: processor time of commands of the built program as multiples of what natural's tokenizer and stemmer
 * take for the same text in the same run, against `bench/gate.json`. Ratios change little from machine to machine and
 * hardly with other work on it; a quarter more than pinned fails. `--pin` writes what was measured: a visible act, in a
 * commit of its own. The text is made up from the seeds, so that everybody measures the same.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bestCpuOf } from './cpu-of.js';
import { writeMadeUpCorpus } from './throughput/made-up-corpus.js';

const BYTES = 4_000_000;
const ROUNDS = 3;
const TOLERANCE = 1.25;
const pinned = path.join('bench', 'gate.json');

const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-gate-'));
const documents = path.join(folder, 'documents');
const cache = path.join(folder, 'cache');
const own = (command: string, ...rest: readonly string[]) => [
  ...['bin/qa-sgb2.js', command, ...rest],
  ...['--no-color', '--quiet', '--jobs', '1'],
];

try {
  mkdirSync(documents);
  writeMadeUpCorpus(documents, BYTES);
  const peer = ['scripts/run-ts.mjs', 'bench/throughput/natural.ts', documents];
  const unit = bestCpuOf(peer, ROUNDS).seconds;
  const ratioOf = (args: readonly string[]) => bestCpuOf(args, ROUNDS).seconds / unit;
  const measured: Record<string, number> = {
    keywords: ratioOf(own('keywords', documents)),
    themes: ratioOf(own('themes', documents)),
    entities: ratioOf(own('entities', documents)),
    concordance: ratioOf(own('concordance', 'Zwetschgenmus', documents)),
    tokens: ratioOf(own('tokens', documents, '--format', 'parquet')),
    start: ratioOf(own('corpus')),
  };
  bestCpuOf(own('keywords', documents, '--cache', cache), 1);
  measured['keywords, cached'] = ratioOf(own('keywords', documents, '--cache', cache));
  if (process.argv.includes('--pin')) {
    const rounded = Object.entries(measured).map(([name, ratio]) => [
      name,
      Number(ratio.toFixed(3)),
    ]);
    writeFileSync(pinned, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
  }
  const allowed = JSON.parse(readFileSync(pinned, 'utf8')) as Record<string, number>;
  process.stdout.write(`natural: ${unit.toFixed(2)} s for ${BYTES / 1e6} MB; multiples of that\n`);
  for (const [name, ratio] of Object.entries(measured)) {
    const most = allowed[name]! * TOLERANCE;
    const verdict = ratio <= most ? 'ok' : 'SLOWER';
    if (ratio > most) process.exitCode = 1;
    process.stdout.write(
      `${name.padEnd(18)} ${ratio.toFixed(3)} (pinned ${allowed[name]!.toFixed(3)}): ${verdict}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
