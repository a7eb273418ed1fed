import {
  isDigit,
  isEndMark,
  isLetter,
  isOpener,
  isUpper,
  lastWord,
  startsLower,
} from './characters.js';
import { cues } from './cues.js';
import { findContents } from './find-contents.js';
import { findPageFurniture } from './find-page-furniture.js';
import type { Turns } from './find-turns.js';
import type { Lines } from './scan-lines.js';
import { UnitTable } from './unit-table.js';

/** A paragraph this long that stops without an end mark goes on in the next when that starts in lower case. */
const TORN_LENGTH = 60;
/** A heading is not this long: below it a final verb prefix (`zeigen Wege auf`) may end the line. */
const TORN_PREFIX_LENGTH = 120;
const MAX_HEADING = 160;

/** Cells are divided by so many bars. A breadcrumb looks alike; the menu pass decides. */
const MIN_BARS = 2;

type LineStart = 'plain' | 'bullet' | 'numbered' | 'heading' | 'quote' | 'stage' | 'table' | 'web';

/**
 * Groups lines into units: hard-wrapped lines of one paragraph are joined, and so is a sentence that a page break tore
 * apart. Lines of contents, page furniture, tables and turns open units of their own.
 */
export function groupLines(text: string, lines: Lines, turns: Turns): UnitTable {
  const contents = findContents(text, lines);
  const furniture = findPageFurniture(text, lines);
  // Asking three maps about every line took longer than all other questions about it.
  const isSpecial = new Uint8Array(lines.count);
  for (const marked of [contents, furniture, turns.labelEnds]) {
    for (const line of marked.keys()) isSpecial[line] = 1;
  }
  const wrap = measureWrap(text, lines);
  const table = new UnitTable(lines.count);
  /** The unit that may go on. */
  let current = NONE;
  let currentStart: LineStart = 'plain';
  for (let line = 0; line < lines.count; line += 1) {
    const end = lines.ends[line]!;
    const special = isSpecial[line] === 1;
    const contentsRule = special ? contents.get(line) : undefined;
    const furnitureRule = special ? furniture.get(line) : undefined;
    if (contentsRule !== undefined || furnitureRule !== undefined) {
      const unit = addUnit(table, lines, line);
      const kind = contentsRule !== undefined ? 'contents' : 'page-furniture';
      table.tell(unit, kind, contentsRule ?? furnitureRule ?? '');
      table.boilerplate[unit] = 1;
      current = NONE;
      continue;
    }
    const labelEnd = special ? turns.labelEnds.get(line) : undefined;
    if (labelEnd !== undefined) {
      const isAlone = labelEnd === end - 1;
      const unit = addUnit(table, lines, line);
      table.tell(unit, 'turn', isAlone ? 'speaker-line' : 'speaker-label');
      table.speakerEnds[unit] = labelEnd;
      current = isAlone ? NONE : unit;
      currentStart = 'plain';
      continue;
    }
    const lineStart = startOf(text, lines, line);
    if (
      current !== NONE &&
      lineStart === 'plain' &&
      continues(text, lines, line, table, current, wrap)
    ) {
      table.ends[current] = end;
      table.lineCounts[current]! += 1;
      if (currentStart === 'heading' && end - table.starts[current]! > MAX_HEADING) {
        table.tell(current, 'paragraph', 'text');
        table.levels[current] = 0;
      }
      continue;
    }
    const unit = addUnit(table, lines, line);
    if (lineStart !== 'plain') applyStart(text, table, unit, lineStart);
    current = lineStart === 'stage' || lineStart === 'table' || lineStart === 'web' ? NONE : unit;
    if (lineStart === 'quote') {
      // Quoted lines of a letter or forum post form one block.
      while (
        line + 1 < lines.count &&
        lines.gaps[line + 1] === 0 &&
        lines.firsts[line + 1] === 0x3e
      ) {
        line += 1;
        table.ends[unit] = lines.ends[line]!;
        table.lineCounts[unit]! += 1;
      }
      current = NONE;
    }
    currentStart = lineStart;
  }
  return table;
}

