import { generator } from '../model/generator.js';
import { deferOptimization } from './defer-optimization.js';
import type { Host } from './terminal.js';

/**
 * Runs one command line (without the program's own name) and returns the exit code: 0 done, 1 some sources
 * skipped, 2 wrong usage or nothing readable, 70 a bug. Never exits by itself.
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  // Answered before anything else is loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await new Promise((written) => host.stdout.write(`${generator.version}\n`, written));
    return 0;
  }
  await deferOptimization();
  const { runProgram } = await import('./run-program.js');
  return runProgram(argv, host);
}
