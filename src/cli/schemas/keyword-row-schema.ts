import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import { evidenceSchema } from './evidence-schema.js';
import { familyMembersSchema } from './family-members-schema.js';
import { count, flag, list, nullable, number, object, type Schema, text } from './json-schema.js';
import { formsSchema } from './keyness-fields.js';
import { keynessSchema } from './keyness-schema.js';
import { documentField, yearField } from './shared-fields.js';

export const keywordRowSchema: Schema<KeywordRow> = object(
  {
    term: text('The word as written: its most frequent form in the corpus, never a bare stem.'),
    stem: text(
      'Key under which forms count together; words of an n-gram are separated by a blank.',
    ),
    forms: formsSchema('Forms in this slice, the most frequent first.'),
    collisions: list(
      list(text('Form as written.'), 'Forms of one word.'),
      'Groups of forms that share the stem and are words of their own, such as Maße and Masse.',
    ),
    year: nullable(yearField),
    yearCertain: flag('False where the year of a document of the slice is uncertain.'),
    document: nullable(documentField),
    count: count('Occurrences in the slice.'),
    words: count('Words of running text of the slice.'),
    perThousand: number('Occurrences per 1,000 words of the slice.', { minimum: 0, maximum: 1000 }),
    documents: count('Documents of the slice with the term.'),
    documentsTotal: count('Documents of the slice.'),
    dispersion: object(
      {
        dp: nullable(
          number('Deviation of proportions; 0 is even. Null with fewer than two documents.', {
            minimum: 0,
            maximum: 1,
          }),
        ),
        dpNorm: nullable(
          number('The same, stretched so that 1 can be reached.', { minimum: 0, maximum: 1 }),
        ),
        parts: count('Documents with text that it was computed over.'),
      },
      'How evenly the term is spread over the documents of the slice.',
    ),
    keyness: keynessSchema,
    tfidf: number('Count × (ln(slices / slices with the term) + 1).', { minimum: 0 }),
    cValue: nullable(number('C-value of a multiword term; null unless --sort c-value.')),
    family: nullable(
      object(
        {
          head: text('The word that the family shares, as written.'),
          members: familyMembersSchema,
        },
        'The family of words that is counted; null without --families.',
      ),
    ),
    evidence: evidenceSchema,
  },
  'A term in a slice of the corpus.',
);
