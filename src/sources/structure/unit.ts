import type { Span } from '../../model/span.js';
import type { BlockKind } from '../../model/text.js';

/** A block in the making: passes change kind and flag until all have spoken. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  kind: BlockKind;
  reason: string;
  level: number;
  boilerplate: boolean;
  readonly speaker: Span | null;
  /** Blank lines before it. */
  readonly gap: number;
  readonly indent: number;
  readonly lineCount: number;
}
