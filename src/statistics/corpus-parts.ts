/** A word's counts over the parts of a corpus, with what every dispersion measure needs of them. */
export interface CorpusParts {
  /** Counts and sizes of the parts that have tokens. */
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  /** Sum of the counts. */
  readonly frequency: number;
  /** Sum of the sizes. */
  readonly tokens: number;
}

/**
 * Pairs counts with part sizes and leaves out empty parts, which hold no place for a word.
 *
 * Domain: arrays of equal length; counts and sizes finite and ≥ 0; no count in an empty part.
 * Sizes left out: all parts are equally large.
 * Value on empty arrays: no parts, frequency and tokens 0.
 * @throws RangeError outside the domain.
 */
export function corpusParts(counts: ArrayLike<number>, sizes?: ArrayLike<number>): CorpusParts {
  if (sizes !== undefined && sizes.length !== counts.length) {
    throw new RangeError(
      `counts and sizes must have the same length, got ${counts.length} and ${sizes.length}`,
    );
  }
  const kept: number[] = [];
  const keptSizes: number[] = [];
  let frequency = 0;
  let tokens = 0;
  for (let part = 0; part < counts.length; part += 1) {
    const count = counts[part]!;
    const size = sizes === undefined ? 1 : sizes[part]!;
    if (!(count >= 0 && count < Infinity && size >= 0 && size < Infinity)) {
      throw new RangeError(
        `counts and sizes must be finite and not negative, got ${count} of ${size} in part ${part}`,
      );
    }
    if (size === 0) {
      if (count > 0) throw new RangeError(`part ${part} has a count of ${count} but no tokens`);
      continue;
    }
    kept.push(count);
    keptSizes.push(size);
    frequency += count;
    tokens += size;
  }
  return { counts: kept, sizes: keptSizes, frequency, tokens };
}
