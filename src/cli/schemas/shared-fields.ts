/** Fields that several rows have, with one description. */
import { integer, position, text } from './json-schema.js';

export const documentField = text(
  'Path relative to the corpus root, separated by /; - for standard input.',
);

export const yearField = integer('Year of the document or slice; null where it has none.', {
  minimum: 1000,
  maximum: 2999,
});

/** Of places in documents of some formats. */
export const pageFields = {
  page: position('Page of the document, from 1, where its format has pages.'),
  paragraph: position('Paragraph, from 1, where its format has those and no pages.'),
};