const NONE = -1;

function addUnit(table: UnitTable, lines: Lines, line: number): number {
  return table.add(lines.starts[line]!, lines.ends[line]!, lines.gaps[line]!, lines.indents[line]!);
}

function applyStart(text: string, table: UnitTable, unit: number, lineStart: LineStart): void {
  if (lineStart === 'bullet') table.tell(unit, 'list-item', 'bullet');
  else if (lineStart === 'numbered') table.tell(unit, 'list-item', 'numbered-item');
  else if (lineStart === 'heading') {
    table.tell(unit, 'heading', 'numbered-heading');
    table.levels[unit] = headingLevel(text, table.starts[unit]!);
  } else if (lineStart === 'quote') table.tell(unit, 'quote', 'quote-mark');
  else if (lineStart === 'stage') table.tell(unit, 'paragraph', 'stage-direction');
  else if (lineStart === 'table') table.tell(unit, 'table-row', 'columns');
}

function headingLevel(text: string, start: number): number {
  let level = 1;
  for (let position = start; position < start + 16; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 0x2e && isDigit(text.charCodeAt(position + 1))) level += 1;
    else if (!isDigit(code) && code !== 0x2e) break;
  }
  return level;
}

const months =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

/** What the first characters of a line say about it. */
function startOf(text: string, lines: Lines, line: number): LineStart {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  const first = lines.firsts[line]!;
  if (isDigit(first)) return numberedStart(text, lines, line, start, end);
  if (lines.tabs[line]! >= 0) return tabStart(text, lines, line);
  if (isUpper(first)) {
    return end - start <= 200 && lines.bars[line]! >= MIN_BARS ? 'table' : 'plain';
  }
  if (first === 0x28) {
    return text.charCodeAt(end - 1) === 0x29 ? 'stage' : 'plain';
  }
  if (first === 0x3e) return 'quote';
  if (isBullet(first)) {
    const next = text.charCodeAt(start + 1);
    const isDash = first === 0x2d || first === 0x2013 || first === 0x2014 || first === 0x2a;
    return next === 0x20 || next === 0x09 || next === 0xa0 || (!isDash && end - start > 1)
      ? 'bullet'
      : 'plain';
  }
  if (first === 0x7c) return 'table';
  if (end - start <= 200 && (first === 0x68 || first === 0x77)) {
    const head = text.slice(start, Math.min(end, start + 8));
    if (/^(?:https?:|www\.)/.test(head)) {
      const written = text.slice(start, end);
      if (!/\s/.test(written)) return 'web';
    }
  }
  if (text.charCodeAt(start + 1) === 0x29 && isLetter(first) && text.charCodeAt(start + 2) === 0x20)
    return 'numbered';
  return 'plain';
}

function tabStart(text: string, lines: Lines, line: number): LineStart {
  // A bullet or number before the tab is a list; cells on both sides make a table.
  const start = lines.starts[line]!;
  const tab = lines.tabs[line]!;
  if (isBullet(text.charCodeAt(start)) && tab - start <= 2) return 'bullet';
  return lines.ends[line]! - start <= 1000 ? 'table' : 'plain';
}

function isBullet(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x2a ||
    code === 0xb7 ||
    (code >= 0x2010 && code <= 0x2014) ||
    code === 0x2022 ||
    code === 0x2023 ||
    code === 0x2043 ||
    (code >= 0x25a0 && code <= 0x25ff) ||
    (code >= 0x2713 && code <= 0x2718) ||
    (code >= 0x2794 && code <= 0x27be) ||
    code === 0xf0b7 ||
    code === 0xf0a7
  );
}

