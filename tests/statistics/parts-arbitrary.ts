import fc from 'fast-check';

/** Counts over parts of a corpus with at least two parts that have tokens, and at least one hit. */
export const partsArbitrary = fc
  .array(
    fc.record({
      count: fc.integer({ min: 0, max: 50 }),
      size: fc.integer({ min: 50, max: 5000 }),
    }),
    { minLength: 2, maxLength: 20 },
  )
  .filter((parts) => parts.some(({ count }) => count > 0))
  .map((parts) => ({
    counts: parts.map(({ count }) => count),
    sizes: parts.map(({ size }) => size),
  }));
