/** Constants of the analyses that the texts name; a test compares them with the code that uses them. */
export const methodConstants = {
  leastHits: 5,
  leastWords: 200,
  leastBootstrapParagraphs: 20,
  significance: 0.05,
  documentsAsUnits: 20,
  permutations: 9999,
  leastPermutations: 999,
  leastResamples: 199,
  mostResamples: 1999,
  criticalG2: 3.84,
  contextCharacters: 120,
  leastParagraphWords: 8,
  leastShare: 0.1,
  gapWords: 3,
  leastTrendYears: 5,
  collocationSpan: 5,
} as const;
