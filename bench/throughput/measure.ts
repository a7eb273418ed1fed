import { performance } from 'node:perf_hooks';

export interface Measurement {
  /** From the first file opened to the last count. */
  readonly milliseconds: number;
  /** Most memory that the process ever held. */
  readonly peakMegabytes: number;
  readonly words: number;
  readonly stems: number;
}

/** Runs `count` once in this process and prints the measurement as JSON. */
export async function measure(
  count: () => Promise<{ readonly words: number; readonly stems: number }>,
): Promise<void> {
  const before = performance.now();
  const { words, stems } = await count();
  const measurement: Measurement = {
    milliseconds: performance.now() - before,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    words,
    stems,
  };
  process.stdout.write(JSON.stringify(measurement));
}
