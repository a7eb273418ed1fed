/**
 * The same text, written and read again: engines make a piece of a text a view of the whole, and what is kept would keep
 * the whole document in memory.
 */
export function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
