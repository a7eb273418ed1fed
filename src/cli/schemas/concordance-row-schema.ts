import type { ConcordanceRow } from '../../analysis/concordance/concordance.js';
import {
  count,
  nullable,
  object,
  position,
  type Schema,
  text,
  withOptional,
} from './json-schema.js';
import { documentField, pageFields, yearField } from './shared-fields.js';

export const concordanceRowSchema: Schema<ConcordanceRow> = withOptional(
  object(
    {
      document: documentField,
      year: nullable(yearField),
      line: position('Line of the hit in the file, from 1.'),
      column: position('Column of the hit in its line, from 1, in UTF-16 code units.'),
      start: count('Where the hit begins: UTF-16 offset into the decoded file.'),
      end: count('Where the hit ends; the offset behind its last character.'),
      left: text('Context before the hit within its paragraph, up to 120 characters.'),
      hit: text('The hit as written.'),
      right: text('Context behind the hit.'),
      sentence: text(
        'The whole sentence, white space folded; of one of more than 4,000 characters what stands around the hit.',
      ),
      wordsBefore: count('Words of running text of the document before the hit.'),
      words: count('Words of running text of the document.'),
    },
    'A hit in context.',
  ),
  pageFields,
);
