import { Random } from './random.js';

/** Where a theme has hits: unit indices and the hits of each, in parallel. */
export interface ThemeHits {
  readonly units: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

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
  const unitCount = input.groups.length;
  const words = Float64Array.from(input.words);
  const labels = Int32Array.from(input.groups);
  const sizes = new Int32Array(groupCount);
  for (const label of labels) sizes[label]! += 1;

  const tally = createTally(themes, words, groupCount);
  const groupWords = new Float64Array(groupCount);
  for (let unit = 0; unit < unitCount; unit += 1) groupWords[labels[unit]!]! += words[unit]!;
  const differences = new Float64Array(themes.length * groupCount);
  tally.differences(labels, groupWords, differences);
  const thresholds = differences.map((value) => Math.abs(value) * (1 - TIE_TOLERANCE));

  // The largest group takes what the others leave, so its units need not be drawn.
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const random = new Random(seed);
  const order = Int32Array.from(words, (_, unit) => unit);
  const extreme = new Int32Array(thresholds.length);
  const drawn = new Float64Array(thresholds.length);
  const total = words.reduce((sum, value) => sum + value, 0);
  for (let permutation = 0; permutation < permutations; permutation += 1) {
    random.shuffle(order, unitCount - sizes[largest]!);
    labels.fill(largest);
    let position = 0;
    let rest = total;
    for (let group = 0; group < groupCount; group += 1) {
      if (group === largest) continue;
      let sum = 0;
      for (const end = position + sizes[group]!; position < end; position += 1) {
        const unit = order[position]!;
        labels[unit] = group;
        sum += words[unit]!;
      }
      groupWords[group] = sum;
      rest -= sum;
    }
    groupWords[largest] = rest;
    tally.differences(labels, groupWords, drawn);
    for (let pair = 0; pair < drawn.length; pair += 1) {
      // Written with "not below", so that a draw without a rate counts against significance.
      if (!(Math.abs(drawn[pair]!) < thresholds[pair]!)) extreme[pair]! += 1;
    }
  }

  const isTestable = (pair: number): boolean => !Number.isNaN(differences[pair]!);
  const table = (cell: (pair: number) => number): (number | null)[][] =>
    themes.map((_, theme) =>
      Array.from({ length: groupCount }, (_unused, group) => {
        const pair = theme * groupCount + group;
        return isTestable(pair) ? cell(pair) : null;
      }),
    );
  return {
    permutations,
    differences: table((pair) => differences[pair]! + 0),
    pValues: table((pair) => (1 + extreme[pair]!) / (1 + permutations)),
  };
}

interface Tally {
  /** Writes the difference of rates of each (theme, group); NaN, inside only, where it has none. */
  differences(labels: Int32Array, groupWords: Float64Array, into: Float64Array): void;
}

function createTally(themes: readonly ThemeHits[], words: Float64Array, groupCount: number): Tally {
  // All themes' hits in one run of entries: unit, theme · groupCount, count.
  const starts: number[] = [];
  const units: number[] = [];
  const counts: number[] = [];
  const totals = new Float64Array(themes.length);
  for (const [theme, { units: hitUnits, counts: hitCounts }] of themes.entries()) {
    for (let i = 0; i < hitUnits.length; i += 1) {
      starts.push(theme * groupCount);
      units.push(hitUnits[i]!);
      counts.push(hitCounts[i]!);
      totals[theme]! += hitCounts[i]!;
    }
  }
  const entryStarts = Int32Array.from(starts);
  const entryUnits = Int32Array.from(units);
  const entryCounts = Float64Array.from(counts);
  const total = words.reduce((sum, value) => sum + value, 0);
  const groupHits = new Float64Array(themes.length * groupCount);
  const scales = new Float64Array(groupCount);
  return {
    differences(labels, groupWords, into) {
      groupHits.fill(0);
      for (let entry = 0; entry < entryUnits.length; entry += 1) {
        groupHits[entryStarts[entry]! + labels[entryUnits[entry]!]!]! += entryCounts[entry]!;
      }
      // h/w − (H−h)/(W−w) = (h W − H w) / (w (W − w)), where the first factor is whole.
      for (let group = 0; group < groupCount; group += 1) {
        const size = groupWords[group]!;
        scales[group] = size > 0 && size < total ? 1 / (size * (total - size)) : Number.NaN;
      }
      for (let theme = 0; theme < totals.length; theme += 1) {
        const start = theme * groupCount;
        const hits = totals[theme]!;
        for (let group = 0; group < groupCount; group += 1) {
          const pair = start + group;
          into[pair] = (groupHits[pair]! * total - hits * groupWords[group]!) * scales[group]!;
        }
      }
    },
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
