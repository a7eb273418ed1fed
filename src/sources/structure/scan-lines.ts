/** Lines that are not blank, as columns. `text.slice(starts[i], ends[i])` is line `i` without outer white space. */
export interface Lines {
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Blank lines before the line, at most 255. */
  readonly gaps: readonly number[];
  /** White space before the first character; a tab counts as four. */
  readonly indents: readonly number[];
  /** 1 when a form feed stands between this line and the one before. */
  readonly pageBreaks: readonly number[];
  /** Offset of the first tab inside the line, or -1. */
  readonly tabs: readonly number[];
}

const MAX_GAP = 255;

/** Finds the lines; `\n`, `\r\n` and, in a text without `\n`, a lone `\r` end a line. */
export function scanLines(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const indents: number[] = [];
  const pageBreaks: number[] = [];
  const tabs: number[] = [];
  const separator = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n';
  const length = text.length;
  let position = 0;
  let gap = 0;
  let pageBreak = 0;
  // The next tab is looked up only when the scan has passed the last one: one search per tab, not per line.
  let nextTab = text.indexOf('\t');
  while (position < length) {
    let lineEnd = text.indexOf(separator, position);
    if (lineEnd < 0) lineEnd = length;
    let start = position;
    let indent = 0;
    while (start < lineEnd) {
      const code = text.charCodeAt(start);
      if (!isSpace(code)) break;
      if (code === 0x0c) {
        pageBreak = 1;
        indent = 0;
      } else indent += code === 0x09 ? 4 : 1;
      start += 1;
    }
    if (start === lineEnd) {
      if (gap < MAX_GAP) gap += 1;
    } else {
      let end = lineEnd;
      let breakAfter = 0;
      while (isSpace(text.charCodeAt(end - 1))) {
        if (text.charCodeAt(end - 1) === 0x0c) breakAfter = 1;
        end -= 1;
      }
      while (nextTab >= 0 && nextTab < start) nextTab = text.indexOf('\t', start);
      starts.push(start);
      ends.push(end);
      gaps.push(gap);
      indents.push(indent);
      pageBreaks.push(pageBreak);
      tabs.push(nextTab >= 0 && nextTab < end ? nextTab : -1);
      gap = 0;
      pageBreak = breakAfter;
    }
    position = lineEnd + 1;
  }
  return { count: starts.length, starts, ends, gaps, indents, pageBreaks, tabs };
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    code === 0x205f ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f
  );
}
