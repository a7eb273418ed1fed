import { permute, type UnitHits } from './resampling.js';

/** Where a theme has hits. */
export type ThemeHits = UnitHits;

export interface PermutationTestInput {
  /** Group of each unit, 0..groupCount − 1, for example the year of each paragraph. */
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
  /** Words of each unit. */
  readonly words: ArrayLike<number>;
  readonly themes: readonly ThemeHits[];
  readonly permutations?: number;
  readonly seed?: number;
}

export interface PermutationTest {
  readonly permutations: number;
  /** [theme][group]: rate of the group less rate of the rest, hits per word; null if untestable. */
  readonly differences: readonly (readonly (number | null)[])[];
  /** [theme][group]: two-sided p, not adjusted for their number; null if untestable. */
  readonly pValues: readonly (readonly (number | null)[])[];
}

/** Equal statistics of different sums may differ in the last bits and still have to count as ties. */
const TIE_TOLERANCE = 1e-10;

/**
 * Permutation test of each group's rate against the rest, for many themes and groups at once.
 *
 *     statistic = h/w − (H − h)/(W − w)
 *     p = (1 + #{ |statistic*| ≥ |statistic| }) / (1 + permutations)
 *
 * with h, w the hits and words of the group, H, W those of all units. Each permutation deals the
 * units out to the groups anew, as many units to each as it has, and serves every (theme, group).
 * Variant: two-sided by the absolute difference of rates; random permutations (9,999 unless given)
 * from `Random` with `seed` (1 unless given), the observed order counted among them; ties count
 * within 1e-10 relative.
 * Assumes that under the hypothesis of no difference the units are exchangeable between the groups,
 * hits and length of a unit staying together. Paragraphs satisfy this against clustering inside a
 * paragraph, not against differences between documents: where a group is one document, the test
 * cannot tell the year from the document and is too ready to reject. Documents as units avoid this.
 * Domain: groups and words of equal length; words, counts finite and ≥ 0; a unit given
 * twice in a theme has its counts added. Value: p and difference null where the group or the rest has no words; p 1 where the theme
 * has no hits; no rows for no themes,
 * empty ones for no groups.
 * Source: Fisher 1935; Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular
 * Biology 9(1), 39, for the 1 +; Lijffijt et al. 2016 for corpora.
 * Example: two groups of one unit each, hits in one: every order is as extreme, so p = 1.
 * @throws RangeError outside the domain.
 */
export function permutationTest(input: PermutationTestInput): PermutationTest {
  const { groupCount, themes, permutations = 9999, seed = 1 } = input;
  assertInput(input, permutations);
  if (groupCount === 0) {
    return { permutations, differences: themes.map(() => []), pValues: themes.map(() => []) };
  }
  const words = Float64Array.from(input.words);
  const total = words.reduce((sum, value) => sum + value, 0);
  const sizes = new Int32Array(groupCount);
  const groupWords = new Float64Array(groupCount);
  for (let unit = 0; unit < words.length; unit += 1) {
    const group = input.groups[unit]!;
    sizes[group]! += 1;
    groupWords[group]! += words[unit]!;
  }
  const totals = new Float64Array(themes.length);
  const groupHits = new Float64Array(groupCount * themes.length);
  for (const [theme, { units, counts }] of themes.entries()) {
    for (let i = 0; i < units.length; i += 1) {
      totals[theme]! += counts[i]!;
      groupHits[input.groups[units[i]!]! * themes.length + theme]! += counts[i]!;
    }
  }
  // [group][theme]; h/w − (H−h)/(W−w) = (h W − H w) / (w (W − w)), where the first factor is whole.
  const differences = groupHits.map((count, pair) => {
    const size = groupWords[Math.floor(pair / themes.length)]!;
    const scale = size > 0 && size < total ? 1 / (size * (total - size)) : Number.NaN;
    return (count * total - totals[pair % themes.length]! * size) * scale;
  });
  const thresholds = differences.map((value) => Math.abs(value) * (1 - TIE_TOLERANCE));
  const extreme =
    themes.length === 0
      ? []
      : permute({ permutations, seed, words, sizes, hits: themes, totals, thresholds });

  const isTestable = (pair: number): boolean => !Number.isNaN(differences[pair]!);
  const table = (cell: (pair: number) => number): (number | null)[][] =>
    themes.map((_, theme) =>
      Array.from({ length: groupCount }, (_unused, group) => {
        const pair = group * themes.length + theme;
        return isTestable(pair) ? cell(pair) : null;
      }),
    );
  return {
    permutations,
    differences: table((pair) => differences[pair]! + 0),
    pValues: table((pair) => (1 + extreme[pair]!) / (1 + permutations)),
  };
}

function assertInput(input: PermutationTestInput, permutations: number): void {
  const { groups, groupCount, words, themes } = input;
  if (!Number.isInteger(permutations) || permutations < 1) {
    throw new RangeError(`permutations must be a whole number from 1, got ${permutations}`);
  }
  if (!Number.isInteger(groupCount) || groupCount < 0) {
    throw new RangeError(`groupCount must be a whole number from 0, got ${groupCount}`);
  }
  if (groups.length !== words.length) {
    throw new RangeError(
      `groups and words must have the same length, got ${groups.length} and ${words.length}`,
    );
  }
  for (let unit = 0; unit < groups.length; unit += 1) {
    const group = groups[unit]!;
    const size = words[unit]!;
    if (!Number.isInteger(group) || group < 0 || group >= groupCount) {
      throw new RangeError(`group of unit ${unit} must lie in 0..${groupCount - 1}, got ${group}`);
    }
    if (!(size >= 0 && size < Infinity)) {
      throw new RangeError(`words of unit ${unit} must be finite and not negative, got ${size}`);
    }
  }
  for (const [theme, { units, counts }] of themes.entries()) {
    if (units.length !== counts.length) {
      throw new RangeError(`theme ${theme}: ${units.length} units but ${counts.length} counts`);
    }
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i]!;
      const count = counts[i]!;
      if (!Number.isInteger(unit) || unit < 0 || unit >= groups.length) {
        throw new RangeError(`theme ${theme}: there is no unit ${unit}`);
      }
      if (!(count >= 0 && count < Infinity)) {
        throw new RangeError(`theme ${theme}: a count must be finite and ≥ 0, got ${count}`);
      }
    }
  }
}
