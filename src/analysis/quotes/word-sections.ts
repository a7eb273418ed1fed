/** The words of a data file by `[section]`; `#` lines are comments. */
export function wordSections(file: string): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  let current = new Set<string>();
  for (const line of file.split('\n')) {
    if (line.startsWith('#')) continue;
    const header = /^\[([a-z-]+)\]\s*$/.exec(line);
    if (header !== null) {
      current = sections.get(header[1]!) ?? new Set();
      sections.set(header[1]!, current);
      continue;
    }
    for (const word of line.split(/\s+/)) if (word !== '') current.add(word);
  }
  return sections;
}
