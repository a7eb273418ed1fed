import {
  type Candidates,
  type CommandLine,
  type CompletedOption,
  flagsOf,
} from './command-line.js';

/** Script for Windows PowerShell 5.1 and PowerShell 7. Where it offers nothing, the shell completes paths. */
export function powershellCompletion({ program, options, commands }: CommandLine): string {
  const entries = commands.flatMap((command) =>
    [command.name, ...command.aliases].map(
      (word) =>
        `    ${quoted(word)} = @{ text = ${quoted(command.description)}; words = ${words(command.argument)}; options = ${table(command.options)} }`,
    ),
  );
  return `# ${program} completion for PowerShell
Register-ArgumentCompleter -Native -CommandName ${quoted(program)} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${entries.join('\n')}
  }
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = @($before | Where-Object { $_ -notlike '-*' }) | Select-Object -First 1
  if ($null -eq $command) {
    $options = ${table(options)}
    $words = @($commands.Keys)
  } elseif ($commands.Contains($command)) {
    $options = $commands[$command].options
    $words = $commands[$command].words
  } else {
    return
  }
  $previous = if ($before.Count -gt 0) { $before[-1] } else { '' }
  $option = $options | Where-Object { $_.flags -ccontains $previous } | Select-Object -First 1
  if ($null -ne $option -and $option.takesValue) {
    $words = $option.words
  } elseif ($wordToComplete -like '-*') {
    $words = @($options | ForEach-Object { $_.flags })
  }
  $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    $word = $_
    $text = if ($null -eq $command -and $commands.Contains($word)) { $commands[$word].text } else {
      ($options | Where-Object { $_.flags -ccontains $word } | Select-Object -First 1).text
    }
    if (-not $text) { $text = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $text)
  }
}
`;
}

function table(options: readonly CompletedOption[]): string {
  const items = options.map((option) => {
    const flags = flagsOf(option).map(quoted).join(', ');
    const takesValue = option.value === null ? '$false' : '$true';
    return `@{ flags = @(${flags}); text = ${quoted(option.description)}; takesValue = ${takesValue}; words = ${words(option.value)} }`;
  });
  return `@(${items.join(', ')})`;
}

function words(candidates: Candidates | null): string {
  if (candidates === null || typeof candidates === 'string') return '@()';
  return `@(${candidates.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
