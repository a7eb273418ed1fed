import { joint } from './describe-word.js';
import { finishHash, mixHash, startPair, startTriple } from './hash-feature.js';
import { jointCount } from './sizes.js';

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

/** One row a template: where the hash begins, then for each word its place (0 = two words before the token), its property. */
export const pairTemplates = Int32Array.from(
  pairs.flatMap(([left, property, right, other], template) => [
    startPair(0x100 + template),
    left + 2,
    property,
    right + 2,
    other,
  ]),
);
export const tripleTemplates = Int32Array.from(
  triples.flatMap(([before, here, behind], template) => [
    startTriple(0x200 + template),
    ...[1, before, 2, here, 3, behind],
  ]),
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
  const property = (templates: Int32Array, field: number) =>
    joints[slots[at - 2 + templates[field]!]! * jointCount + templates[field + 1]!]!;
  let next = 0;
  for (let row = 0; row < pairTemplates.length; row += 5) {
    const left = mixHash(pairTemplates[row]!, property(pairTemplates, row + 1));
    target[next++] = finishHash(mixHash(left, property(pairTemplates, row + 3)));
  }
  for (let row = 0; row < tripleTemplates.length; row += 7) {
    const left = mixHash(tripleTemplates[row]!, property(tripleTemplates, row + 1));
    const middle = mixHash(left, property(tripleTemplates, row + 3));
    target[next++] = finishHash(mixHash(middle, property(tripleTemplates, row + 5)));
  }
}
