import { describe, expect, it } from 'vitest';
import { betaPowerTerm } from '../../src/statistics/beta-power-term.js';

describe('betaPowerTerm', () => {
  it('is x^a (1 − x)^b / B(a, b)', () => {
    expect(betaPowerTerm(0.5, 1, 1)).toBeCloseTo(0.25, 14);
    // B(2, 3) = 1/12
    expect(betaPowerTerm(0.3, 2, 3)).toBeCloseTo(12 * 0.3 ** 2 * 0.7 ** 3, 14);
  });

  it('is 0 at both ends', () => {
    expect(betaPowerTerm(0, 2, 3)).toBe(0);
    expect(betaPowerTerm(1, 2, 3)).toBe(0);
  });
});
