import type { CorpusRow } from '../../analysis/corpus/corpus-overview.js';
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

export const corpusRowSchema: Schema<CorpusRow> = object(
  {
    document: documentField,
    title: nullable(text('Title by manifest, front matter or first heading.')),
    year: nullable(yearField),
    yearBasis: choice(
      ['manifest', 'front-matter', 'file-name', 'text', 'none'],
      'What the year is known from.',
    ),
    yearCertain: flag(
      'False where the evidence is weak or conflicts; tables then mark the year with ~.',
    ),
    yearReason: text('Why this year, or why none: one English sentence.'),
    yearEvidence: nullable(
      object(
        {
          text: text('The words that decided.'),
          start: count('Where they begin: UTF-16 offset into the decoded file.'),
          end: count('Where they end.'),
          line: position('Line they stand on, from 1.'),
        },
        'The words of the text that decided; null where the year is not from the text.',
      ),
    ),
    format: text('Format the document was read as: txt or md.'),
    encoding: text('Encoding its bytes were decoded with, such as utf-8.'),
    words: count('Words of running text (with --boilerplate include, of all text).'),
    sentences: count('Sentences of running text.'),
    boilerplate: list(
      object(
        {
          kind: choice(
            [
              'heading',
              'paragraph',
              'list-item',
              'table-row',
              'quote',
              'turn',
              'title-page',
              'contents',
              'menu',
              'caption',
              'credit',
              'alt-text',
              'link-line',
              'prompt',
              'date-line',
              'imprint',
              'page-furniture',
              'duplicate',
              'code',
              'front-matter',
            ],
            'What the stretch is.',
          ),
          start: count('Where it begins: UTF-16 offset into the decoded file.'),
          end: count('Where it ends.'),
          reason: text('The rule that found it, such as dot-leader.'),
        },
        'A stretch that is no running text.',
      ),
      'Stretches that are no running text, in order.',
    ),
    boilerplateWords: count('Words in them.'),
    duplicates: list(
      object(
        {
          document: documentField,
          share: number('Share of this document’s words in paragraphs that the other has too.', {
            minimum: 0,
            maximum: 1,
          }),
        },
        'Another document that shares whole paragraphs.',
      ),
      'Documents that share paragraphs with this one, the greatest share first.',
    ),
  },
  'A document.',
);
