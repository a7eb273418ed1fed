import type { Block } from '../../model/text.js';
import { flagDuplicates } from './find-duplicates.js';
import { flagFurniture } from './flag-furniture.js';
import type { Unit } from './unit.js';

/**
 * Flags furniture among blocks that another format has already told apart (Markdown, HTML): menus, captions, link lines,
 * prompts, date lines, imprints, repeated paragraphs. Blocks that are flagged stay as they are.
 *
 * @param blocks in order, not overlapping, in offsets of `text`
 */
export function classifyFurniture(blocks: readonly Block[], text: string): Block[] {
  let previousEnd = 0;
  const units = blocks.map((block): Unit => {
    const between = text.slice(previousEnd, block.span.start);
    previousEnd = block.span.end;
    return {
      start: block.span.start,
      end: block.span.end,
      kind: block.kind,
      reason: block.reason,
      level: block.level,
      boilerplate: block.boilerplate,
      speaker: block.speaker ?? null,
      gap: Math.max(0, between.split('\n').length - 2),
      indent: between.length - 1 - between.lastIndexOf('\n'),
      lineCount: 1,
    };
  });
  flagFurniture(text, units);
  flagDuplicates(text, units);
  return units.map((unit, index) => {
    const block = blocks[index]!;
    if (unit.boilerplate === block.boilerplate) return block;
    const { kind, reason, level, boilerplate } = unit;
    return { ...block, kind, reason, level, boilerplate };
  });
}
