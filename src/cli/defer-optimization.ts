/** The last version of V8 (Node 20) that has the first flag; later ones count calls, and say on stderr what they do not know. */
const LAST_V8_WITH_BUDGET = 11;
/** Bytecode that a function runs through before V8 looks at optimising it; by default about half of that. */
const INTERRUPT_BUDGET = 250_000;

/**
 * Lets V8 optimise later. A command on a few documents ends before optimised code has paid for itself, and on two
 * processors the optimiser takes one of them meanwhile; on a large corpus hot loops reach the limit all the same.
 * Regular expressions are compiled when they are first asked, not interpreted then: one document asks them often enough.
 */
export async function deferOptimization(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  // Node refuses the code it holds of its own modules once flags have changed, so these are loaded before.
  await Promise.all([import('node:crypto'), import('node:stream'), import('node:util')]);
  if (Number.parseInt(process.versions.v8, 10) <= LAST_V8_WITH_BUDGET) {
    setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  }
  // Of expressions made from now on. `--no-regexp-tier-up` would say the same of those that were asked before, too: V8
  // then runs as machine code what it has as bytecode, and the process dies (seen on Node 20 and 22).
  setFlagsFromString('--regexp-tier-up-ticks=0');
}
