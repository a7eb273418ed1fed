/** Properties of a word that are combined with those of its neighbours, in the order of `WordProfile.joints`. */
export const joint = {
  lower: 0,
  shape: 1,
  coarse: 2,
  branch: 3,
  lists: 4,
  suffix: 5,
  fine: 6,
  company: 7,
} as const;

/** What `assembly/describe-word.ts` finds in a form, or in the boundary of a sentence. Features as hashes; a feature of reach r is seen from the r tokens on either side too. */
export interface WordProfile {
  readonly reach0: readonly number[];
  readonly reach1: readonly number[];
  readonly reach2: readonly number[];
  readonly joints: readonly number[];
}
