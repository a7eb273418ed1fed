import { describe, expect, it } from 'vitest';
import { stirlingError } from '../../src/statistics/stirling-error.js';

describe('stirlingError', () => {
  it('is what Stirling leaves over of ln Γ', () => {
    // ln Γ(1) = 0, ln Γ(10) = ln 9!
    expect(stirlingError(1)).toBeCloseTo(1 - Math.log(2 * Math.PI) / 2, 14);
    const stirling = 9.5 * Math.log(10) - 10 + Math.log(2 * Math.PI) / 2;
    expect(stirlingError(10)).toBeCloseTo(Math.log(362880) - stirling, 13);
  });

  it('goes on smoothly where the series takes over', () => {
    expect(stirlingError(10 - 1e-9)).toBeCloseTo(stirlingError(10), 11);
  });
});
