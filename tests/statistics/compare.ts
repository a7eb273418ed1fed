import type { Comparison } from '../../src/statistics/assert-comparison.js';

/** A comparison written as the papers write it: hits/tokens against hits/tokens. */
export function compare(
  targetCount: number,
  targetTotal: number,
  referenceCount: number,
  referenceTotal: number,
): Comparison {
  return { targetCount, targetTotal, referenceCount, referenceTotal };
}
