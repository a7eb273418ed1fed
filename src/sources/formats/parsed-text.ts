import type { Block, OffsetMap } from '../../model/text.js';

/** What a format makes of a decoded file: the words to read, where they stand, what each stretch is. */
export interface ParsedText {
  readonly text: string;
  /** From `text` to the decoded file. */
  readonly offsets: OffsetMap;
  readonly blocks: readonly Block[];
  /** How often each repair changed something, by rule name. */
  readonly repairs: Readonly<Record<string, number>>;
}
