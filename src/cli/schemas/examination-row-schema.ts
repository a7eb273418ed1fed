import type { ExaminationRow } from '../../pipeline/questions/examine-corpus.js';
import {
  choice,
  count,
  flag,
  list,
  nullable,
  number,
  object,
  position,
  type Schema,
  text,
} from './json-schema.js';
import { documentField, yearField } from './shared-fields.js';

export const examinationRowSchema: Schema<ExaminationRow> = object(
  {
    document: documentField,
    score: number('From 0, nothing looks wrong, to 100.', { minimum: 0, maximum: 100 }),
    format: text('Format the document was read as.'),
    encoding: text('Encoding its bytes were decoded with, such as utf-8.'),
    year: nullable(yearField),
    yearBasis: choice(
      ['manifest', 'front-matter', 'file-name', 'text', 'none'],
      'What the year is known from.',
    ),
    yearCertain: flag('False where the evidence is weak or conflicts.'),
    yearReason: text('Why this year, or why none: one English sentence.'),
    words: count('Words of running text.'),
    boilerplateWords: count('Words that were left out of running text.'),
    duplicates: list(
      object(
        {
          document: documentField,
          share: number('Share of this document’s words.', { minimum: 0, maximum: 1 }),
        },
        'A document that shares whole paragraphs.',
      ),
      'Documents that share whole paragraphs, the largest share first.',
    ),
    findings: list(
      object(
        {
          code: text('What looks wrong, such as words-glued or not-german.'),
          count: count('How often.'),
          line: nullable(position('Line of the first one, from 1.')),
          page: nullable(position('Page of the first one, from 1, where the format has pages.')),
          sample: nullable(text('The first one as it stands in the text.')),
          message: text('One English sentence.'),
        },
        'Something that looks wrong.',
      ),
      'What looks wrong, the heaviest first.',
    ),
    repairs: list(
      object(
        { name: text('Name of the repair, such as soft-hyphen.'), count: count('How often.') },
        'A repair made on the way in.',
      ),
      'Repairs made on the way in.',
    ),
  },
  'How a document was read and what looks wrong with it.',
);
