import { describe, expect, it } from 'vitest';
import { permutationTest } from '../../src/statistics/permutation-test.js';
import { Random } from '../../src/statistics/random.js';

/** Sparse hits of one theme from one count per unit. */
function sparse(counts: readonly number[]) {
  const units = counts.flatMap((count, unit) => (count > 0 ? [unit] : []));
  return { units, counts: units.map((unit) => counts[unit]!) };
}

describe('permutationTest', () => {
  it('comes near the exact p of all orders', () => {
    // Six units of equal length, all three hits in the first group: 2 of C(6, 3) = 20 choices.
    const { pValues, differences } = permutationTest({
      groups: [0, 0, 0, 1, 1, 1],
      groupCount: 2,
      words: [10, 10, 10, 10, 10, 10],
      themes: [sparse([1, 1, 1, 0, 0, 0])],
    });
    expect(pValues[0]![0]).toBeCloseTo(0.1, 1);
    expect(Math.abs(pValues[0]![0]! - 0.1)).toBeLessThan(0.01);
    expect(pValues[0]![1]).toBe(pValues[0]![0]);
    expect(differences).toEqual([[0.1, -0.1]]);
  });

  it('agrees with Fisher’s test where units are single words of equal length', () => {
    // Group of 10 with 8 hits against 6 with 1: Fisher 0.034965. The absolute difference of rates
    // orders the tables by another rule, so the exact p is summed here by that rule.
    const choose = (n: number, k: number): number =>
      k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
    const observed = Math.abs(8 / 10 - 1 / 6);
    let exact = 0;
    for (let k = 3; k <= 9; k += 1) {
      if (Math.abs(k / 10 - (9 - k) / 6) < observed - 1e-12) continue;
      exact += (choose(10, k) * choose(6, 9 - k)) / choose(16, 9);
    }
    const { pValues } = permutationTest({
      groups: Array.from({ length: 16 }, (_, i) => (i < 10 ? 0 : 1)),
      groupCount: 2,
      words: new Array<number>(16).fill(1),
      themes: [sparse([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0])],
    });
    expect(Math.abs(pValues[0]![0]! - exact)).toBeLessThan(0.007);
  });

  it('deals lengths and hits together: a longer unit takes its words along', () => {
    // Every unit has the rate 1/10, so no order differs from another.
    const { pValues, differences } = permutationTest({
      groups: [0, 0, 1, 1, 1],
      groupCount: 2,
      words: [10, 50, 20, 30, 70],
      themes: [sparse([1, 5, 2, 3, 7])],
      permutations: 199,
    });
    expect(pValues).toEqual([[1, 1]]);
    for (const difference of differences[0]!) expect(difference).toBeCloseTo(0, 15);
  });

  it('is nearly uniform when groups do not differ', () => {
    const random = new Random(11);
    const groups = Array.from({ length: 120 }, (_, i) => i % 3);
    let small = 0;
    let below = 0;
    const tests = 200;
    for (let test = 0; test < tests; test += 1) {
      const words = groups.map(() => 20 + random.nextBelow(60));
      // Clusters: a hit brings up to three more of the same paragraph.
      const hits = groups.map(() => (random.nextBelow(6) === 0 ? 1 + random.nextBelow(4) : 0));
      const themes = [sparse(hits)];
      const input = { groups, groupCount: 3, words, themes, permutations: 499, seed: test };
      const p = permutationTest(input).pValues[0]![0]!;
      if (p <= 0.05) small += 1;
      if (p <= 0.5) below += 1;
    }
    expect(small / tests).toBeLessThan(0.1);
    expect(small / tests).toBeGreaterThan(0.01);
    expect(Math.abs(below / tests - 0.5)).toBeLessThan(0.12);
  });

  it('finds a group with eight times the rate', () => {
    const groups = Array.from({ length: 100 }, (_, i) => (i < 25 ? 0 : 1));
    const words = groups.map((_, i) => 30 + (i % 7));
    const hits = groups.map((group, i) => (i % (group === 0 ? 2 : 16) === 0 ? 1 : 0));
    const { pValues } = permutationTest({ groups, groupCount: 2, words, themes: [sparse(hits)] });
    expect(pValues[0]![0]).toBeLessThan(0.001);
    expect(pValues[0]![0]).toBeGreaterThanOrEqual(1 / 10_000);
  });

  it('gives a theme the same p alone and among others', () => {
    const groups = Array.from({ length: 40 }, (_, i) => i % 4);
    const words = groups.map((_, i) => 10 + (i % 9));
    const first = sparse(groups.map((_, i) => (i % 5 === 0 ? 2 : 0)));
    const second = sparse(groups.map((_, i) => (i % 3 === 0 ? 1 : 0)));
    const input = { groups, groupCount: 4, words, permutations: 299, seed: 7 };
    const both = permutationTest({ ...input, themes: [first, second] }).pValues;
    const alone = permutationTest({ ...input, themes: [second] }).pValues;
    expect(both[1]).toEqual(alone[0]);
    expect(permutationTest({ ...input, themes: [second], seed: 8 }).pValues).not.toEqual(alone);
  });

  it('has null where there is nothing to compare, 1 where there are no hits', () => {
    const empty = { units: [], counts: [] };
    const none = permutationTest({ groups: [], groupCount: 2, words: [], themes: [empty] });
    expect(none).toMatchObject({ pValues: [[null, null]], differences: [[null, null]] });
    const oneGroup = permutationTest({
      groups: [0, 0],
      groupCount: 2,
      words: [5, 5],
      themes: [sparse([1, 0])],
      permutations: 9,
    });
    expect(oneGroup.pValues).toEqual([[null, null]]);
    const noHits = permutationTest({
      groups: [0, 1, 1],
      groupCount: 2,
      words: [5, 0, 5],
      themes: [empty],
      permutations: 9,
    });
    expect(noHits).toEqual({ permutations: 9, pValues: [[1, 1]], differences: [[0, 0]] });
    expect(permutationTest({ groups: [], groupCount: 0, words: [], themes: [] }).pValues).toEqual(
      [],
    );
  });

  it('adds up a unit that a theme names twice', () => {
    const input = { groups: [0, 1, 1], groupCount: 2, words: [5, 6, 7], permutations: 99 };
    const twice = permutationTest({ ...input, themes: [{ units: [0, 0], counts: [1, 1] }] });
    expect(twice).toEqual(permutationTest({ ...input, themes: [{ units: [0], counts: [2] }] }));
  });

  it.each([
    ['groups', { groups: [0, 2] }],
    ['words', { words: [1] }],
    ['words', { words: [1, -1] }],
    ['permutations', { permutations: 0 }],
    ['unit', { themes: [{ units: [2], counts: [1] }] }],
    ['counts', { themes: [{ units: [1], counts: [] }] }],
    ['count', { themes: [{ units: [1], counts: [-1] }] }],
    ['groupCount', { groupCount: -1 }],
  ])('refuses impossible %s', (_what, change) => {
    const input = { groups: [0, 1], groupCount: 2, words: [1, 1], themes: [] };
    expect(() => permutationTest({ ...input, ...change })).toThrow(RangeError);
  });
});
