/** A passage behind a number. `start`, `end` are raw offsets of the hit, `line` is 1-based. */
export interface Evidence {
  readonly document: string;
  readonly year: number | null;
  readonly line: number;
  /** Where the format has pages or paragraphs; both from 1, never together. */
  readonly page?: number;
  readonly paragraph?: number;
  readonly start: number;
  readonly end: number;
  /** The whole sentence, white space folded. */
  readonly sentence: string;
}
