/** Where the tables lie, as addresses, and how their entries are laid out. */
// biome-ignore-all lint/style/useConst: `../score-tokens.ts` sets what is exported
import { labelCount, reach } from '../sizes';

/** A bit for each beginning of a hash: whether a feature has it. Most unknown features end here. */
export let starts: usize = 0;
/** By the upper bits of a hash: where its rows begin; one more entry for the end of the last. */
export let buckets: usize = 0;
/** How far a hash is shifted to tell its bucket. */
export let bucketShift: u32 = 0;
/** The features, ascending; what is read together lies together: hash, set of labels, address of the first weight. */
export let rows: usize = 0;
export const ROW_BYTES: usize = 12;
/** The weights, a byte each. */
export let codes: usize = 0;
/** Weight of each code. */
export let decoded: usize = 0;

/** Features of a word: those of reach 2, of reach 1 and of reach 0, one behind the other. */
export let keys: usize = 0;
/** Templates: where the hash begins, then fields of place and property. */
export let pairs: usize = 0;
export let pairsEnd: usize = 0;
export let triples: usize = 0;
export let triplesEnd: usize = 0;

/** Slots of the words of a piece and those around it. */
export let slots: usize = 0;
/** Scores of each token. */
export let emissions: usize = 0;
export const SCORES_BYTES: usize = labelCount * 4;
/** By slot: properties. */
export let joints: usize = 0;
/** By slot: scores for each place that the word is seen from. */
export let sums: usize = 0;
export const SUMS_BYTES: usize = (2 * reach + 1) * SCORES_BYTES;
