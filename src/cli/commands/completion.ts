import type { Command } from 'commander';
import { QaError } from '../../model/errors.js';
import { methodNames } from '../../presentation/methods/find-methods.js';
import { nearestName } from '../../sources/nearest-name.js';
import { bashCompletion } from '../completion/bash-completion.js';
import { type CommandLine, commandLine } from '../completion/command-line.js';
import { fishCompletion } from '../completion/fish-completion.js';
import { powershellCompletion } from '../completion/powershell-completion.js';
import { zshCompletion } from '../completion/zsh-completion.js';
import { schemas } from '../schemas/schemas.js';
import type { Host } from '../terminal.js';
import { writeStream } from '../write-output.js';

const SHELLS: Readonly<Record<string, (line: CommandLine) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** Prints the script that completes commands, options and their values in a shell. */
export async function runCompletion(host: Host, shell: string, program: Command): Promise<number> {
  const asked = shell.toLowerCase() === 'pwsh' ? 'powershell' : shell.toLowerCase();
  const write = Object.hasOwn(SHELLS, asked) ? SHELLS[asked]! : null;
  if (write === null) {
    const names = Object.keys(SHELLS);
    const near = nearestName(shell, names);
    throw new QaError('shell-unknown', `There is no completion for “${shell}”.`, {
      hint: `${near === null ? '' : `Did you mean ${near}? `}Shells: ${names.join(', ')}.`,
      data: { shell },
    });
  }
  const { names, commands } = methodNames();
  const line = commandLine(program, {
    method: [...commands, ...names],
    schema: Object.keys(schemas),
    completion: Object.keys(SHELLS),
  });
  await writeStream(host.stdout, write(line));
  return 0;
}
