import type { CheckExample, CheckRow } from '../../analysis/themes/theme-check.js';
import { choice, count, list, nullable, object, type Schema, text } from './json-schema.js';

const examples: Schema<readonly CheckExample[]> = list(
  object(
    { form: text('Form as written.'), count: count('How often it occurs.') },
    'A form or phrase.',
  ),
  'The most frequent of them, at most five.',
);

export const checkRowSchema: Schema<CheckRow> = object(
  {
    theme: text('Name of the theme in the theme file.'),
    class: choice(['core', 'related', 'false-friend'], 'Where the pattern stands.'),
    pattern: text('The pattern as the theme file writes it.'),
    kind: text(
      'How it matches: stem, form, word, prefix, suffix, infix, glob or part; phrase for several words.',
    ),
    matches: count('Occurrences that it matches, whatever decides about them.'),
    forms: count('Distinct forms among them.'),
    examples,
    findings: list(
      object(
        {
          kind: choice(
            ['never-matches', 'dead', 'duplicate', 'shadowed', 'idle', 'overlapping'],
            'never-matches: no text can match it; dead: nothing in these documents does; duplicate: the theme has it twice; shadowed: another pattern decides about all it matches; idle: a false friend that keeps nothing away; overlapping: what it counts counts for another theme too.',
          ),
          with: nullable(text('The other pattern or, where it overlaps, the other theme.')),
          count: count('Occurrences concerned.'),
          examples,
        },
        'What may be wrong with it.',
      ),
      'Findings; none where all is well.',
    ),
  },
  'A pattern of a theme file over these documents.',
);
