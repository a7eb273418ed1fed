import { choice, count, list, nullable, object, position, text } from './json-schema.js';
import { documentField, yearField } from './shared-fields.js';

export const entityRowSchema = object(
  {
    id: text('Stable within a result; other rows refer to it.'),
    type: choice(['person', 'organization', 'place'], 'What it is.'),
    name: text('Fullest name found.'),
    acronym: nullable(text('Short form, such as BMAS.')),
    titles: list(text('Title as written.'), 'Titles and forms of address, such as Dr.'),
    roles: list(
      object(
        {
          role: text('Role as written.'),
          organization: nullable(text('Organisation that the text names with the role.')),
          organizationId: nullable(text('Id of that organisation’s row.')),
          document: documentField,
          year: nullable(yearField),
          start: count('Where the role is stated: UTF-16 offset into the decoded file.'),
          end: count('Where it ends.'),
        },
        'A role where it is stated.',
      ),
      'Roles and affiliations, in document order.',
    ),
    variants: list(
      object(
        {
          form: text('Name as written.'),
          count: count('How often.'),
          reason: text('Why it was merged with this entity.'),
        },
        'A form of the name.',
      ),
      'Forms of the name, the most frequent first.',
    ),
    count: count('Mentions.'),
    documents: count('Documents with a mention.'),
    years: list(
      object({ year: yearField, count: count('Mentions in it.') }, 'A year.'),
      'Mentions by year, ascending; undated documents have none.',
    ),
    ambiguousWith: list(text('Id of another entity.'), 'Entities that it could be as well.'),
    mentions: list(
      object(
        {
          document: documentField,
          start: count('Where it begins: UTF-16 offset into the decoded file.'),
          end: count('Where it ends.'),
          line: position('Line in the file, from 1.'),
          text: text('Name as written there.'),
        },
        'A mention.',
      ),
      'Mentions in document order.',
    ),
  },
  'A person, organisation or place.',
);
