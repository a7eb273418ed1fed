/** What each command says of its own parameters in the envelope. */
import { REPORT_SECTIONS } from '../../analysis/report/report-row.js';
import { choice, count, flag, integer, list, nullable, object, text } from './json-schema.js';
import { yearField } from './shared-fields.js';

const ngrams = {
  ...list(integer('Words in a row.', { minimum: 1, maximum: 5 }), 'Smallest and largest n-gram.'),
  minItems: 2,
  maxItems: 2,
};
const stopwords = choice(['kept', 'left-out'], 'What became of stop words.');
const keys = choice(
  ['positive', 'negative', 'both'],
  'Keys shown: more frequent than in the reference, less, or both.',
);
const limit = count('Rows per slice at most; 0 for all.');
const minCount = count('Least count.');
const years = nullable(list(yearField, 'Years shown, ascending; null for all.'));
const by = choice(['year', 'document', 'none'], 'Slices.');
const evidence = count('Passages per row at most.');

export const corpusParameters = object({ years }, 'Parameters.');

export const keywordsParameters = object(
  {
    by,
    sort: choice(['frequency', 'tfidf', 'keyness', 'c-value'], 'Order of the rows.'),
    ngrams,
    minCount,
    limit,
    evidence,
    years,
    stopwords,
    against: text('Reference of keyness: rest, general, none, years or a path.'),
    keys,
    families: flag('Whether words count with their families.'),
  },
  'Parameters.',
);

export const themesParameters = object(
  {
    themes: list(text('Name.'), 'Themes shown.'),
    by,
    related: choice(['include', 'exclude'], 'Whether related words count.'),
    years,
    evidence,
    seed: count('Seed of resampling.'),
  },
  'Parameters.',
);

export const checkParameters = object(
  { themes: list(text('Name.'), 'Themes of the file.') },
  'Parameters.',
);

export const discoverParameters = object(
  {
    limit: count('Families per year at most; 0 for all.'),
    minCount: count('Least count within a year.'),
    years,
    against: choice(['rest', 'general'], 'What a year is compared with.'),
    evidence,
  },
  'Parameters.',
);

export const whyParameters = object({ word: text('The word asked about.') }, 'Parameters.');

export const concordanceParameters = object(
  {
    term: nullable(text('The term as asked for; null for a theme or regular expression.')),
    match: nullable(
      choice(['stem', 'form', 'prefix'], 'How words without marks of their own match.'),
    ),
    regex: nullable(text('The regular expression asked for.')),
    theme: nullable(text('The theme asked for.')),
    related: nullable(choice(['include', 'exclude'], 'Whether its related words count.')),
    years,
    sort: choice(['position', 'left', 'right'], 'Order of the rows.'),
    sample: nullable(count('Hits drawn at random at most; null for all.')),
    seed: count('Seed of the sample.'),
    hits: count('Hits in the years asked for, before the sample was drawn.'),
  },
  'Parameters.',
);

export const compareParameters = object(
  {
    target: text('The slice that is looked at, as asked for.'),
    reference: text('The slice that it is compared with.'),
    targetDocuments: list(text('Path.'), 'Documents of the target slice.'),
    referenceDocuments: list(text('Path.'), 'Documents of the reference slice.'),
    ngrams,
    minCount,
    limit,
    keys,
    evidence,
    stopwords,
  },
  'Parameters.',
);

export const collocationsParameters = object(
  {
    term: text('The term as asked for.'),
    span: {
      type: 'object',
      properties: {
        unit: choice(['words', 'sentence', 'paragraph'], 'What counts as near.'),
        left: count('Words before the term.'),
        right: count('Words behind it.'),
      },
      required: ['unit'],
      additionalProperties: false,
      description: 'How near; left and right with words only.',
    },
    by,
    sort: choice(['log-dice', 'mi3', 'g2', 't-score', 'count'], 'Order of the rows.'),
    minCount,
    limit,
    side: choice(['left', 'right', 'both'], 'Side of the term that counts.'),
    evidence,
    years,
    stopwords,
  },
  'Parameters.',
);

export const entitiesParameters = object(
  {
    types: list(choice(['person', 'organization', 'place'], 'A type.'), 'Types asked for.'),
    minCount: count('Least mentions of a name.'),
    limit,
    mentions: {
      anyOf: [count('Most mentions listed in a row.'), { const: 'all' }],
      description: 'Mentions listed in a row; counts are never cut.',
    },
    years,
  },
  'Parameters.',
);

export const quotesParameters = object(
  {
    speaker: nullable(text('Part of the name asked for.')),
    kind: nullable(choice(['direct', 'indirect'], 'Kind asked for.')),
    theme: nullable(text('The theme asked for.')),
    related: nullable(choice(['include', 'exclude'], 'Whether its related words count.')),
    years,
  },
  'Parameters.',
);

export const tokensParameters = object({ years, limit }, 'Parameters.');

export const methodParameters = object(
  {
    name: nullable(text('The number, rule or command asked for; null for all.')),
    lang: choice(['de', 'en'], 'Language of the texts.'),
  },
  'Parameters.',
);

export const reportParameters = object(
  {
    years: list(yearField, 'Years reported on, ascending.'),
    sections: list(choice(REPORT_SECTIONS, 'Name.'), 'Sections that are laid out.'),
    limit: nullable(count('Rows per table, 0 for all; null for as many as each reads well with.')),
    evidence,
    seed: count('Seed of resampling.'),
  },
  'Parameters.',
);
