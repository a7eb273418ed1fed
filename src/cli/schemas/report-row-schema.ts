import type { NameChange } from '../../analysis/report/name-changes.js';
import {
  REPORT_PARTS,
  type ReadDocument,
  type ReportPart,
  type ReportRow,
  type ReportRun,
} from '../../analysis/report/report-row.js';
import type { YearSummary } from '../../analysis/report/summarize-year.js';
import { compareRowSchema } from './compare-row-schema.js';
import { corpusRowSchema } from './corpus-row-schema.js';
import { entityRowSchema } from './entity-row-schema.js';
import {
  choice,
  count,
  flag,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  pattern,
  type Schema,
  text,
} from './json-schema.js';
import { keywordRowSchema } from './keyword-row-schema.js';
import { quoteRowSchema } from './quote-row-schema.js';
import { documentField, yearField } from './shared-fields.js';
import { themeRowSchema } from './theme-row-schema.js';

const named = (description: string) =>
  object(
    {
      total: count('Different names.'),
      top: list(
        object({ name: text('Name.'), count: count('Mentions in the year.') }, 'A name.'),
        'The three most frequent.',
      ),
    },
    description,
  );

const themeNames = (description: string) => list(text('Name of a theme.'), description);

const summarySchema: Schema<YearSummary> = object(
  {
    year: yearField,
    yearCertain: flag('False where the year of a document is not certain.'),
    documents: count('Documents of the year.'),
    words: count('Words of running text in them.'),
    share: number('Of the words of the corpus.', { minimum: 0, maximum: 1 }),
    keywords: list(
      object({ term: text('The word.'), lrc: number('Its LRC.') }, 'A word.'),
      'The three words with the highest LRC above 0.',
    ),
    reference: nullable(text('What they were compared with; null for nothing.')),
    frequent: list(
      object({ term: text('The word.'), count: count('How often.') }, 'A word.'),
      'The three most frequent words.',
    ),
    topTheme: nullable(
      object(
        {
          theme: text('Name of the theme.'),
          perThousand: number('Hits per 1,000 words.', { minimum: 0 }),
          low: number('Lower end of its interval.', { minimum: 0 }),
          high: number('Upper end.', { minimum: 0 }),
        },
        'The theme with the highest rate; null where none has a hit.',
      ),
    ),
    verdicts: object(
      {
        higher: themeNames('Themes with a higher rate than in the other years.'),
        lower: themeNames('Themes with a lower rate.'),
        undecided: themeNames('Themes for which the data do not decide.'),
        'too-little-text': themeNames('Themes with too little text for a verdict.'),
      },
      'Themes by their verdict.',
    ),
    persons: named('People.'),
    organizations: named('Organisations.'),
    quotes: object(
      {
        direct: count('Direct quotes.'),
        indirect: count('Reported speech.'),
        topSpeaker: nullable(
          object(
            { name: text('Name of the speaker.'), count: count('Quotes.') },
            'Who is quoted most often; null where nobody is named.',
          ),
        ),
      },
      'Quotes of the year.',
    ),
    change: nullable(
      object(
        {
          before: yearField,
          newPersons: count('People not found in the year before.'),
          gonePersons: count('People found only in the year before.'),
          newOrganizations: count('Organisations not found in the year before.'),
          goneOrganizations: count('Organisations found only in the year before.'),
          risen: nullable(text('The word with the highest LRC above 0.')),
          fallen: nullable(text('The word with the lowest LRC below 0.')),
        },
        'Against the year before; null for the first year.',
      ),
    ),
  },
  'A year in numbers.',
);

const nameChangeSchema: Schema<NameChange> = object(
  {
    year: yearField,
    before: yearField,
    change: choice(
      ['new', 'gone', 'risen', 'fallen'],
      'Not found before, no longer found, or a rate that at least doubled or halved.',
    ),
    id: text('Id of the row in `entities`.'),
    type: text('person or organization.'),
    name: text('Name of that row.'),
    count: count('Mentions in the year.'),
    countBefore: count('Mentions in the year before.'),
    perThousand: number('Mentions per 1,000 words of the year.', { minimum: 0 }),
    perThousandBefore: number('The same of the year before.', { minimum: 0 }),
  },
  'A name that came, went, rose or fell.',
);

const readDocumentSchema: Schema<ReadDocument> = object(
  {
    document: documentField,
    digest: pattern('^[0-9a-f]{64}$', 'SHA-256 of its bytes.'),
  },
  'A document that was read.',
);

const runSchema: Schema<ReportRun> = object(
  {
    command: text('Makes the same report.'),
    version: text('Version of the program.'),
    seed: count('Seed of resampling.'),
    corpusDigest: pattern('^sha256:[0-9a-f]{64}$', 'As in the envelope.'),
    themeFile: object(
      {
        name: nullable(text('As given; null for the bundled themes.')),
        digest: nullable(
          pattern('^sha256:[0-9a-f]{64}$', 'Of its bytes; null where they came through a pipe.'),
        ),
      },
      'Where the themes are from.',
    ),
  },
  'What it takes to make the report again.',
);

/** What the rows of each part are. */
const PARTS: Readonly<Record<ReportPart, JsonSchema>> = {
  corpus: corpusRowSchema,
  keywords: keywordRowSchema,
  frequent: keywordRowSchema,
  themes: themeRowSchema,
  entities: entityRowSchema,
  quotes: quoteRowSchema,
  compare: compareRowSchema,
  summary: summarySchema,
  'name-changes': nameChangeSchema,
  documents: readDocumentSchema,
  run: runSchema,
};

const row: Schema<ReportRow> = object(
  {
    part: choice(REPORT_PARTS, 'What the rows are.'),
    year: nullable(yearField),
    command: nullable(
      text('Prints the same rows and parameters; null where only the report has them.'),
    ),
    parameters: {
      type: 'object',
      description: 'Parameters of that command; empty without one.',
    } as Schema<ReportRow['parameters']>,
    rows: {
      type: 'array',
      items: { type: 'object' },
      description: 'Rows of that command, or of the part.',
    } as Schema<ReportRow['rows']>,
  },
  'A part of a report.',
);

/** The rows within a row are described by its part. */
export const reportRowSchema: JsonSchema = {
  ...row,
  allOf: REPORT_PARTS.map((part) => ({
    if: { properties: { part: { const: part } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { rows: { items: PARTS[part] } } },
  })),
};
