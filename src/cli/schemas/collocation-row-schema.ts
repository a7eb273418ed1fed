import type { CollocationRow } from '../../analysis/collocations/collocations.js';
import { evidenceSchema } from './evidence-schema.js';
import { count, flag, nullable, number, object, type Schema, text } from './json-schema.js';
import { documentField, yearField } from './shared-fields.js';

export const collocationRowSchema: Schema<CollocationRow> = object(
  {
    collocate: text('The word near the term: its most frequent form, as written.'),
    stem: text('Key under which its forms count together.'),
    year: nullable(yearField),
    yearCertain: flag('False where the year of a document of the slice is uncertain.'),
    document: nullable(documentField),
    count: count('Occurrences near the term.'),
    left: count('Of these before it.'),
    right: count('Of these behind it.'),
    collocateCount: count('All occurrences of the collocate in the slice.'),
    termCount: count('Hits of the term in the slice.'),
    nearWords: count('Words near a hit.'),
    words: count('Words of running text of the slice.'),
    expected: number('Occurrences near the term if words stood at random.', { minimum: 0 }),
    logDice: nullable(number('logDice; 14 at most for neighbours.')),
    mi: nullable(number('Mutual information, binary logarithm.')),
    mi3: nullable(number('Mutual information with the count cubed.')),
    g2: number('Log-likelihood ratio G², four terms, signed.'),
    tScore: nullable(number('t-score; ranks, is no test.')),
    deltaP: object(
      {
        secondGivenFirst: nullable(
          number('How much nearness to the term calls up the collocate.', {
            minimum: -1,
            maximum: 1,
          }),
        ),
        firstGivenSecond: nullable(
          number('How much the collocate calls up the term.', { minimum: -1, maximum: 1 }),
        ),
      },
      'ΔP in both directions.',
    ),
    documents: count('Documents of the slice with the pair.'),
    documentsTotal: count('Documents of the slice.'),
    evidence: evidenceSchema,
  },
  'A word near the term.',
);
