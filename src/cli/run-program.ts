import { CommanderError } from 'commander';
import { QaError } from '../model/errors.js';
import { createProgram } from './program.js';
import type { Host } from './terminal.js';
import { writeStream } from './write-output.js';

const DONE = 0;
const WRONG_USAGE = 2;
const BUG = 70;

/** As `main`, with all commands. What every command needs is loaded with it; the rest when it is asked for. */
export async function runProgram(argv: readonly string[], host: Host): Promise<number> {
  try {
    return await run(argv, host);
  } catch (error) {
    const { errorJson, errorText } = await import('./report-problem.js');
    const text = asksForJson(argv) ? errorJson(error) : errorText(error);
    await writeStream(host.stderr, text).catch(() => undefined);
    return error instanceof QaError ? WRONG_USAGE : BUG;
  }
}

async function run(argv: readonly string[], host: Host): Promise<number> {
  let code = DONE;
  const done = (result: number) => {
    code = result;
  };
  const program = createProgram(host, done, argv[0]);
  if (argv.length === 0) {
    await writeStream(host.stdout, program.helpInformation());
    return DONE;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return DONE;
    throw usageError(error.message);
  }
  return code;
}

/** commander's message, with its suggestion as the hint. */
function usageError(message: string): QaError {
  const text = message.replace(/^error: /, '');
  const suggestion = /\(Did you mean ([^)]*)\)/.exec(text)?.[0];
  const plain = text.replace(suggestion ?? '', '').trim();
  const sentence = plain.charAt(0).toUpperCase() + plain.slice(1);
  return new QaError('usage', sentence.endsWith('.') ? sentence : `${sentence}.`, {
    hint:
      suggestion === undefined
        ? 'qa-sgb2 --help lists commands and options.'
        : suggestion.slice(1, -1),
  });
}

function asksForJson(argv: readonly string[]): boolean {
  return argv.some(
    (argument, index) =>
      argument === '--json' ||
      /^--format=(nd)?json$/.test(argument) ||
      ((argument === '--format' || argument === '-f') && /^(nd)?json$/.test(argv[index + 1] ?? '')),
  );
}
