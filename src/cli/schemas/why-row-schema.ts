import type { WhyRow } from '../../pipeline/questions/why-word.js';
import { choice, count, flag, list, object, type Schema, text } from './json-schema.js';

export const whyRowSchema: Schema<WhyRow> = object(
  {
    theme: text('Name of the theme.'),
    class: choice(['core', 'related', 'false-friend'], 'Kind of the pattern.'),
    pattern: text('The pattern as the theme file writes it.'),
    kind: text('How it matches: stem, form, word, prefix, suffix, infix, glob or part.'),
    word: text('The word asked about.'),
    stem: text('Its stem.'),
    parts: list(
      text('Constituent in lower case.'),
      'Constituents of the compound; one for a simple word.',
    ),
    decides: flag('True for the pattern that decides within its theme.'),
    count: count('Occurrences of exactly this form in running text.'),
  },
  'A pattern that matches the word.',
);
