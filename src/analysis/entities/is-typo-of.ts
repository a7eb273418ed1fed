import { editDistance } from './edit-distance.js';
import { nameLists } from './name-lists.js';

let foldedLastNames: string | undefined;
const existing = new Map<string, boolean>();

/**
 * Whether a rare surname is a slip for another: same first letter, at least six letters, one edit apart (two from eleven
 * letters), and not two surnames that both exist (Meier, Meyer). Both folded; `count` is how often the rare one stands.
 */
export function isTypoOf(rare: string, usual: string, count: number): boolean {
  if (rare === usual || count > 2 || rare.length < 6 || usual.length < 6) return false;
  if (rare.charAt(0) !== usual.charAt(0) || rare.includes(' ') !== usual.includes(' '))
    return false;
  const limit = Math.min(rare.length, usual.length) >= 11 ? 2 : 1;
  if (editDistance(rare, usual, limit) > limit) return false;
  // A feminine or inflected form is no slip: Kowalski, Kowalska; Petersen, Peterson are two families.
  if (
    /^(.*)[ao]$/.test(rare) &&
    /^(.*)[aoi]$/.test(usual) &&
    rare.slice(0, -1) === usual.slice(0, -1)
  ) {
    return false;
  }
  return !(isSurname(rare) && isSurname(usual));
}

/** Few are asked for, so they are looked for in the text of the lists: a set of ten thousand names takes longer to make. */
function isSurname(folded: string): boolean {
  let isOne = existing.get(folded);
  if (isOne === undefined) {
    const { lastNames, foreignLastNames } = nameLists();
    foldedLastNames ??= ` ${lastNames.text} ${foreignLastNames.text} `.toLowerCase();
    isOne = !folded.includes(' ') && foldedLastNames.includes(` ${folded} `);
    existing.set(folded, isOne);
  }
  return isOne;
}
