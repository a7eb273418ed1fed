import v8 from 'node:v8';

/** How much the heap may grow beyond what is in use before garbage is collected. */
const PERCENT = 25;

/**
 * Makes V8 collect garbage sooner. By itself it lets the heap grow to several times of what is in use as long as the
 * machine has memory, which over many passes is most of what a report takes.
 */
export function slowHeapGrowth(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
