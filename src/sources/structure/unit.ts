import type { Span } from '../../model/span.js';
import type { BlockKind } from '../../model/text.js';

/** A block in the making: passes change kind and flag until all have spoken. */
export interface Unit {
  start: number;
  end: number;
  kind: BlockKind;
  reason: string;
  level: number;
  boilerplate: boolean;
  speaker: Span | null;
  /** Blank lines before it. */
  gap: number;
  indent: number;
  lineCount: number;
}
