import type { Command } from 'commander';
import { openCorpus } from '../../pipeline/corpus.js';
import { tallyPass } from '../../pipeline/portable/tally-pass.js';
import type { Host } from '../terminal.js';

/** Makes the command line with another host. */
export type MakeProgram = (host: Host, done: (code: number) => void) => Command;

/** Options of the run that counts, with a value of their own; they say nothing about the answer. */
const OWN_OPTIONS = new Set(['-o', '--out', '-j', '--jobs', '--cache']);

/** Runs a command up to its first pass, and writes what was counted instead of an answer. */
export async function runTally(
  host: Host,
  line: readonly string[],
  { root }: { readonly root?: string },
  makeProgram: MakeProgram,
): Promise<number> {
  const command = withoutOwnOptions(line);
  const counting: Host = Object.create(host, {
    openCorpus: {
      value: (options: Parameters<typeof openCorpus>[0]) =>
        openCorpus(root === undefined ? options : { ...options, root }, tallyPass(command)),
    },
  });
  let code = 0;
  const program = makeProgram(counting, (result) => {
    code = result;
  });
  await program.parseAsync([...line], { from: 'user' });
  return code;
}

function withoutOwnOptions(line: readonly string[]): string[] {
  return line.filter((word, index) => {
    if (OWN_OPTIONS.has(word) || OWN_OPTIONS.has(line[index - 1] ?? '')) return false;
    return !OWN_OPTIONS.has(word.split('=', 1)[0]!);
  });
}
