/**
 * Features are known by 32-bit hashes, in training as at run time; their names are never stored. With a few hundred
 * thousand features kept, an unknown feature meets a kept one about once in 10,000 look-ups.
 */

/** Mixes a number into a hash (the step of MurmurHash3, Appleby 2011). */
export function mixHash(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Spreads the bits of a mixed hash (MurmurHash3's finaliser); unsigned, never 0, which marks an empty cell. */
export function finishHash(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h >>> 0;
}

/** Hash of `text.slice(start, end)` under a seed that names the kind of feature. */
export function hashText(seed: number, text: string, start = 0, end = text.length): number {
  let hash = mixHash(0x51ed270b, seed);
  for (let i = start; i < end; i++) hash = mixHash(hash, text.charCodeAt(i));
  return finishHash(hash);
}

/** The hash of a pair or triple before its members are mixed in: the same for all features of a kind. */
export function startPair(seed: number): number {
  return mixHash(0x2545f491, seed);
}

export function startTriple(seed: number): number {
  return mixHash(0x68e31da4, seed);
}

export function hashPair(seed: number, first: number, second: number): number {
  return finishHash(mixHash(mixHash(startPair(seed), first), second));
}
