import type { RichText, Run } from '../../presentation/page.js';
import type { Wording } from '../../presentation/wording/wording.js';
import type { Glyphs } from '../glyphs.js';

/** What drawing a block in a terminal depends on. */
export interface Canvas {
  /** Columns; no line is longer. */
  readonly width: number;
  readonly wording: Wording;
  readonly glyphs: Glyphs;
  /** Text of a page as printable runs: the only way in for it (see `printableRuns`). */
  readonly runs: (text: RichText) => readonly Run[];
  /** A run as it is sent to the terminal, with colour where there is colour. */
  readonly paint: (run: Run) => string;
}
