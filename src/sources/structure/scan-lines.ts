import { type LineColumns, scanColumns } from '../text-kernel.js';

/** Lines that are not blank, as columns. `text.slice(starts[i], ends[i])` is line `i` without outer white space. */
export interface Lines extends LineColumns {
  readonly count: number;
}

/**
 * Finds the lines; `\n`, `\r\n` and, in a text without `\n`, a lone `\r` end a line. The columns are gone as soon as the
 * lines of another text are found.
 */
export function scanLines(text: string): Lines {
  const separator = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n';
  const columns = scanColumns(text, separator);
  return { count: columns.starts.length, ...columns };
}
