/**
 * `concordance` of words that do not occur, over a folder of texts (default: the reference corpus): with a cache that
 * knows so from an earlier search for another word, and without one; each run in a process of its own, in turn.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from './median.js';
import { referenceCorpus } from './reference-corpus.js';
import type { Measurement } from './throughput/measure.js';
import { runMeasured } from './throughput/run-measured.js';

const WORDS = ['Zwetschgenmus', 'Marillenknödel', 'Quittengelee'] as const;
const FIRST = 'Hagebuttentee';
const REQUIRED_RATE = 100;

const folder = process.argv[2] ?? referenceCorpus;
if (!existsSync(folder)) {
  process.stdout.write('The reference corpus is not present: give a folder of texts.\n');
} else {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const megabytes =
    texts.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) / 1e6;
  const cache = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-bench-'));
  try {
    run(FIRST, cache);
    const known: number[] = [];
    const unknown: number[] = [];
    for (const word of WORDS) {
      known.push(megabytes / (run(word, cache).milliseconds / 1000));
      unknown.push(megabytes / (run(word).milliseconds / 1000));
    }
    const rate = median(known);
    process.stdout.write(
      `${megabytes.toFixed(1)} MB, Node ${process.versions.node}, median of ${WORDS.length}\n` +
        `without a cache  ${median(unknown).toFixed(1).padStart(6)} MB/s\n` +
        `known not there  ${rate.toFixed(1).padStart(6)} MB/s (required ${REQUIRED_RATE}): ` +
        `${rate >= REQUIRED_RATE ? 'met' : 'MISSED'}\n`,
    );
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function run(word: string, ...cache: readonly string[]): Measurement {
  return runMeasured('search.ts', folder, word, ...cache);
}
