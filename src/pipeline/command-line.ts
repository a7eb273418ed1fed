/** Makes the command line of a command with the sources and options that a run shares, quoted for a shell. */
export type CommandLine = (
  command: string,
  options: readonly string[],
  words?: readonly string[],
) => string;

export function commandLine(shared: readonly string[], asJson = true): CommandLine {
  return (command, options, words = []) =>
    ['qa-sgb2', command, ...words, ...shared, ...options, ...(asJson ? ['--json'] : [])]
      .map(shellWord)
      .join(' ');
}

/** Single quotes where a shell would read more than letters in a word. */
function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
