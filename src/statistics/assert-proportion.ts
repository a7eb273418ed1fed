/**
 * Refuses what is no proportion of counts or no confidence level.
 *
 * Domain: whole numbers 0 ≤ successes ≤ trials; 0 < level < 1.
 * @throws RangeError outside it.
 */
export function assertProportion(successes: number, trials: number, level: number): void {
  if (!Number.isSafeInteger(trials) || trials < 0) {
    throw new RangeError(`trials must be a whole number from 0, got ${trials}`);
  }
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(
      `successes must be a whole number from 0 to trials (${trials}), got ${successes}`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  }
}
