import type { Block } from '../../model/text.js';
import { repair } from '../repair/repair.js';
import { structure } from '../structure/structure.js';
import { findFrontMatter } from './find-front-matter.js';
import type { ParsedText } from './parsed-text.js';

/** Reads plain text: repaired, its blocks told by layout and words. Front matter may open it, where it is a beginning. */
export function plainText(raw: string, isBeginning = true): ParsedText {
  const repaired = repair(raw, { markup: true });
  const { text, offsets, counts } = repaired;
  return { text, offsets, blocks: isBeginning ? blocksOf(text) : structure(text), repairs: counts };
}

function blocksOf(text: string): readonly Block[] {
  const front = findFrontMatter(text);
  if (front === null) return structure(text);
  const { end } = front.block;
  const body = structure(text.slice(end)).map((block) => shift(block, end));
  const head: Block = {
    kind: 'front-matter',
    span: front.block,
    boilerplate: true,
    level: 0,
    reason: 'front-matter',
  };
  return [head, ...body];
}

function shift(block: Block, by: number): Block {
  const span = { start: block.span.start + by, end: block.span.end + by };
  if (block.speaker === undefined) return { ...block, span };
  const speaker = { start: block.speaker.start + by, end: block.speaker.end + by };
  return { ...block, span, speaker };
}
