import { spawnSync } from 'node:child_process';

export interface CpuUse {
  /** User and system time of all threads; other work on the machine hardly changes it. */
  readonly seconds: number;
  /** Largest resident set in MB. */
  readonly peak: number;
}

/** Writes down at the end of a program what it used, on a channel of its own. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

const environment = { ...process.env };
// Node reads these certificates at every start; a user's shell rarely sets them.
delete environment.NODE_EXTRA_CA_CERTS;
delete environment.NODE_OPTIONS;

/** Runs a program of Node to its end. */
export function cpuOf(args: readonly string[]): CpuUse {
  const { status, output } = spawnSync(process.execPath, ['--import', PROBE, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: environment,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${output[2]}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]!) as NodeJS.ResourceUsage;
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}

/** The best of several runs: the least time, the smallest peak. */
export function bestCpuOf(args: readonly string[], rounds: number): CpuUse {
  const runs = Array.from({ length: rounds }, () => cpuOf(args));
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    peak: Math.min(...runs.map(({ peak }) => peak)),
  };
}
