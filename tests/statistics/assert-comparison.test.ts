import { describe, expect, it } from 'vitest';
import { assertComparison } from '../../src/statistics/assert-comparison.js';

describe('assertComparison', () => {
  const valid = { targetCount: 1, targetTotal: 10, referenceCount: 0, referenceTotal: 0 };

  it('takes counts up to their totals, zero included', () => {
    expect(() => assertComparison(valid)).not.toThrow();
  });

  it.each([
    [{ targetCount: 11 }, 'targetCount must be a whole number from 0 to targetTotal (10), got 11'],
    [{ targetCount: -1 }, 'targetCount'],
    [{ targetCount: 0.5 }, 'targetCount'],
    [{ referenceCount: 1 }, 'referenceCount'],
    [{ targetTotal: Number.NaN }, 'targetTotal must be a whole number from 0, got NaN'],
    [{ referenceTotal: Infinity }, 'referenceTotal'],
  ])('refuses %o and names the field', (change, message) => {
    expect(() => assertComparison({ ...valid, ...change })).toThrow(RangeError);
    expect(() => assertComparison({ ...valid, ...change })).toThrow(message);
  });
});
