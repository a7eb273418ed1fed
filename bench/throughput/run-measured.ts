import { spawnSync } from 'node:child_process';

/** What a program of this folder prints as JSON, run in a process of its own. */
export function runMeasured<Answer>(file: string, ...more: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-ts.mjs', `bench/throughput/${file}`, ...more],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as Answer;
}
