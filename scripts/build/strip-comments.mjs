/**
 * A data file without its comment lines and blank lines: what a reader of `data/` needs and a program does not.
 * Tests load data files through the same function, so that they see what the package holds.
 *
 * @param {string} text
 * @returns {string}
 */
export function stripComments(text) {
  const lines = text.split(/\r?\n/);
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => `${line}\n`)
    .join('');
}
