/** How often something was counted in a target and in a reference, with the tokens of each. */
export interface Comparison {
  readonly targetCount: number;
  readonly targetTotal: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
}

/**
 * Refuses counts that cannot have been counted, so that a rate passed by mistake is found at once.
 *
 * Domain: safe non-negative integers with count ≤ total on either side.
 * @throws RangeError naming the field, what it may be, and what came.
 */
export function assertComparison(comparison: Comparison): void {
  assertCount('targetTotal', comparison.targetTotal, Number.MAX_SAFE_INTEGER);
  assertCount('referenceTotal', comparison.referenceTotal, Number.MAX_SAFE_INTEGER);
  assertCount('targetCount', comparison.targetCount, comparison.targetTotal, 'targetTotal');
  assertCount(
    'referenceCount',
    comparison.referenceCount,
    comparison.referenceTotal,
    'referenceTotal',
  );
}

function assertCount(name: string, value: number, limit: number, limitName?: string): void {
  if (Number.isSafeInteger(value) && value >= 0 && value <= limit) return;
  const range =
    limitName === undefined ? 'a whole number from 0' : `a whole number from 0 to ${limitName}`;
  throw new RangeError(
    `${name} must be ${range}${limitName === undefined ? '' : ` (${limit})`}, got ${value}`,
  );
}
