import { joint, jointCount } from './describe-word.js';
import { finishHash, hashPair, hashTriple, mixHash } from './hash-feature.js';

const { lower, shape, coarse, branch, lists, suffix, fine, company } = joint;

/** Features of pairs: [offset, property, offset, property]. */
const pairs: readonly (readonly [number, number, number, number])[] = [
  [-1, lower, 0, lower],
  [0, lower, 1, lower],
  [-1, lower, 1, lower],
  [-1, lower, 0, shape],
  [0, shape, 1, lower],
  [-1, shape, 0, shape],
  [0, shape, 1, shape],
  [-1, coarse, 0, coarse],
  [0, coarse, 1, coarse],
  [-1, coarse, 1, coarse],
  [-1, lower, 0, coarse],
  [0, coarse, 1, lower],
  [-2, lower, -1, lower],
  [1, lower, 2, lower],
  [-1, lists, 0, lists],
  [0, lists, 1, lists],
  [-1, lower, 0, suffix],
  [-1, fine, 0, company],
  [0, company, 1, fine],
  [0, lists, 1, lower],
  [-1, lower, 0, lists],
];

/** Features of triples around a token: the property of the token before, of the token, of the token behind. */
const triples: readonly (readonly [number, number, number])[] = [
  [shape, shape, shape],
  [branch, branch, branch],
  [lower, shape, lower],
  [coarse, shape, coarse],
  [lists, lists, lists],
];

export const joinedCount = pairs.length + triples.length;

/** Shifts a word's feature to the place it is seen from. */
export function shiftFeature(key: number, offset: number): number {
  return offset === 0 ? key : finishHash(mixHash(mixHash(0x3c6ef372, key), offset));
}

/**
 * Writes the `joinedCount` features that need neighbours. `slots` holds the words around the token at offsets
 * −2 … 2; `joints` holds `jointCount` properties per slot.
 */
export function joinFeatures(
  slots: ArrayLike<number>,
  at: number,
  joints: Uint32Array,
  target: Uint32Array,
): void {
  let next = 0;
  for (let template = 0; template < pairs.length; template++) {
    const [leftOffset, left, rightOffset, right] = pairs[template]!;
    target[next++] = hashPair(
      0x100 + template,
      joints[slots[at + leftOffset]! * jointCount + left]!,
      joints[slots[at + rightOffset]! * jointCount + right]!,
    );
  }
  const before = slots[at - 1]! * jointCount;
  const here = slots[at]! * jointCount;
  const behind = slots[at + 1]! * jointCount;
  for (let template = 0; template < triples.length; template++) {
    const [left, middle, right] = triples[template]!;
    target[next++] = hashTriple(
      0x200 + template,
      joints[before + left]!,
      joints[here + middle]!,
      joints[behind + right]!,
    );
  }
}
