import type { FamilyMember } from '../../analysis/keywords/keywords.js';
import { count, list, object, type Schema, text } from './json-schema.js';

export const familyMembersSchema: Schema<readonly FamilyMember[]> = list(
  object(
    {
      term: text('The word as written: its most frequent form in the corpus.'),
      stem: text('Its stem.'),
      count: count('Occurrences in the slice.'),
    },
    'A word of the family.',
  ),
  'Words of the family in this slice, the most frequent first; their counts add up.',
);
