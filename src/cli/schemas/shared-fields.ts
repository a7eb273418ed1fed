/** Fields that several rows have, with one description. */
import { integer, text } from './json-schema.js';

export const documentField = text(
  'Path relative to the corpus root, separated by /; - for standard input.',
);

export const yearField = integer('Year of the document or slice; null where it has none.', {
  minimum: 1000,
  maximum: 2999,
});
