import type { Block } from '../../model/text.js';
import { classifyFurniture } from '../structure/classify-furniture.js';
import { findTurns } from '../structure/find-turns.js';
import { scanLines } from '../structure/scan-lines.js';

/**
 * Markup says where blocks begin and end; turns of an interview and furniture such as menus have no markup of
 * their own and show in their words.
 */
export function readWords(blocks: readonly Block[], text: string): readonly Block[] {
  const lines = scanLines(text);
  const { labelEnds, isTranscript } = findTurns(text, lines);
  if (labelEnds.size === 0) return classifyFurniture(blocks, text);
  const labelEndAt = new Map<number, number>();
  for (const [line, end] of labelEnds) labelEndAt.set(lines.starts[line]!, end);
  const turned = blocks.map((own): Block => {
    const end = labelEndAt.get(own.span.start);
    if (own.kind !== 'paragraph' || end === undefined) return own;
    const speaker = { start: own.span.start, end };
    return { ...own, kind: 'turn', reason: 'speaker-label', speaker };
  });
  return isTranscript ? turned : classifyFurniture(turned, text);
}
