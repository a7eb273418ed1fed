import { type Fingerprint, SKETCH } from './fingerprints.js';

/** A document that an earlier one holds already. */
export interface Twin {
  readonly document: string;
  readonly of: string;
  /** Share of the passages of both that they have in common, estimated from the fingerprints; 1 for the same words. */
  readonly share: number;
}

/** From this share of common passages on, two documents are one text. */
const LEAST_SHARE = 0.75;

/** Smallest hashes by which a document is looked up: two that share most passages hardly ever share none of these. */
const KEYS = 16;
/** Documents remembered by one hash; a passage that more of them have tells them badly apart. */
const MOST_HOLDERS = 32;

/**
 * The documents that repeat an earlier one, in their order. Each is compared with few of those kept before it, so that
 * the time grows with the number of documents and not with that of pairs.
 */
export function findTwins(documents: readonly Fingerprint[]): Twin[] {
  const holders = new Map<number, Fingerprint[]>();
  const twins: Twin[] = [];
  for (const fingerprint of documents) {
    const keys = fingerprint.hashes.subarray(0, KEYS);
    const candidates = new Set<Fingerprint>();
    for (const key of keys) for (const holder of holders.get(key) ?? []) candidates.add(holder);
    let best: Twin | null = null;
    for (const { document: of, hashes } of candidates) {
      const share = resemblance(hashes, fingerprint.hashes);
      if (share < LEAST_SHARE || (best !== null && !isBetter({ share, of }, best))) continue;
      best = { document: fingerprint.document, of, share };
    }
    if (best !== null) {
      twins.push(best);
      continue;
    }
    for (const key of keys) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [fingerprint]);
      else if (known.length < MOST_HOLDERS) known.push(fingerprint);
    }
  }
  return twins;
}

function isBetter(one: Pick<Twin, 'share' | 'of'>, other: Twin): boolean {
  return one.share > other.share || (one.share === other.share && one.of < other.of);
}

/** Share of the smallest hashes of both together that both have (the Jaccard index of the passages, estimated). */
function resemblance(left: Uint32Array, right: Uint32Array): number {
  let i = 0;
  let j = 0;
  let seen = 0;
  let shared = 0;
  for (; seen < SKETCH && (i < left.length || j < right.length); seen++) {
    const one = left[i] ?? Number.POSITIVE_INFINITY;
    const two = right[j] ?? Number.POSITIVE_INFINITY;
    if (one === two) shared++;
    if (one <= two) i++;
    if (two <= one) j++;
  }
  return seen === 0 ? 0 : shared / seen;
}
