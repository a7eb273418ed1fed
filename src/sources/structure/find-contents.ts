import { isDigit, isLetter } from './characters.js';
import { cues } from './cues.js';
import type { Lines } from './scan-lines.js';

const MAX_ENTRY = 250;
/** Lines without a page number that an entry may be wrapped over. */
const MAX_PENDING = 3;
/** Entries in sequence that make a table of contents without a heading. */
const MIN_RUN = 3;
/** Headings whose list is compared with all later lines; more would make a hostile text quadratic. */
const MAX_RECURRING_HEADINGS = 3;

/**
 * Marks the lines of tables of contents: dot leaders, a tab or blank before a page number below a heading such as
 * `INHALT`, or a list of lines that return later as headings.
 *
 * @returns per line the rule that decided, such as `dot-leader`; lines outside have none.
 */
export function findContents(text: string, lines: Lines): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let run: number[] = [];
  let runPage = 0;
  let headings = 0;
  const closeRun = (): void => {
    if (run.length >= MIN_RUN) for (const line of run) found.set(line, 'numbered-entries');
    run = [];
    runPage = 0;
  };
  for (let line = 0; line < lines.count; line += 1) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (found.has(line)) continue;
    const length = end - start;
    if (length <= 40 && mayBeHeading(lines.firsts[line]!) && isHeading(text.slice(start, end))) {
      headings += 1;
      const last = markRegion(text, lines, line, found, headings <= MAX_RECURRING_HEADINGS);
      if (last > line) {
        closeRun();
        line = last;
        continue;
      }
    }
    if (length > MAX_ENTRY || !isDigit(text.charCodeAt(end - 1))) {
      if (run.length > 0) closeRun();
      continue;
    }
    const entry = readEntry(text, start, end);
    if (entry === null) {
      closeRun();
    } else if (entry.leader) {
      found.set(line, 'dot-leader');
      closeRun();
    } else if (entry.tab && entry.numbered && entry.page >= runPage) {
      run.push(line);
      runPage = entry.page;
    } else closeRun();
  }
  closeRun();
  return found;
}

/** By its first code unit, since nearly every short line is none: that of a heading, or a mark before it. */
function mayBeHeading(first: number): boolean {
  initials ??= new Set(
    [...cues.contentsHeadings, '#', '*'].flatMap((heading) => [
      heading.charCodeAt(0),
      heading.toUpperCase().charCodeAt(0),
    ]),
  );
  return initials.has(first);
}

let initials: ReadonlySet<number> | undefined;

function isHeading(line: string): boolean {
  return cues.contentsHeadings.has(
    line
      .toLowerCase()
      .replace(/[:\s]+$/, '')
      .replace(/^[#*\s]+/, ''),
  );
}

interface Entry {
  readonly page: number;
  readonly leader: boolean;
  readonly tab: boolean;
  readonly numbered: boolean;
}

/** A line that ends in a page number with words before it, or null. */
function readEntry(text: string, start: number, end: number): Entry | null {
  let position = end;
  while (position > start && isDigit(text.charCodeAt(position - 1))) position -= 1;
  const digits = end - position;
  if (digits === 0 || digits > 4 || position === start) return null;
  const page = Number(text.slice(position, end));
  const before = text.charCodeAt(position - 1);
  if (before !== 0x20 && before !== 0x09 && before !== 0x2e && before !== 0xa0 && before !== 0x2026)
    return null;
  let dots = 0;
  let tab = false;
  while (position > start) {
    const code = text.charCodeAt(position - 1);
    if (code === 0x2e || code === 0xb7 || code === 0x5f) dots += 1;
    else if (code === 0x2026) dots += 3;
    else if (code === 0x09) tab = true;
    else if (code !== 0x20 && code !== 0xa0) break;
    position -= 1;
  }
  let hasLetter = false;
  for (let index = start; index < position && !hasLetter; index += 1) {
    hasLetter = isLetter(text.charCodeAt(index));
  }
  if (!hasLetter) return null;
  const first = text.charCodeAt(start);
  return { page, leader: dots >= 3, tab, numbered: isDigit(first) };
}

/** Marks the entries below the heading on line `heading`; returns the last line marked, or `heading` when it opens none. */
function markRegion(
  text: string,
  lines: Lines,
  heading: number,
  found: Map<number, string>,
  mayRecur: boolean,
): number {
  let last = heading;
  let page = 0;
  const entries: number[] = [];
  for (let line = heading + 1; line < lines.count; line += 1) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (end - start > MAX_ENTRY || line - last > MAX_PENDING) break;
    if (end - start <= 40 && isHeading(text.slice(start, end))) break;
    const entry = readEntry(text, start, end) ?? pageOnly(text, start, end, line > last + 1);
    if (entry === null) {
      const mark = text.charCodeAt(end - 1);
      if (mark === 0x2e || mark === 0x21) break;
      continue;
    }
    if (entry.page < page) break;
    page = entry.page;
    for (let index = last + 1; index <= line; index += 1) entries.push(index);
    last = line;
  }
  if (entries.length >= 2) {
    found.set(heading, 'contents-heading');
    for (const line of entries) found.set(line, 'contents-entry');
    return last;
  }
  return mayRecur ? markRecurring(text, lines, heading, found) : heading;
}

/** A page number that stands on a line of its own below the words of its entry. */
function pageOnly(text: string, start: number, end: number, pending: boolean): Entry | null {
  if (!pending || end - start > 4) return null;
  for (let index = start; index < end; index += 1) {
    if (!isDigit(text.charCodeAt(index))) return null;
  }
  return { page: Number(text.slice(start, end)), leader: false, tab: false, numbered: false };
}

/** A contents list without page numbers: short lines each of which returns later as a line of its own. */
function markRecurring(
  text: string,
  lines: Lines,
  heading: number,
  found: Map<number, string>,
): number {
  const window = Math.min(lines.count, heading + 60);
  const wanted = new Map<string, number>();
  for (let line = heading + 1; line < window; line += 1) {
    const key = entryKey(text, lines, line);
    if (key === '' || wanted.has(key)) break;
    wanted.set(key, line);
  }
  if (wanted.size < 2) return heading;
  const returned = new Set<string>();
  for (let line = heading + 1; line < lines.count && returned.size < wanted.size; line += 1) {
    if (lines.ends[line]! - lines.starts[line]! > 160) continue;
    const key = entryKey(text, lines, line);
    const first = wanted.get(key);
    if (first !== undefined && first < line) returned.add(key);
  }
  let last = heading;
  for (const [key, line] of wanted) {
    if (!returned.has(key)) break;
    last = line;
  }
  if (last - heading < 2) return heading;
  found.set(heading, 'contents-heading');
  for (let line = heading + 1; line <= last; line += 1) found.set(line, 'recurring-entry');
  return last;
}

function entryKey(text: string, lines: Lines, line: number): string {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  if (end - start > 160) return '';
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/^[\d.)\-–•*\s]+/, '')
    .replace(/\s+/g, ' ');
}