/** `2.1 Titel`, `1. Punkt`, `4. Juli 2019 …`, `150 Personen …`: a number opens four kinds of line. */
function numberedStart(
  text: string,
  lines: Lines,
  line: number,
  start: number,
  end: number,
): LineStart {
  let position = start;
  let groups = 0;
  let digits = 0;
  let dotted = false;
  while (position < end && position < start + 16) {
    const code = text.charCodeAt(position);
    if (isDigit(code)) {
      if (digits === 0) groups += 1;
      digits += 1;
      dotted = false;
      if (digits > 2) break;
    } else if (code === 0x2e) {
      if (digits === 0) break;
      digits = 0;
      dotted = true;
    } else break;
    position += 1;
  }
  const separator = text.charCodeAt(position);
  if (digits > 2) return lines.tabs[line]! >= 0 ? 'table' : 'plain';
  if (separator === 0x29 && groups === 1) {
    return text.charCodeAt(position + 1) === 0x20 ? 'numbered' : 'plain';
  }
  if (separator !== 0x20 && separator !== 0x09 && separator !== 0xa0) {
    return lines.tabs[line]! >= 0 ? 'table' : 'plain';
  }
  let word = position + 1;
  while (word < end && (text.charCodeAt(word) === 0x20 || text.charCodeAt(word) === 0x09))
    word += 1;
  while (word < end && isOpener(text.charCodeAt(word))) word += 1;
  const initial = text.charCodeAt(word);
  const tabbed = lines.tabs[line]! >= word;
  if (tabbed) return 'table';
  if (!isUpper(initial)) return dotted && groups === 1 && isLetter(initial) ? 'numbered' : 'plain';
  if (groups === 1 && months.test(text.slice(word, word + 10))) return 'plain';
  const last = lines.lasts[line]!;
  const isShort = end - start <= MAX_HEADING;
  const isSentence = last === 0x2e || last === 0x3b || last === 0x2c || last === 0x3a;
  if (groups >= 2) {
    // "9.30 Uhr" is a time, not section 9.30.
    if (
      !dotted &&
      /^(?:Uhr|Euro|Mio|Mrd|Prozent|Millionen|Milliarden|Personen)\b/.test(
        text.slice(word, word + 12),
      )
    )
      return 'plain';
    return isShort && !isSentence ? 'heading' : 'numbered';
  }
  if (!dotted) {
    // "1 ZUSAMMENFASSUNG" stands free; "20 Wochen seines Lebens" goes on.
    const free =
      (line === 0 || lines.gaps[line]! > 0) &&
      (line + 1 >= lines.count || lines.gaps[line + 1]! > 0);
    return free && isShort && !isSentence && end - word >= 3 ? 'heading' : 'plain';
  }
  if (!isShort || isSentence) return 'numbered';
  const beforeNumbered = line > 0 && isItemLine(text, lines, line - 1) && lines.gaps[line]! === 0;
  const afterNumbered =
    line + 1 < lines.count && isItemLine(text, lines, line + 1) && lines.gaps[line + 1]! <= 1;
  const followed = line + 1 < lines.count && !afterNumbered;
  return !beforeNumbered && followed && (lines.gaps[line]! > 0 || line === 0)
    ? 'heading'
    : 'numbered';
}

function isItemLine(text: string, lines: Lines, line: number): boolean {
  const start = lines.starts[line]!;
  const second = text.charCodeAt(start + 1);
  return (
    isDigit(text.charCodeAt(start)) &&
    (second === 0x2e || second === 0x29 || (isDigit(second) && text.charCodeAt(start + 2) === 0x2e))
  );
}

interface Wrap {
  /** Characters to a full line, or 0 when lines are not wrapped. */
  readonly width: number;
  /** True when blank lines part the paragraphs of a wrapped text. */
  readonly blankSeparated: boolean;
}

const MAX_WRAP = 160;

