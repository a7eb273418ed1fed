/**
 * One change to a text: `text.slice(start, end)` becomes `replacement`. A list of edits is sorted by
 * `start` and does not overlap: `edits[i].end <= edits[i + 1].start`.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Name of the rule that asked for it, such as `soft-hyphen`. */
  readonly rule: string;
}
