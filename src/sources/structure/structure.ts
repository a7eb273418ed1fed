import type { Block } from '../../model/text.js';
import { isLower, lastSignificant } from './characters.js';
import { flagDuplicates } from './find-duplicates.js';
import { findTurns } from './find-turns.js';
import { flagFurniture } from './flag-furniture.js';
import { groupLines } from './group-lines.js';
import { scanLines } from './scan-lines.js';
import type { Unit } from './unit.js';

const MAX_HEADING = 130;

/**
 * The blocks of a plain text in order, not overlapping: headings, paragraphs, lists, tables, quotes, interview turns, and the furniture
 * around them, flagged with kind and reason. Every character that is not white space belongs to a block.
 */
export function structure(text: string): Block[] {
  const lines = scanLines(text);
  const turns = findTurns(text, lines);
  const units = groupLines(text, lines, turns);
  // In minutes everything between two labels was said: "Hier finden Sie …" is speech there.
  if (!turns.isTranscript) {
    flagFurniture(text, units);
    flagDuplicates(text, units);
  }
  findHeadings(text, units, turns.labelEnds.size > 0);
  return units.map(toBlock);
}

function toBlock(unit: Unit): Block {
  const block: Block = {
    kind: unit.kind,
    span: { start: unit.start, end: unit.end },
    boilerplate: unit.boilerplate,
    level: unit.level,
    reason: unit.reason,
  };
  return unit.speaker === null ? block : { ...block, speaker: unit.speaker };
}

/** A short line without an end mark above a paragraph is a heading; in capitals it is one of the first level. */
function findHeadings(text: string, units: readonly Unit[], hasTurns: boolean): void {
  let hasTitle = false;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]!;
    if (unit.kind === 'heading') hasTitle = true;
    if (unit.kind !== 'paragraph' || unit.boilerplate || unit.reason !== 'text') continue;
    const length = unit.end - unit.start;
    if (length > MAX_HEADING || unit.lineCount > 2) continue;
    const last = lastSignificant(text, unit.start, unit.end);
    const next = units[index + 1];
    const isQuestion = last === 0x3f || last === 0x21;
    if (last === 0x2e || last === 0x3a || last === 0x3b || last === 0x2c || last === 0x2026)
      continue;
    // In an interview a question on its own line is the interviewer speaking.
    if (isQuestion && (hasTurns || length > 90)) continue;
    if (next === undefined || isLower(text.charCodeAt(unit.start))) continue;
    if (unit.gap === 0 && index > 0 && next.gap > 0 && !units[index - 1]!.boilerplate) continue;
    unit.kind = 'heading';
    if (isAllCapitals(text, unit.start, unit.end)) {
      unit.level = 1;
      unit.reason = 'capitals';
    } else {
      unit.level = hasTitle ? 2 : 1;
      unit.reason = 'short-line';
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
