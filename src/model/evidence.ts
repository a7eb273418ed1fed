/** A passage behind a number. `start`, `end` are raw offsets of the hit, `line` is 1-based. */
export interface Evidence {
  readonly document: string;
  readonly year: number | null;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The whole sentence, white space folded. */
  readonly sentence: string;
}
