import fc from 'fast-check';

/** Any comparison that can be counted, empty sides and words of every token included. */
export const comparisonArbitrary = fc
  .record({
    targetTotal: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000_000 })),
    referenceTotal: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000_000 })),
    targetShare: fc.oneof(
      fc.constant(0),
      fc.constant(1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    referenceShare: fc.oneof(
      fc.constant(0),
      fc.constant(1),
      fc.double({ min: 0, max: 0.01, noNaN: true }),
    ),
  })
  .map(({ targetTotal, referenceTotal, targetShare, referenceShare }) => ({
    targetCount: Math.floor(targetTotal * targetShare),
    targetTotal,
    referenceCount: Math.floor(referenceTotal * referenceShare),
    referenceTotal,
  }));
