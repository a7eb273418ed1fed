import type { Evidence } from '../../model/evidence.js';
import {
  count,
  list,
  nullable,
  object,
  position,
  type Schema,
  text,
  withOptional,
} from './json-schema.js';
import { documentField, pageFields, yearField } from './shared-fields.js';

/** Passages behind a row. */
export const evidenceSchema: Schema<readonly Evidence[]> = list(
  withOptional(
    object(
      {
        document: documentField,
        year: nullable(yearField),
        line: position('Line of the hit in the file, from 1.'),
        start: count('Where the hit begins: UTF-16 offset into the decoded file.'),
        end: count('Where the hit ends; the offset behind its last character.'),
        sentence: text(
          'The whole sentence, white space folded; of one of more than 4,000 characters what stands around the hit.',
        ),
      },
      'A passage.',
    ),
    pageFields,
  ),
  'The first hits in document order, at most as many as --evidence says.',
);
