import type { QuoteRow } from '../../analysis/quotes/quotes.js';
import {
  choice,
  count,
  nullable,
  object,
  position,
  type Schema,
  text,
  withOptional,
} from './json-schema.js';
import { documentField, pageFields, yearField } from './shared-fields.js';

export const quoteRowSchema: Schema<QuoteRow> = withOptional(
  object(
    {
      document: documentField,
      year: nullable(yearField),
      start: count('Where it begins, marks included: UTF-16 offset into the decoded file.'),
      end: count('Where it ends.'),
      line: position('Line in the file, from 1.'),
      text: text('What was said, white space folded.'),
      kind: choice(['direct', 'indirect'], 'In the speaker’s words, or reported.'),
      speaker: nullable(
        object(
          {
            id: nullable(
              text('Id of the speaker’s row in `entities`; null when the words name nobody.'),
            ),
            name: nullable(text('Name of that row.')),
            text: text('The words that stand for the speaker, such as „Der Geschäftsführer“.'),
          },
          'Who said it; null when the text does not say.',
        ),
      ),
      cue: nullable(text('The word that shows it is speech, such as betonte or laut.')),
    },
    'Something somebody said.',
  ),
  pageFields,
);
