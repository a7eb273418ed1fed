import type { Span } from '../../model/span.js';
import type { Block } from '../../model/text.js';
import { repair } from '../repair/repair.js';
import { packedStructure, structure } from '../structure/structure.js';
import { findFrontMatter } from './find-front-matter.js';
import type { ParsedText } from './parsed-text.js';

/** Reads plain text: repaired, its blocks told by layout and words. Front matter may open it, where it is a beginning. */
export function plainText(raw: string, isBeginning = true): ParsedText {
  const { text, offsets, counts: repairs } = repair(raw, { markup: true });
  const front = isBeginning ? findFrontMatter(text) : null;
  if (front !== null) return { text, offsets, blocks: blocksBehind(front.block, text), repairs };
  const packedBlocks = packedStructure(text);
  return {
    text,
    offsets,
    get blocks() {
      return packedBlocks.toArray();
    },
    packedBlocks,
    repairs,
  };
}

function blocksBehind(frontMatter: Span, text: string): readonly Block[] {
  const body = structure(text.slice(frontMatter.end));
  const head: Block = {
    kind: 'front-matter',
    span: frontMatter,
    boilerplate: true,
    level: 0,
    reason: 'front-matter',
  };
  return [head, ...body.map((block) => shift(block, frontMatter.end))];
}

function shift(block: Block, by: number): Block {
  const span = { start: block.span.start + by, end: block.span.end + by };
  if (block.speaker === undefined) return { ...block, span };
  const speaker = { start: block.speaker.start + by, end: block.speaker.end + by };
  return { ...block, span, speaker };
}
