import { describe, expect, it } from 'vitest';
import { tfIdf } from '../../src/statistics/tf-idf.js';

// The matrix of the scikit-learn user guide, 6.2.3.
const rows = [
  [3, 0, 1],
  [2, 0, 0],
  [3, 0, 0],
  [4, 0, 0],
  [3, 2, 0],
  [3, 0, 2],
];

describe('tfIdf', () => {
  it('with idf = ln(n/df) + 1 and l2 gives the guide’s row', () => {
    const [first] = tfIdf(rows, { idf: 'plus-one', norm: 'l2' });
    expect(first![0]).toBeCloseTo(0.81940995, 8);
    expect(first![1]).toBe(0);
    expect(first![2]).toBeCloseTo(0.57320793, 8);
  });

  it('smooths as the guide does unless told otherwise', () => {
    // The guide's smooth_idf=True: [0.85151335, 0, 0.52433293]
    const [first] = tfIdf(rows);
    expect(first![0]).toBeCloseTo(0.85151335, 8);
    expect(first![2]).toBeCloseTo(0.52433293, 8);
  });

  it.each([
    ['raw', 'none', [3, 0, 1]],
    ['binary', 'none', [1, 0, 1]],
    ['relative', 'none', [0.75, 0, 0.25]],
    ['log', 'none', [1 + Math.log(3), 0, 1]],
    ['raw', 'plain', [0, 0, Math.log(3)]],
    ['raw', 'probabilistic', [0, 0, Math.log(2)]],
  ] as const)('with tf %s and idf %s weighs the first row %o', (tf, idf, expected) => {
    const [first] = tfIdf(rows, { tf, idf, norm: 'none' });
    for (const [term, weight] of expected.entries()) expect(first![term]).toBeCloseTo(weight, 12);
  });

  it('with l1 sums to 1', () => {
    for (const row of tfIdf(rows, { norm: 'l1' })) {
      expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it('weighs nothing where there is nothing', () => {
    expect(tfIdf([])).toEqual([]);
    expect(tfIdf([[0, 0]], { idf: 'plain' })).toEqual([[0, 0]]);
    expect(tfIdf([[0, 0]], { tf: 'relative', norm: 'l1' })).toEqual([[0, 0]]);
  });

  it('refuses ragged rows and negative counts', () => {
    expect(() => tfIdf([[1, 2], [1]])).toThrow(RangeError);
    expect(() => tfIdf([[-1]])).toThrow(RangeError);
  });
});
