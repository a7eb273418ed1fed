/**
 * A word of a quanteda or LIWC dictionary as a pattern of a theme file: this form in whatever case, with `*` for any
 * letters; several words are a phrase. Null where it has no letters.
 */
export function dictionaryPattern(entry: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(entry)) return null;
  return entry
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => (/[*?]/.test(word) ? word : `~${word}`))
    .join(' ');
}
