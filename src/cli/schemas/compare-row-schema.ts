import type { CompareRow } from '../../pipeline/questions/compare.js';
import { evidenceSchema } from './evidence-schema.js';
import { count, number, object, type Schema, text } from './json-schema.js';
import { formsSchema, keynessFields } from './keyness-fields.js';

export const compareRowSchema: Schema<CompareRow> = object(
  {
    term: text('The word as written: its most frequent form, never a bare stem.'),
    stem: text('Key under which forms count together.'),
    forms: formsSchema('Forms in the target slice, the most frequent first.'),
    targetCount: count('Occurrences in the target slice.'),
    targetWords: count('Words of the target slice.'),
    targetPerThousand: number('Occurrences per 1,000 words of the target slice.', {
      minimum: 0,
      maximum: 1000,
    }),
    targetDocuments: count('Documents of the target slice with the word.'),
    targetDocumentsTotal: count('Documents of the target slice.'),
    referenceCount: count('Occurrences in the reference slice.'),
    referenceWords: count('Words of the reference slice.'),
    referencePerThousand: number('Occurrences per 1,000 words of the reference slice.', {
      minimum: 0,
      maximum: 1000,
    }),
    ...keynessFields,
    comparisons: count('Words compared; LRC is adjusted by it.'),
    evidence: evidenceSchema,
  },
  'A word in two slices.',
);
