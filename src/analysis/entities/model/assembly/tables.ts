/** Where the tables lie, as addresses, and how their entries are laid out. */
// biome-ignore-all lint/style/useConst: `../model-kernel.ts` sets what is exported
import { labelCount, reach } from '../sizes';

/** A bit for each beginning of a hash: whether a feature has it. Most unknown features end here. */
export let starts: usize = 0;
/** By the upper bits of a hash: where its rows begin; one more entry for the end of the last. */
export let buckets: usize = 0;
/** How far a hash is shifted to tell its bucket. */
export let bucketShift: u32 = 0;
/**
 * The features, ascending; what is read together lies together: the bits of the hash that its bucket does not tell, above
 * the set of labels; the address of the first weight.
 */
export let rows: usize = 0;
export const ROW_BYTES: usize = 8;
export const SET_BITS: u32 = labelCount;
export const SET_MASK: u32 = (1 << SET_BITS) - 1;
/** The weights, a byte each. */
export let codes: usize = 0;
/** Weight of each code. */
export let decoded: usize = 0;

/** Of the lexicon: fingerprints, ascending, and by their upper bits the number of the first. */
export let fingerprints: usize = 0;
export let fingerprintBuckets: usize = 0;
export let fingerprintShift: u32 = 0;
/** How many forms there are, and how many clusters. */
export let forms: u32 = 0;
export let clusters: u32 = 0;
/** The columns of the lexicon, as `../packed-lexicon.ts` has them. */
export let columns: usize = 0;
/** By row, place in the columns that are in the order of the clusters. */
export let ranks: usize = 0;
/** Address of the path of each cluster. */
export let paths: usize = 0;

/** The word to describe, levelled, and the same in lower case, in code units. */
export let form: usize = 0;
export let lower: usize = 0;
/** Room for what is made of it: its shape; its beginning between two marks. */
export let shape: usize = 0;
export let padded: usize = 0;
/** Features of a word, those of reach 0, of reach 1 and of reach 2, with room for `MOST_KEYS` each. */
export let keys: usize = 0;
/** Of each reach, how many. */
export let keyCounts: usize = 0;
/** Features that may have weights, and the scores they go to. */
export let candidates: usize = 0;

/** Templates: where the hash begins, then fields of place and property. */
export let pairs: usize = 0;
export let pairsEnd: usize = 0;
export let triples: usize = 0;
export let triplesEnd: usize = 0;

/** Slots of the words of a piece and those around it. */
export let slots: usize = 0;
/** Scores of each token. */
export let emissions: usize = 0;
export const LABELS: usize = labelCount;
export const SCORES_BYTES: usize = LABELS * 4;
/** By slot: properties. */
export let joints: usize = 0;
/** By slot: scores for each place that the word is seen from. */
export let sums: usize = 0;
export const SUMS_BYTES: usize = (2 * reach + 1) * SCORES_BYTES;

/** Labels that a name begins with and those it ends with, `O` among both; a byte for each label. */
export let startable: usize = 0;
export let endable: usize = 0;
/** Labels that may stand before each label, one label after the other; where they begin, with an end. A byte each. */
export let origins: usize = 0;
export let originStarts: usize = 0;
/** Of each of them the score of the step, and its exponential. */
export let stepScores: usize = 0;
export let stepFactors: usize = 0;
/** How far the scores of steps lie apart. */
export let leastLead: f64 = 0;
/** Best origin of each label of each token; best labels of tokens. */
export let back: usize = 0;
export let path: usize = 0;
/** By token and label, scaled: of the stretch up to it, of the one behind it; of both. */
export let forward: usize = 0;
export let backward: usize = 0;
export let posteriors: usize = 0;
/** Of the labels of one token, and of the next one. */
export let current: usize = 0;
export let following: usize = 0;
/** Names that were found: first token, token behind the last, kind. */
export let spans: usize = 0;
export const SPAN_BYTES: usize = 12;
/** The score of each. */
export let spanScores: usize = 0;

/** See `ModelHeader`. */
export let outsideBias: f32 = 0;
export let settledMargin: f64 = 0;
