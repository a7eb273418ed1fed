/**
 * Breaks documents of every format and reads them: `node scripts/run-ts.mjs --as-built scripts/fuzz/fuzz-formats.ts
 * [count] [format]`. Each has to end in documents or a diagnostic, within its time and memory. Prints one line a format
 * and fails with the seed of what went wrong. Each format has a process of its own, whose peak of memory is told: what
 * Node itself takes and what it has not yet given back are in it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sourcesFromBytes } from '../../src/sources/read.js';
import { zipOf } from '../../tests/sources/zip-of.js';
import { hostilePieces } from './hostile-pieces.js';
import { createRandom, mutate, soup } from './mutations.js';
import { seedsOf } from './seeds.js';

const SECONDS = 5;
const MOST_MEMORY = 500;

const count = Number(process.argv[2] ?? 20_000);
const only = process.argv[3]?.startsWith('-') ? undefined : process.argv[3];
const seeds = seedsOf((name) => readFileSync(`tests/fixtures/formats/${name}`));

async function read(name: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  let documents = 0;
  let diagnostics = 0;
  const limits = { seconds: SECONDS, unpackedBytes: 1 << 25, characters: 1 << 23 };
  for await (const result of sourcesFromBytes({ id: name, bytes }, { limits })) {
    if (result.source === null) diagnostics += result.diagnostics.length;
    else documents++;
  }
  // A table whose rows are all empty has neither.
  if (documents === 0 && diagnostics === 0 && !/\.(?:csv|jsonl|zip)$/.test(name)) {
    throw new Error('neither a document nor a diagnostic');
  }
  return documents > 0 ? 'read' : 'refused';
}

async function run(
  format: string,
  kind: string,
  total: number,
  make: (random: () => number) => { name: string; bytes: Uint8Array },
): Promise<void> {
  const tally = { read: 0, refused: 0 };
  let slowest = 0;
  let slowestSeed = 0;
  for (let seed = 1; seed <= total; seed++) {
    const { name, bytes } = make(createRandom(seed));
    const started = process.cpuUsage();
    try {
      tally[await read(name, bytes)]++;
    } catch (error) {
      console.error(`${format} ${kind} seed ${seed}:`, error);
      process.exitCode = 1;
      if (process.argv.includes('--stop')) return;
    }
    // Not by the clock: a busy machine would make any file a slow one.
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    if (took > slowest) {
      slowest = took;
      slowestSeed = seed;
    }
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  const isSlow = slowest > (SECONDS + 1) * 1000;
  if (isSlow || memory > MOST_MEMORY) process.exitCode = 1;
  console.log(
    `${format.padEnd(6)} ${kind.padEnd(8)} ${total} files: ${tally.read} read, ${tally.refused} refused, ` +
      `slowest ${Math.round(slowest)} ms (seed ${slowestSeed}), memory ${Math.round(memory)} MB`,
  );
}

async function fuzz(format: string): Promise<void> {
  const { files, parts } = seeds[format]!;
  await run(format, 'mutated', count, (random) => {
    const file = files[Math.floor(random() * files.length)]!;
    // Most damage to an archive is found by its checks: half of the files are packed anew around a broken part.
    if (parts !== undefined && random() < 0.5) {
      const broken = Math.floor(random() * parts.length);
      const entries = parts.map((part, index) =>
        index === broken ? { ...part, data: mutate(Buffer.from(part.data), random) } : part,
      );
      return { name: `a.${format}`, bytes: zipOf(entries) };
    }
    return { name: `a.${format}`, bytes: mutate(file, random) };
  });
  const pieces = hostilePieces[format];
  if (pieces === undefined) return;
  await run(format, 'hostile', Math.ceil(count / 20), (random) => ({
    name: `a.${format}`,
    bytes: Buffer.from(soup(pieces, random), 'utf8'),
  }));
}

if (only !== undefined) await fuzz(only);
else {
  const program = ['scripts/run-ts.mjs', '--as-built', 'scripts/fuzz/fuzz-formats.ts'];
  for (const format of Object.keys(seeds)) {
    const { status } = spawnSync(process.execPath, [...program, String(count), format], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
