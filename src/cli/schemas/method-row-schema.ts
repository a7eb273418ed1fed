import type { MethodRow } from '../../presentation/methods/method-rows.js';
import { list, object, type Schema, text } from './json-schema.js';

export const methodRowSchema: Schema<MethodRow> = object(
  {
    name: text('Name to ask for.'),
    title: text('Title in the language asked for.'),
    summary: text('What it is, one sentence.'),
    formula: list(text('A line.'), 'The formula or rule, line by line.'),
    variant: text('Which variant, where there are several.'),
    domain: text('Domain and unit.'),
    empty: text('Value on empty or zero input.'),
    source: list(text('Author, year, work, page.'), 'Where it is from.'),
    example: text('A worked example.'),
    caveat: text('What it cannot tell.'),
    fields: list(
      text('Path such as themes.interval.low.'),
      'Numbers and codes of the JSON rows that it explains.',
    ),
  },
  'A method.',
);
