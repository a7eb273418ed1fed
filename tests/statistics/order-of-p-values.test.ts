import { describe, expect, it } from 'vitest';
import { orderOfPValues } from '../../src/statistics/order-of-p-values.js';

describe('orderOfPValues', () => {
  it('is ascending, equal ones in the order given', () => {
    expect(orderOfPValues([0.5, 0.1, 0.5, 0])).toEqual([3, 1, 0, 2]);
    expect(orderOfPValues([])).toEqual([]);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %d', (p) => {
    expect(() => orderOfPValues([p])).toThrow(RangeError);
  });
});
