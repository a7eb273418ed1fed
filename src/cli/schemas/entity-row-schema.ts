import type { EntityRow } from '../../analysis/entities/entity-row.js';
import type { RelationRow } from '../../analysis/entities/relations.js';
import type { GraphRow } from '../../pipeline/questions/entities.js';
import {
  choice,
  count,
  list,
  nullable,
  object,
  position,
  type Schema,
  text,
  withOptional,
} from './json-schema.js';
import { documentField, pageFields, yearField } from './shared-fields.js';

export const entityRowSchema: Schema<EntityRow> = object(
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
          reason: choice(
            [
              'name',
              'surname',
              'title and surname',
              'given name',
              'shared surname',
              'shortened given names',
              'initials',
              'genitive',
              'inflection',
              'capitals',
              'spelling',
              'typo',
              'markup',
              'acronym',
              'adjective',
              'legal form',
              'district word',
              'short form',
            ],
            'Why it was merged with this entity.',
          ),
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
      withOptional(
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
        pageFields,
      ),
      'The first mentions in document order, as many as --mentions says (default 100).',
    ),
  },
  'A person, organisation or place.',
);

const entityType = choice(['person', 'organization', 'place'], 'What it is.');

export const relationRowSchema: Schema<RelationRow> = object(
  {
    personId: text('Id of the person’s row in `entities`.'),
    person: text('Name of the person.'),
    role: text(
      'Role as written, in the nominative where that is safe; empty for a bare affiliation.',
    ),
    organizationId: nullable(text('Id of the organisation’s row in `entities`.')),
    organization: nullable(text('Organisation that the text names with the role.')),
    year: nullable(yearField),
    document: documentField,
    start: count('Where the role is stated: UTF-16 offset into the decoded file.'),
    end: count('Where it ends.'),
  },
  'A person in a role, as one document states it.',
);

export const graphRowSchema: Schema<GraphRow> = object(
  {
    source: text('Id of one entity.'),
    sourceName: text('Its name.'),
    sourceType: entityType,
    target: text('Id of the other.'),
    targetName: text('Its name.'),
    targetType: entityType,
    sentences: count('Sentences with both.'),
    paragraphs: count('Paragraphs with both.'),
    documents: count('Documents with both in one paragraph.'),
  },
  'Two entities that appear together.',
);
