import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import { count, nullable, object, type Schema, text } from './json-schema.js';
import { keynessFields } from './keyness-fields.js';

/** Comparison of a slice with a reference. */
export const keynessSchema: Schema<KeywordRow['keyness']> = nullable(
  object(
    {
      ...keynessFields,
      reference: object(
        {
          name: text(
            'What it is compared with: rest (of the corpus), general (German), or as --against says.',
          ),
          count: count('Occurrences in the reference.'),
          words: count('Words of the reference.'),
        },
        'What the slice is compared with.',
      ),
      comparisons: count('Terms times slices compared; LRC is adjusted by it.'),
    },
    'Comparison with the reference; null where there is none.',
  ),
);