/** Does this text break its lines at a margin? Tell-tale: lines that stop without an end mark before a lower-case word. */
function measureWrap(text: string, lines: Lines): Wrap {
  const widths: number[] = [];
  let pairs = 0;
  let gaps = 0;
  for (let line = 0; line + 1 < lines.count; line += 1) {
    if (lines.gaps[line + 1]! > 0) {
      gaps += 1;
      continue;
    }
    pairs += 1;
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (end - start > MAX_WRAP || end - start < 20) continue;
    if (!isEndMark(lines.lasts[line]!) && goesOnLower(text, lines, line + 1)) {
      widths.push(end - start);
    }
  }
  if (widths.length < 2 || widths.length < 0.15 * pairs) return { width: 0, blankSeparated: false };
  widths.sort((a, b) => a - b);
  return {
    width: widths[Math.floor(0.9 * (widths.length - 1))]!,
    blankSeparated: gaps >= 2 && gaps >= 0.04 * lines.count,
  };
}

function continues(
  text: string,
  lines: Lines,
  line: number,
  table: UnitTable,
  unit: number,
  wrap: Wrap,
): boolean {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  const previousStart = lines.starts[line - 1]!;
  const previousEnd = lines.ends[line - 1]!;
  const previousLength = previousEnd - previousStart;
  const last = lines.lasts[line - 1]!;
  const closed = isEndMark(last);
  const isHeading = table.kinds[unit] === 'heading';
  if (lines.gaps[line]! > 0) {
    if (closed || isHeading || table.kinds[unit] === 'table-row') return false;
    const length = table.ends[unit]! - table.starts[unit]!;
    const word = lastWord(text, previousStart, previousEnd);
    const open =
      cues.openEnds.has(word) || (length >= TORN_PREFIX_LENGTH && cues.openPrefixes.has(word));
    const comma = last === 0x2c;
    if (goesOnLower(text, lines, line)) {
      if (looksLikeAddress(text, start, end)) return false;
      return length >= TORN_LENGTH || comma || open;
    }
    return (open && length >= TORN_LENGTH) || (comma && length >= 100 && wrap.width === 0);
  }
  const hyphen = text.charCodeAt(previousEnd - 1) === 0x2d;
  if (!closed && goesOnLower(text, lines, line)) return !looksLikeAddress(text, start, end);
  if (hyphen && previousLength >= 20 && isLetter(text.charCodeAt(previousEnd - 2))) return true;
  if (wrap.width === 0) {
    if (closed) return false;
    const length = table.ends[unit]! - table.starts[unit]!;
    return length >= 20 && cues.openEnds.has(lastWord(text, previousStart, previousEnd));
  }
  const indentsFirst =
    lines.indents[line]! > lines.indents[line - 1]! + 1 && table.lineCounts[unit]! > 1;
  if (indentsFirst) return false;
  if (closed) {
    if (isHeading) return false;
    return wrap.blankSeparated
      ? previousLength >= 0.6 * wrap.width && previousLength <= wrap.width * 1.6
      : previousLength >= 0.88 * wrap.width && previousLength <= wrap.width * 1.6;
  }
  const full =
    previousLength >= 0.72 * wrap.width ||
    previousLength + firstWordLength(text, start, end) >= wrap.width;
  return full && previousLength <= wrap.width * 1.6;
}

/** Whether a line begins in lower case. Most begin with a capital, which the column shows. */
function goesOnLower(text: string, lines: Lines, line: number): boolean {
  return !isUpper(lines.firsts[line]!) && startsLower(text, lines.starts[line]!, lines.ends[line]!);
}

function firstWordLength(text: string, start: number, end: number): number {
  let position = start;
  while (position < end && position < start + 40 && text.charCodeAt(position) !== 0x20)
    position += 1;
  return position - start + 1;
}

/** `www.…`, `https://…`, `name@…` start in lower case, but go on with nothing. */
function looksLikeAddress(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 60));
  return /^(?:https?:|www\.)|^\S{1,40}@/.test(head);
}
