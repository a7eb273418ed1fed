import { describe, expect, it } from 'vitest';
import { assertProportion } from '../../src/statistics/assert-proportion.js';

describe('assertProportion', () => {
  it.each([
    [2, 1, 0.95, 'successes'],
    [-1, 1, 0.95, 'successes'],
    [0.5, 1, 0.95, 'successes'],
    [0, -1, 0.95, 'trials'],
    [0, Number.NaN, 0.95, 'trials'],
    [0, 1, 1, 'level'],
    [0, 1, Number.NaN, 'level'],
  ])('refuses %d of %d at level %d', (successes, trials, level, name) => {
    expect(() => assertProportion(successes, trials, level)).toThrow(RangeError);
    expect(() => assertProportion(successes, trials, level)).toThrow(name);
  });

  it('takes nothing of nothing', () => {
    expect(() => assertProportion(0, 0, 0.95)).not.toThrow();
  });
});
