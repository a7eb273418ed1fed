import { joint, jointCount } from './describe-word.js';
import { finishHash, mixHash, startPair, startTriple } from './hash-feature.js';

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

const pairRows = Int32Array.from(
  pairs.flatMap((pair, template) => [startPair(0x100 + template), ...pair]),
);
const tripleRows = Int32Array.from(
  triples.flatMap((triple, template) => [startTriple(0x200 + template), ...triple]),
);

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
  // One row a template: where the hash begins, then offset and property of either side.
  for (let row = 0; row < pairRows.length; row += 5) {
    const left = joints[slots[at + pairRows[row + 1]!]! * jointCount + pairRows[row + 2]!]!;
    const right = joints[slots[at + pairRows[row + 3]!]! * jointCount + pairRows[row + 4]!]!;
    target[next++] = finishHash(mixHash(mixHash(pairRows[row]!, left), right));
  }
  const before = slots[at - 1]! * jointCount;
  const here = slots[at]! * jointCount;
  const behind = slots[at + 1]! * jointCount;
  for (let row = 0; row < tripleRows.length; row += 4) {
    const left = mixHash(tripleRows[row]!, joints[before + tripleRows[row + 1]!]!);
    const middle = mixHash(left, joints[here + tripleRows[row + 2]!]!);
    target[next++] = finishHash(mixHash(middle, joints[behind + tripleRows[row + 3]!]!));
  }
}
