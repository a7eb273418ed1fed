import type { Candidates, CommandLine, CompletedOption } from './command-line.js';

/** Script for zsh: a file `_qa-sgb2` in a folder of `fpath`, or sourced after compinit. */
export function zshCompletion({ program, options, commands }: CommandLine): string {
  const name = `_${program}`;
  const described = commands.flatMap(({ name: command, aliases, description }) =>
    [command, ...aliases].map(
      (word) => `        ${quoted(`${word}:${description.replaceAll(':', '\\:')}`)}`,
    ),
  );
  const cases = commands.map((command) => {
    const specs = [
      ...command.options.flatMap(specsOf),
      quoted(`*:argument:${actionOf(command.argument)}`),
    ];
    return [
      `        ${[command.name, ...command.aliases].join('|')})`,
      `          _arguments \\\n            ${specs.join(' \\\n            ')}`,
      '          ;;',
    ].join('\n');
  });
  return `#compdef ${program}
# ${program} completion for zsh
${name}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \\
    ${[...options.flatMap(specsOf), "'1: :->command'", "'*:: :->argument'"].join(' \\\n    ')}
  case $state in
    command)
      local -a commands
      commands=(
${described.join('\n')}
      )
      _describe -t commands command commands
      ;;
    argument)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == ${name} ]]; then
  ${name} "$@"
else
  compdef ${name} ${program}
fi
`;
}

/** One spec a spelling; each excludes the other. */
function specsOf({ short, long, description, value }: CompletedOption): string[] {
  const text = description.replaceAll(/[[\]:\\]/g, (sign) => `\\${sign}`);
  const action = value === null ? '' : `:value:${actionOf(value)}`;
  // `--format=[…]` takes its value as the next word or behind the equals sign.
  const name = value === null ? long : `${long}=`;
  if (short === null) return [quoted(`${name}[${text}]${action}`)];
  const excluded = `(${short} ${long})`;
  return [
    quoted(`${excluded}${short}[${text}]${action}`),
    quoted(`${excluded}${name}[${text}]${action}`),
  ];
}

function actionOf(candidates: Candidates): string {
  if (candidates === 'path') return '_files';
  if (candidates === 'anything') return ' ';
  return `(${candidates.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
