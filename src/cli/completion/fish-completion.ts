import type { CommandLine, CompletedOption } from './command-line.js';

/** Script for fish 3. */
export function fishCompletion({ program, options, commands }: CommandLine): string {
  const start = (condition: string): string => `complete -c ${program} -n ${quoted(condition)}`;
  const noCommand = '__fish_use_subcommand';
  const lines = [
    `# ${program} completion for fish`,
    `${start(noCommand)} -f`,
    ...options.map((option) => start(noCommand) + optionOf(option)),
  ];
  for (const command of commands) {
    for (const word of [command.name, ...command.aliases]) {
      lines.push(`${start(noCommand)} -a ${word} -d ${quoted(command.description)}`);
    }
    const seen = `__fish_seen_subcommand_from ${[command.name, ...command.aliases].join(' ')}`;
    lines.push(...command.options.map((option) => start(seen) + optionOf(option)));
    if (command.argument !== 'path') {
      const words =
        command.argument === 'anything' ? '' : ` -a ${quoted(command.argument.join(' '))}`;
      lines.push(`${start(seen)} -f${words}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function optionOf({ short, long, description, value }: CompletedOption): string {
  const flags = `${short === null ? '' : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  return `${flags}${valueFlags(value)} -d ${quoted(description)}`;
}

function valueFlags(value: CompletedOption['value']): string {
  if (value === null) return '';
  if (value === 'path') return ' -r -F';
  return value === 'anything' ? ' -x' : ` -x -a ${quoted(value.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
