import type { Lang } from '../wording/lang.js';

/** How a number or a decision comes about, in two languages. An empty text says that there is nothing to say. */
export interface Method {
  /** As in JSON where it is a field, otherwise words joined by hyphens. */
  readonly name: string;
  /** Other names that find it. */
  readonly aliases?: readonly string[];
  /** What it explains: `<command>.<path in a row>`, or `result.<path>` for the envelope. Covers what lies below. */
  readonly fields: readonly string[];
  /** Author, year, work, page. None: a rule of this program. */
  readonly source: readonly string[];
  readonly text: Readonly<Record<Lang, MethodText>>;
}

export interface MethodText {
  readonly title: string;
  /** What it is, one sentence. */
  readonly summary: string;
  /** Formula or rule, line by line. */
  readonly formula: readonly string[];
  readonly variant: string;
  /** Domain and unit. */
  readonly domain: string;
  /** Value on empty or zero input. */
  readonly empty: string;
  readonly example: string;
  /** What it cannot tell. */
  readonly caveat: string;
}
