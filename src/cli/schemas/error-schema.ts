import { nullable, object, record, text } from './json-schema.js';

/** What stderr holds instead of a result when a run with --format json or ndjson fails. */
export const errorSchema = object(
  {
    error: object(
      {
        code: text('Stable, kebab-case, such as year-unknown or internal-error.'),
        message: text('What is wrong, one English sentence.'),
        hint: nullable(text('What to do instead.')),
        data: record('Values behind the message.'),
      },
      'The error.',
    ),
  },
  'An error, on one line.',
);
