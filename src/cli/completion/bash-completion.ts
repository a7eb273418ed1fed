import { type CommandLine, type CompletedOption, flagsOf } from './command-line.js';

/** Script for bash 3.2 and later. Where it offers nothing, bash completes paths. */
export function bashCompletion({ program, options, commands }: CommandLine): string {
  const name = `_${program.replaceAll('-', '_')}`;
  const names = commands.flatMap((command) => [command.name, ...command.aliases]);
  const cases = commands.map((command) => {
    const words = typeof command.argument === 'string' ? [] : command.argument;
    return [
      `    ${[command.name, ...command.aliases].join('|')})`,
      ...valueCases(command.options),
      `      words='${words.join(' ')}'`,
      `      options='${command.options.flatMap(flagsOf).join(' ')}'`,
      '      ;;',
    ].join('\n');
  });
  return `# ${program} completion for bash
${name}() {
  local current previous command='' words='' options='' i
  COMPREPLY=()
  current=\${COMP_WORDS[COMP_CWORD]}
  previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash takes --format=json apart at the equals sign.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' && COMP_CWORD -gt 1 ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then
      command=\${COMP_WORDS[i]}
      break
    fi
  done
  case $command in
    '')
      words='${names.join(' ')}'
      options='${options.flatMap(flagsOf).join(' ')}'
      ;;
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F ${name} ${program}
`;
}

function valueCases(options: readonly CompletedOption[]): string[] {
  const lines: string[] = [];
  const free: string[] = [];
  for (const option of options) {
    if (option.value === null) continue;
    if (typeof option.value === 'string') {
      free.push(...flagsOf(option));
      continue;
    }
    lines.push(
      `        ${flagsOf(option).join('|')}) COMPREPLY=($(compgen -W '${option.value.join(' ')}' -- "$current")); return ;;`,
    );
  }
  if (free.length > 0) lines.push(`        ${free.join('|')}) return ;;`);
  return lines.length === 0 ? [] : ['      case $previous in', ...lines, '      esac'];
}
