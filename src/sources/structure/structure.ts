import type { Block } from '../../model/text.js';
import { isLower, lastSignificant } from './characters.js';
import { flagDuplicates } from './find-duplicates.js';
import { findTurns } from './find-turns.js';
import { flagFurniture } from './flag-furniture.js';
import { groupLines } from './group-lines.js';
import type { PackedBlocks } from './packed-blocks.js';
import { scanLines } from './scan-lines.js';
import type { UnitTable } from './unit-table.js';

const MAX_HEADING = 130;

/**
 * The blocks of a plain text in order, not overlapping: headings, paragraphs, lists, tables, quotes, interview turns, and the furniture
 * around them, flagged with kind and reason. Every character that is not white space belongs to a block.
 */
export function structure(text: string): readonly Block[] {
  return packedStructure(text).toArray();
}

/** The same blocks, not yet made. */
export function packedStructure(text: string): PackedBlocks {
  const lines = scanLines(text);
  const turns = findTurns(text, lines);
  const table = groupLines(text, lines, turns);
  // In minutes everything between two labels was said: "Hier finden Sie …" is speech there.
  if (!turns.isTranscript) {
    const units = table.units();
    flagFurniture(text, units);
    flagDuplicates(text, units);
  }
  findHeadings(text, table, turns.labelEnds.size > 0);
  return table.blocks();
}

/** A short line without an end mark above a paragraph is a heading; in capitals it is one of the first level. */
function findHeadings(text: string, table: UnitTable, hasTurns: boolean): void {
  const { count, starts, ends, kinds, reasons, gaps, boilerplate } = table;
  let hasTitle = false;
  for (let unit = 0; unit < count; unit += 1) {
    const kind = kinds[unit]!;
    if (kind === 'heading') hasTitle = true;
    if (kind !== 'paragraph' || boilerplate[unit] === 1 || reasons[unit] !== 'text') continue;
    const start = starts[unit]!;
    const end = ends[unit]!;
    if (end - start > MAX_HEADING || table.lineCounts[unit]! > 2) continue;
    const last = lastSignificant(text, start, end);
    const isQuestion = last === 0x3f || last === 0x21;
    if (last === 0x2e || last === 0x3a || last === 0x3b || last === 0x2c || last === 0x2026)
      continue;
    // In an interview a question on its own line is the interviewer speaking.
    if (isQuestion && (hasTurns || end - start > 90)) continue;
    const next = unit + 1;
    if (next === count || isLower(text.charCodeAt(start))) continue;
    if (gaps[unit] === 0 && unit > 0 && gaps[next]! > 0 && boilerplate[unit - 1] === 0) continue;
    if (isAllCapitals(text, start, end)) {
      table.tell(unit, 'heading', 'capitals');
      table.levels[unit] = 1;
    } else {
      table.tell(unit, 'heading', 'short-line');
      table.levels[unit] = hasTitle ? 2 : 1;
    }
    hasTitle = true;
  }
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let position = start; position < end; position += 1) {
    const code = text.charCodeAt(position);
    if (isLower(code) && code !== 0xdf) return false;
    letters += 1;
  }
  return letters >= 4;
}
