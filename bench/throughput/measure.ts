import { performance } from 'node:perf_hooks';

export interface Measurement {
  /** From the first file opened to the last count. */
  readonly milliseconds: number;
  /** Of this process, in all its threads: other work on the machine does not count. */
  readonly userSeconds: number;
  /** Most memory that the process ever held. */
  readonly peakMegabytes: number;
  readonly words: number;
}

/** Runs `count`, which returns the number of words, once in this process and prints the measurement as JSON. */
export async function measure(count: () => Promise<number>): Promise<void> {
  const before = performance.now();
  const { user } = process.cpuUsage();
  const words = await count();
  const measurement: Measurement = {
    milliseconds: performance.now() - before,
    userSeconds: (process.cpuUsage().user - user) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    words,
  };
  process.stdout.write(JSON.stringify(measurement));
}
