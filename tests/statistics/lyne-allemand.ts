/**
 * The French lemma ALLEMAND in the ten parts of Lyne's corpus of business correspondence (Lyne 1985,
 * as quoted by the R package tlda): counts and part sizes.
 */
export const lyneAllemand = {
  counts: [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
  sizes: [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930],
} as const;
