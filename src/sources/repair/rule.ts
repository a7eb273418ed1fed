import type { Edit } from './edit.js';

/** A repair that looks at the text wherever one of its trigger characters stands. */
export interface Rule {
  /** Kebab-case; shown to users who ask what was repaired. */
  readonly name: string;
  /** UTF-16 code units at which `apply` is to be called, as inclusive ranges. */
  readonly triggers: readonly (readonly [first: number, last: number])[];
  /**
   * Reports what is to be changed at `at`, in ascending order and never before `from`, where the last
   * edit ended. Returns the position to go on from, at least `at + 1`. It must look ahead only as far
   * as it returns, or by a constant, so that a whole text takes linear time.
   */
  apply(text: string, at: number, from: number, emit: (edit: Edit) => void): number;
}
