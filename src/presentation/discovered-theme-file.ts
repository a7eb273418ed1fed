import type { DiscoveredRow } from './present-discover.js';

/**
 * Proposed themes as a theme file that `themes --themes` reads. A family that several years suggest is one theme with
 * the words of all of them; its numbers stand beside it as a comment.
 */
export function discoveredThemeFile(rows: readonly DiscoveredRow[]): string {
  const themes = new Map<string, DiscoveredRow[]>();
  for (const row of rows) {
    const there = themes.get(row.theme);
    if (there === undefined) themes.set(row.theme, [row]);
    else there.push(row);
  }
  const lines = [
    '# Themes proposed by qa-sgb2 themes --discover: rename, prune and join them as you see fit.',
    '# The numbers are counts in the year that suggested the theme.',
    'schema: qa-sgb2/theme-file/1',
    'themes:',
  ];
  for (const [theme, proposals] of themes) {
    const label = quoted(proposals[0]!.label);
    lines.push(
      `  ${quoted(theme)}: # ${proposals.map(({ year, count }) => `${year ?? 'undated'}: ${count}`).join(', ')}`,
      `    label: { de: ${label}, en: ${label} }`,
      '    core:',
      ...corePatterns(proposals),
    );
  }
  if (themes.size === 0) lines[lines.length - 1] = 'themes: {}';
  return `${lines.join('\n')}\n`;
}

function corePatterns(proposals: readonly DiscoveredRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { patterns, members } of proposals) {
    patterns.forEach((pattern, index) => {
      counts.set(pattern, (counts.get(pattern) ?? 0) + members[index]!.count);
    });
  }
  return [...counts].map(([pattern, count]) => `      - ${quoted(pattern)} # ${count}`);
}

/** A JSON string is a YAML string too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
