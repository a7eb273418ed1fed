import v8 from 'node:v8';
import vm from 'node:vm';

/** Below this there is nothing worth releasing. */
const LARGE_BYTES = 300e6;

/**
 * Collects garbage now. V8 lets the heap grow far beyond what is in use as long as the machine has memory; between
 * two questions over a large corpus most of it is waste of the question before.
 */
export function releaseMemory(): void {
  if (process.memoryUsage.rss() < LARGE_BYTES) return;
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
