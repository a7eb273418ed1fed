import type { DiscoverRow } from '../../pipeline/questions/discover.js';
import { evidenceSchema } from './evidence-schema.js';
import { familyMembersSchema } from './family-members-schema.js';
import { count, flag, list, nullable, number, object, type Schema, text } from './json-schema.js';
import { keynessSchema } from './keyness-schema.js';
import { yearField } from './shared-fields.js';

export const discoverRowSchema: Schema<DiscoverRow> = object(
  {
    theme: text('Name for a theme file: the head in lower case, ASCII.'),
    label: text('The word the family shares, as written.'),
    year: nullable(yearField),
    yearCertain: flag('False where the year of a document of the slice is uncertain.'),
    count: count('Occurrences of the family in the year.'),
    words: count('Words of running text of the year.'),
    perThousand: number('Occurrences per 1,000 words of the year.', { minimum: 0, maximum: 1000 }),
    documents: count('Documents of the year with the family.'),
    documentsTotal: count('Documents of the year.'),
    keyness: keynessSchema,
    members: familyMembersSchema,
    patterns: list(
      text('Pattern of a theme file.'),
      'The members as patterns: together they count what count says.',
    ),
    evidence: evidenceSchema,
  },
  'A family of words that a year suggests as a theme.',
);
