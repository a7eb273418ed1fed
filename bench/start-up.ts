/**
 * Start-up of the built program against bare Node: median of 20 runs of each, taken in turn, so that a busy machine
 * slows all of them alike. `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { median } from './median.js';

const RUNS = 20;

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** Milliseconds over bare Node that the project allows itself. */
  readonly allowed: number | null;
}

const bin = 'bin/qa-sgb2.js';
const cases: readonly Case[] = [
  { name: 'bare node', args: ['--eval', '0'], allowed: null },
  { name: '--version', args: [bin, '--version'], allowed: 10 },
  { name: '--help', args: [bin, '--help'], allowed: null },
  { name: 'method lrc', args: [bin, 'method', 'lrc'], allowed: null },
  { name: 'schema themes', args: [bin, 'schema', 'themes'], allowed: null },
  { name: 'completion bash', args: [bin, 'completion', 'bash'], allowed: null },
  { name: 'corpus --json', args: [bin, 'corpus', '--json'], allowed: null },
  { name: 'themes --json', args: [bin, 'themes', '--json'], allowed: 55 },
  { name: 'themes', args: [bin, 'themes'], allowed: null },
  { name: 'keywords --json', args: [bin, 'keywords', '--json'], allowed: null },
  { name: 'concordance', args: [bin, 'concordance', 'Vertrauen', '--json'], allowed: null },
  { name: 'collocations', args: [bin, 'collocations', 'Vertrauen', '--json'], allowed: null },
  { name: 'compare', args: [bin, 'compare', '2019', '2021..2024', '--json'], allowed: null },
  { name: 'entities --json', args: [bin, 'entities', '--json'], allowed: 130 },
  { name: 'quotes --json', args: [bin, 'quotes', '--json'], allowed: null },
  { name: 'report', args: [bin, 'report', '--format', 'md'], allowed: null },
];

const environment = { ...process.env };
// Node reads these certificates at every start; a user's shell rarely sets them.
delete environment.NODE_EXTRA_CA_CERTS;
delete environment.NODE_OPTIONS;

function millisecondsOf(args: readonly string[]): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    maxBuffer: 1 << 28,
    env: environment,
    encoding: 'utf8',
  });
  const elapsed = performance.now() - before;
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return elapsed;
}

const times = cases.map((): number[] => []);
for (const { args } of cases) millisecondsOf(args);
for (let run = 0; run < RUNS; run++) {
  cases.forEach(({ args }, index) => {
    times[index]!.push(millisecondsOf(args));
  });
}
const bare = median(times[0]!);
process.stdout.write(`Start-up, Node ${process.versions.node}, median of ${RUNS} runs\n`);
cases.forEach(({ name, allowed }, index) => {
  const time = median(times[index]!);
  const over = time - bare;
  const verdict =
    allowed === null
      ? `  bare + ${over.toFixed(1)} ms`
      : `  bare + ${over.toFixed(1)} ms (allowed ${allowed}): ${over <= allowed ? 'met' : 'MISSED'}`;
  process.stdout.write(`${name.padEnd(16)} ${time.toFixed(1).padStart(7)} ms${verdict}\n`);
});
