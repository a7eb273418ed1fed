/** What a shell has to know of the command line, read from commander. */
import type { Command } from 'commander';

/** Words to offer: fixed ones, paths, or none because anything may stand there. */
export type Candidates = readonly string[] | 'path' | 'anything';

export interface CompletedOption {
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** Null for an option without a value. */
  readonly value: Candidates | null;
}

export interface CompletedCommand {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments may be, whichever stands first. */
  readonly argument: Candidates;
}

export interface CommandLine {
  readonly program: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** Names of values that are paths. */
const PATHS = new Set(['file', 'folder', 'path', 'list', 'sources']);

const HELP: CompletedOption = {
  short: '-h',
  long: '--help',
  description: 'show help',
  value: null,
};

/** `candidates` gives the words of arguments that commander takes as free text, by command. */
export function commandLine(
  program: Command,
  candidates: Readonly<Record<string, readonly string[]>>,
): CommandLine {
  return {
    program: program.name(),
    options: optionsOf(program),
    commands: program.commands.map((command) => ({
      name: command.name(),
      aliases: command.aliases(),
      description: command.description(),
      options: optionsOf(command),
      argument: candidates[command.name()] ?? argumentOf(command),
    })),
  };
}

function optionsOf(command: Command): CompletedOption[] {
  const options = command.options
    .filter(({ hidden, long }) => !hidden && long)
    .map(({ short, long, description, argChoices, required, optional, flags }): CompletedOption => {
      const valueName = /[<[]([^\]>.]+)/.exec(flags)?.[1] ?? '';
      const value = argChoices ?? (PATHS.has(valueName) ? 'path' : 'anything');
      const takesValue = required || optional;
      return { short: short ?? null, long: long!, description, value: takesValue ? value : null };
    });
  return [...options, HELP];
}

function argumentOf(command: Command): Candidates {
  const [first] = command.registeredArguments;
  if (first?.argChoices !== undefined) return first.argChoices;
  return command.registeredArguments.some((argument) => PATHS.has(argument.name()))
    ? 'path'
    : 'anything';
}

/** Both spellings of an option, the short one first. */
export function flagsOf({ short, long }: CompletedOption): string[] {
  return short === null ? [long] : [short, long];
}
