import { describe, expect, it } from 'vitest';
import { corpusParts } from '../../src/statistics/corpus-parts.js';

describe('corpusParts', () => {
  it('leaves empty parts out and sums the others', () => {
    expect(corpusParts([1, 0, 2], [10, 0, 30])).toEqual({
      counts: [1, 2],
      sizes: [10, 30],
      frequency: 3,
      tokens: 40,
    });
  });

  it('takes parts as equally large when no sizes are given, and nothing for nothing', () => {
    expect(corpusParts([1, 2]).sizes).toEqual([1, 1]);
    expect(corpusParts([])).toEqual({ counts: [], sizes: [], frequency: 0, tokens: 0 });
  });

  it.each([
    [[1, 2], [10]],
    [[1], [0]],
    [[-1], [10]],
    [[Number.NaN], [10]],
    [[1], [Infinity]],
  ])('refuses counts %o in parts %o', (counts, sizes) => {
    expect(() => corpusParts(counts, sizes)).toThrow(RangeError);
  });
});
