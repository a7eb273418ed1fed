import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../src/statistics/chi-square-upper-tail.js';
import { Random } from '../../src/statistics/random.js';

describe('Random', () => {
  // The same generator written down independently in Python with unbounded integers.
  it.each([
    [1, [792534090, 3215351813, 160231488, 1151041103]],
    [2024, [3352509597, 3345386657, 3524443052, 1252134190]],
    [-5, [2284182174, 3539119733, 3060320061, 3732448513]],
  ])('seeded with %d begins %o', (seed, expected) => {
    const random = new Random(seed);
    expect(expected.map(() => random.nextUint32())).toEqual(expected);
  });

  it('draws each number below the limit about equally often', () => {
    const random = new Random(3);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i += 1) counts[random.nextBelow(7)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquareUpperTail(chiSquare, 6)).toBeGreaterThan(0.001);
  });

  it('draws every order of four about equally often', () => {
    const random = new Random(4);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i += 1) {
      const array = Int32Array.of(0, 1, 2, 3);
      random.shuffle(array);
      counts.set(array.join(''), (counts.get(array.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    let chiSquare = 0;
    for (const count of counts.values()) chiSquare += (count - 1000) ** 2 / 1000;
    expect(chiSquareUpperTail(chiSquare, 23)).toBeGreaterThan(0.001);
  });

  it('shuffles as nextBelow draws, and only as far as asked', () => {
    const array = Int32Array.from({ length: 50 }, (_, i) => i);
    const [one, other] = [new Random(9), new Random(9)];
    one.shuffle(array, 10);
    const expected = Array.from({ length: 50 }, (_, i) => i);
    for (let i = 0; i < 10; i += 1) {
      const j = i + other.nextBelow(50 - i);
      [expected[i], expected[j]] = [expected[j]!, expected[i]!];
    }
    expect([...array]).toEqual(expected);
    expect(one.nextUint32()).toBe(other.nextUint32());
  });

  it('draws from more than two million as evenly as from few', () => {
    const random = new Random(5);
    const limit = 3 * 2 ** 21;
    const thirds = [0, 0, 0];
    for (let i = 0; i < 30_000; i += 1) thirds[Math.floor(random.nextBelow(limit) / 2 ** 21)]! += 1;
    const chiSquare = thirds.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquareUpperTail(chiSquare, 2)).toBeGreaterThan(0.001);
    const array = Int32Array.from({ length: 2 ** 21 + 3 }, (_, i) => i);
    random.shuffle(array);
    expect(Int32Array.from(array).sort()).toEqual(array.map((_, i) => i));
    expect(array.subarray(0, 5)).not.toEqual(Int32Array.of(0, 1, 2, 3, 4));
  });

  it('takes the ends of its domain and nothing beyond', () => {
    const random = new Random(1);
    expect(random.nextBelow(1)).toBe(0);
    expect(random.nextBelow(2 ** 21)).toBeLessThan(2 ** 21);
    for (const limit of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => random.nextBelow(limit)).toThrow(RangeError);
    }
    expect(() => random.shuffle(new Int32Array(3), 4)).toThrow(RangeError);
    expect(() => random.shuffle(new Int32Array(0))).not.toThrow();
    expect(() => new Random(0.5)).toThrow(RangeError);
  });
});
