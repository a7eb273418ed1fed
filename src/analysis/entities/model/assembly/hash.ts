/** Hashes as `../hash-feature.ts` has them. */

/** Multipliers of MurmurHash3 (Appleby 2011). */
const FIRST_FACTOR: u32 = 0xcc9e2d51;
const SECOND_FACTOR: u32 = 0x1b873593;
const SUMMAND: u32 = 0xe6546b64;
const FIRST_FINAL_FACTOR: u32 = 0x85ebca6b;
const SECOND_FINAL_FACTOR: u32 = 0xc2b2ae35;
/** Where hashes begin: of a text, of a pair, of a shifted feature (see `shiftFeature`). */
const TEXT_SEED: u32 = 0x51ed270b;
const PAIR_SEED: u32 = 0x2545f491;
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

/** The hash of a text before its code units are mixed in. */
export function startText(seed: u32): u32 {
  return mix(TEXT_SEED, seed);
}

/** Mixes in the code units from one address to another. */
export function mixText(hash: u32, start: usize, end: usize): u32 {
  let mixed = hash;
  for (let at = start; at < end; at += 2) mixed = mix(mixed, load<u16>(at));
  return mixed;
}

export function hashText(seed: u32, start: usize, end: usize): u32 {
  return finish(mixText(startText(seed), start, end));
}

export function hashPair(seed: u32, first: u32, second: u32): u32 {
  return finish(mix(mix(mix(PAIR_SEED, seed), first), second));
}
