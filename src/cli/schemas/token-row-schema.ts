import type { TokenRow } from '../../analysis/tokens/token-columns.js';
import { count, flag, nullable, object, position, type Schema, text } from './json-schema.js';
import { documentField, yearField } from './shared-fields.js';

export const tokenRowSchema: Schema<TokenRow> = object(
  {
    document: documentField,
    year: nullable(yearField),
    sentence: position('Number of its sentence in the document, from 1; furniture counts on.'),
    start: count('Where it begins: UTF-16 offset into the decoded file.'),
    end: count('Where it ends.'),
    form: text('As written, after repairs.'),
    stem: text('What inflected and gendered forms share; of a token that is no word its form.'),
    word: flag('Whether it counts as a word: it has a letter.'),
    stopword: flag('Whether it is among the stop words.'),
  },
  'A token of running text.',
);
