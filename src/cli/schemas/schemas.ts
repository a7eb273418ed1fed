import { checkRowSchema } from './check-row-schema.js';
import { collocationRowSchema } from './collocation-row-schema.js';
import { compareRowSchema } from './compare-row-schema.js';
import { concordanceRowSchema } from './concordance-row-schema.js';
import { corpusRowSchema } from './corpus-row-schema.js';
import { discoverRowSchema } from './discover-row-schema.js';
import { entityRowSchema, graphRowSchema, relationRowSchema } from './entity-row-schema.js';
import { errorSchema } from './error-schema.js';
import { examinationRowSchema } from './examination-row-schema.js';
import type { JsonSchema } from './json-schema.js';
import { keywordRowSchema } from './keyword-row-schema.js';
import { methodRowSchema } from './method-row-schema.js';
import {
  checkParameters,
  collocationsParameters,
  compareParameters,
  concordanceParameters,
  corpusParameters,
  discoverParameters,
  entitiesParameters,
  keywordsParameters,
  methodParameters,
  quotesParameters,
  reportParameters,
  themesParameters,
  tokensParameters,
  whyParameters,
} from './parameter-schemas.js';
import { quoteRowSchema } from './quote-row-schema.js';
import { reportRowSchema } from './report-row-schema.js';
import { type ResultParts, resultSchema } from './result-schema.js';
import { themeFileSchema } from './theme-file-schema.js';
import { themeRowSchema } from './theme-row-schema.js';
import { tokenRowSchema } from './token-row-schema.js';
import { whyRowSchema } from './why-row-schema.js';

/** Results, one entry a command. A new command adds its row and its parameters here. */
const RESULTS: readonly Omit<ResultParts, 'version' | 'readsCorpus'>[] = [
  {
    name: 'corpus',
    title: 'Documents read, their years, sizes and boilerplate',
    parameters: corpusParameters,
    row: corpusRowSchema,
  },
  {
    name: 'examination',
    title: 'How documents were read and what looks wrong (corpus --check)',
    parameters: corpusParameters,
    row: examinationRowSchema,
  },
  {
    name: 'keywords',
    title: 'Frequent and distinctive words',
    parameters: keywordsParameters,
    row: keywordRowSchema,
  },
  {
    name: 'themes',
    title: 'Themes by year or document',
    parameters: themesParameters,
    row: themeRowSchema,
  },
  {
    name: 'why',
    title: 'Patterns that decide about a word (themes --why)',
    parameters: whyParameters,
    row: whyRowSchema,
  },
  {
    name: 'check',
    title: 'Patterns of a theme file and what may be wrong with them (themes --check)',
    parameters: checkParameters,
    row: checkRowSchema,
  },
  {
    name: 'discover',
    title: 'Families of words that a year suggests as themes (themes --discover)',
    parameters: discoverParameters,
    row: discoverRowSchema,
  },
  {
    name: 'entities',
    title: 'People, organisations and places',
    parameters: entitiesParameters,
    row: entityRowSchema,
  },
  {
    name: 'relations',
    title: 'People, roles and organisations (entities --relations)',
    parameters: entitiesParameters,
    row: relationRowSchema,
  },
  {
    name: 'graph',
    title: 'Who appears with whom (entities --graph)',
    parameters: entitiesParameters,
    row: graphRowSchema,
  },
  {
    name: 'quotes',
    title: 'Direct and reported speech',
    parameters: quotesParameters,
    row: quoteRowSchema,
  },
  {
    name: 'tokens',
    title: 'Tokens of running text',
    parameters: tokensParameters,
    row: tokenRowSchema,
  },
  {
    name: 'concordance',
    title: 'Hits in context',
    parameters: concordanceParameters,
    row: concordanceRowSchema,
  },
  {
    name: 'compare',
    title: 'Keyness between two slices',
    parameters: compareParameters,
    row: compareRowSchema,
  },
  {
    name: 'collocations',
    title: 'Words that keep a term’s company',
    parameters: collocationsParameters,
    row: collocationRowSchema,
  },
  {
    name: 'report',
    title: 'All questions in one answer, part by part',
    parameters: reportParameters,
    row: reportRowSchema,
  },
];

const VERSION = 1;

/** Every schema the program prints, by the name `schema` takes. */
export const schemas: Readonly<Record<string, JsonSchema>> = Object.fromEntries([
  ...RESULTS.map((parts) => [
    parts.name,
    resultSchema({ ...parts, version: VERSION, readsCorpus: true }),
  ]),
  [
    'method',
    resultSchema({
      name: 'method',
      version: VERSION,
      title: 'How numbers are computed (method --json)',
      parameters: methodParameters,
      row: methodRowSchema,
      readsCorpus: false,
    }),
  ],
  [
    'theme-file',
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:qa-sgb2:theme-file:${VERSION}`,
      title: 'A theme file (themes --themes)',
      ...themeFileSchema,
    },
  ],
  [
    'error',
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:qa-sgb2:error:${VERSION}`,
      title: 'Error of a run that was to print JSON',
      ...errorSchema,
    },
  ],
]);
