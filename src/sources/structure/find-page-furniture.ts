import { isDigit, isEndMark, isLower, lastSignificant, startsLower } from './characters.js';
import type { Lines } from './scan-lines.js';

const MAX_LENGTH = 140;
/** Characters of text that lie at least between two pages' numbers, on average. */
const MIN_PAGE_LENGTH = 400;
const MIN_REPEATS = 3;

const PAGE_NUMBER =
  /^(?:-\s*)?(?:Seite|S\.|Page)\s*\d{1,4}(?:\s*(?:von|\/|of)\s*\d{1,4})?(?:\s*-)?$/i;

/**
 * Marks running heads, footers and page numbers: lines that return at page distance with a rising number, or word for word next to a
 * page number, a form feed or in the middle of a sentence. A heading that merely returns (`Fazit`) is none.
 *
 * @returns per line the rule that decided
 */
export function findPageFurniture(text: string, lines: Lines): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const templates = new Map<string, number[]>();
  for (let line = 0; line < lines.count; line += 1) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (end - start > MAX_LENGTH) continue;
    const last = text.charCodeAt(end - 1);
    // Sentences, stage directions and labels are no running heads; most lines of minutes leave here.
    if (last === 0x29 || last === 0x2e || last === 0x3a || last === 0x21 || last === 0x3f) continue;
    const written = text.slice(start, end);
    if (PAGE_NUMBER.test(written)) {
      found.set(line, 'page-number');
      continue;
    }
    const template = written.replace(/\d+/g, '#').replace(/\s{2,}|[^\S ]/g, ' ');
    const group = templates.get(template);
    if (group === undefined) templates.set(template, [line]);
    else group.push(line);
  }
  for (const [template, group] of templates) {
    if (template.includes('#') && group.length >= MIN_REPEATS) {
      markNumbered(text, lines, template, group, found);
    }
  }
  for (const [template, group] of templates) {
    if (group.length < 2 || !hasLetter(template)) continue;
    const exact = new Map<string, number[]>();
    for (const line of group) {
      if (found.has(line)) continue;
      const written = text.slice(lines.starts[line]!, lines.ends[line]!);
      const same = exact.get(written);
      if (same === undefined) exact.set(written, [line]);
      else same.push(line);
    }
    for (const same of exact.values()) markRepeated(text, lines, same, found);
  }
  return found;
}

/** Hardly a line with letters has none of the first pattern, and the second is dear to make. */
function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || /\p{L}/u.test(text);
}

/** Most of the lines stand within two lines of a form feed. */
function hasPageBreaks(lines: Lines, group: readonly number[]): boolean {
  const near = group.filter((line) =>
    [-1, 0, 1, 2].some((offset) => lines.pageBreaks[line + offset] === 1),
  );
  return near.length >= 2 && near.length >= 0.6 * group.length;
}

function distanceIsPage(lines: Lines, group: readonly number[]): boolean {
  const first = lines.starts[group[0]!]!;
  const last = lines.starts[group[group.length - 1]!]!;
  return (last - first) / (group.length - 1) >= MIN_PAGE_LENGTH;
}

/** A line with a number that rises by one or two from one occurrence to the next. */
function markNumbered(
  text: string,
  lines: Lines,
  template: string,
  group: readonly number[],
  found: Map<number, string>,
): void {
  if (!hasPageBreaks(lines, group) && !distanceIsPage(lines, group)) return;
  const numbers = group.map((line) =>
    (text.slice(lines.starts[line]!, lines.ends[line]!).match(/\d+/g) ?? []).map(Number),
  );
  const width = numbers[0]!.length;
  let rising = false;
  for (let component = 0; component < width && !rising; component += 1) {
    let steps = 0;
    for (let index = 1; index < numbers.length; index += 1) {
      const step = numbers[index]![component]! - numbers[index - 1]![component]!;
      if (step >= 1 && step <= 3) steps += 1;
    }
    rising = steps >= 0.8 * (numbers.length - 1);
  }
  if (!rising) return;
  const hasWords = hasLetter(template);
  if (hasWords) {
    const separated = /^#\s|[|–—·•\t]|-\s|\s-|Seite/.test(template) && template.length >= 8;
    if (!separated && !group.some((line) => isPageEdge(text, lines, line, found))) return;
    // "1 Überblick" and the like would be numbered headings, but those never share their words.
  }
  for (const line of group) found.set(line, hasWords ? 'running-head' : 'page-number');
}

/** The same line word for word, most often at the edge of a page. */
function markRepeated(
  text: string,
  lines: Lines,
  group: readonly number[],
  found: Map<number, string>,
): void {
  if (group.length < 2) return;
  let edges = 0;
  for (const line of group) if (isPageEdge(text, lines, line, found)) edges += 1;
  if (edges < 2 || edges < 0.6 * group.length) return;
  if (!hasPageBreaks(lines, group) && !distanceIsPage(lines, group)) return;
  for (const line of group) found.set(line, 'running-head');
}

function isPageEdge(
  text: string,
  lines: Lines,
  line: number,
  found: ReadonlyMap<number, string>,
): boolean {
  if (lines.pageBreaks[line] === 1) return true;
  if (line + 1 < lines.count && lines.pageBreaks[line + 1] === 1) return true;
  if (found.get(line - 1) !== undefined || found.get(line + 1) !== undefined) return true;
  if (line === 0 || line + 1 >= lines.count) return false;
  const before = text.charCodeAt(lines.ends[line - 1]! - 1);
  return (
    (isLower(before) || isDigit(before) || before === 0x2c || before === 0x2d) &&
    !isEndMark(lastSignificant(text, lines.starts[line - 1]!, lines.ends[line - 1]!)) &&
    lines.ends[line - 1]! - lines.starts[line - 1]! > 40 &&
    startsLower(text, lines.starts[line + 1]!, lines.ends[line + 1]!)
  );
}
