import type { Span } from '../../model/span.js';

/** Front matter is short; a rule of dashes that opens a long text is none. */
const MAXIMUM_LENGTH = 20_000;

/**
 * The YAML between the `---` line that opens a text and the next `---` or `...` line. `block` includes both
 * lines, `yaml` neither. Null when the text does not open with front matter.
 */
export function findFrontMatter(
  text: string,
): { readonly block: Span; readonly yaml: Span } | null {
  if (!text.startsWith('---')) return null;
  const head = text.slice(0, MAXIMUM_LENGTH);
  let position = endOfLine(head, 0);
  if (head.slice(0, position).trim() !== '---') return null;
  const yamlStart = nextLine(head, position);
  let isFirst = true;
  for (let start = yamlStart; start < head.length; ) {
    position = endOfLine(head, start);
    const line = head.slice(start, position).trimEnd();
    if (line === '---' || line === '...') {
      return isFirst
        ? null
        : { block: { start: 0, end: start + 3 }, yaml: { start: yamlStart, end: start } };
    }
    if (line !== '') {
      if (isFirst && !/^(?:#.*|[\p{L}_][\p{L}\p{N}_ -]*:(?:\s.*)?)$/u.test(line)) return null;
      isFirst = false;
    }
    start = nextLine(head, position);
  }
  return null;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
