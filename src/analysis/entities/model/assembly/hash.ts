/** Hashes as `../hash-feature.ts` has them. */

/** Multipliers of MurmurHash3 (Appleby 2011). */
const FIRST_FACTOR: u32 = 0xcc9e2d51;
const SECOND_FACTOR: u32 = 0x1b873593;
const SUMMAND: u32 = 0xe6546b64;
const FIRST_FINAL_FACTOR: u32 = 0x85ebca6b;
const SECOND_FINAL_FACTOR: u32 = 0xc2b2ae35;
/** Where the hash of a shifted feature begins; see `shiftFeature`. */
const SHIFT_SEED: u32 = 0x3c6ef372;

/** Mixes a number into a hash. */
export function mix(hash: u32, value: u32): u32 {
  const mixed = rotl(value * FIRST_FACTOR, 15) * SECOND_FACTOR;
  return rotl(hash ^ mixed, 13) * 5 + SUMMAND;
}

/** Spreads the bits of a mixed hash; never 0. */
export function finish(hash: u32): u32 {
  let spread = (hash ^ (hash >> 16)) * FIRST_FINAL_FACTOR;
  spread = (spread ^ (spread >> 13)) * SECOND_FINAL_FACTOR;
  spread ^= spread >> 16;
  return spread === 0 ? 1 : spread;
}

/** Shifts a word's feature to the place it is seen from. */
export function shift(key: u32, offset: i32): u32 {
  return offset === 0 ? key : finish(mix(mix(SHIFT_SEED, key), offset));
}
