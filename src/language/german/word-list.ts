/** The words of a data file: separated by white space, `#` lines are comments. */
export function wordList(file: string): string[] {
  const words: string[] = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('#')) continue;
    for (const word of line.split(/\s+/)) if (word !== '') words.push(word);
  }
  return words;
}

/** The words of a data file by `[section]`. */
export function wordSections(file: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('#')) continue;
    const header = /^\[([^\]]+)\]\s*$/.exec(line);
    if (header) {
      current = [];
      sections.set(header[1]!, current);
      continue;
    }
    for (const word of line.split(/\s+/)) if (word !== '') current.push(word);
  }
  return sections;
}
