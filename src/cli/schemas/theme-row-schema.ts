import type { RateInterval, ThemeRow } from '../../analysis/themes/themes.js';
import { evidenceSchema } from './evidence-schema.js';
import {
  choice,
  count,
  flag,
  integer,
  list,
  nullable,
  number,
  object,
  type Schema,
  text,
} from './json-schema.js';
import { documentField, yearField } from './shared-fields.js';

const rateFields = {
  method: text('How it was computed: wilson or paragraph-bootstrap-bca.'),
  low: number('Lower bound, hits per 1,000 words.', { minimum: 0, maximum: 1000 }),
  high: number('Upper bound, hits per 1,000 words.', { minimum: 0, maximum: 1000 }),
} as const;

const intervalSchema: Schema<RateInterval> = object(
  rateFields,
  'Wilson interval of the rate, 95%; too narrow where words cluster.',
);

export const themeRowSchema: Schema<ThemeRow> = object(
  {
    theme: text('Name of the theme in the theme file.'),
    label: object(
      { de: text('German label.'), en: text('English label.') },
      'Labels of the theme.',
    ),
    parent: nullable(text('The theme it is a part of; null for none.')),
    year: nullable(yearField),
    yearCertain: flag('False where the year of a document of the slice is uncertain.'),
    document: nullable(documentField),
    hits: count('Tokens that count for the theme.'),
    words: count('Words of running text of the slice.'),
    perThousand: number('Hits per 1,000 words of the slice.', { minimum: 0, maximum: 1000 }),
    documents: count('Documents of the slice with a hit.'),
    documentsTotal: count('Documents of the slice.'),
    paragraphs: count('Paragraphs (blocks of running text) with a hit.'),
    paragraphsTotal: count('Paragraphs of the slice.'),
    paragraphShare: number('Share of the paragraphs that have a hit.', { minimum: 0, maximum: 1 }),
    interval: intervalSchema,
    bootstrap: nullable(
      object(
        { ...rateFields, resamples: count('Number of resamples.') },
        'Interval from resampled paragraphs, 95%; null with too few paragraphs or hits.',
      ),
    ),
    logRatio: nullable(
      number('Log ratio (Walter) against the other slices; null without hits or without others.'),
    ),
    lrc: nullable(
      number('Conservative log ratio, 95%, adjusted by the size of the family; 0 is undecided.'),
    ),
    g2: nullable(number('Log-likelihood ratio G², four terms, signed; ranks, is no test here.')),
    bic: nullable(number('|G²| − ln N.')),
    p: nullable(
      object(
        {
          method: choice(
            ['permutation-of-paragraphs', 'permutation-of-documents'],
            'What was shuffled.',
          ) as Schema<string>,
          value: number('Two-sided p of the permutation test.', { minimum: 0, maximum: 1 }),
          adjusted: number('The same after Holm, over the family.', { minimum: 0, maximum: 1 }),
          family: count('Tests of the family: themes with hits × slices.'),
        },
        'Test of the rate against the other slices; null where there is nothing to test.',
      ),
    ),
    perDocument: nullable(
      object(
        {
          documents: count('Documents of the slice with text.'),
          mean: number('Mean of their rates per 1,000 words.', { minimum: 0, maximum: 1000 }),
          median: number('Median of their rates.', { minimum: 0, maximum: 1000 }),
          lowest: number('Lowest rate.', { minimum: 0, maximum: 1000 }),
          highest: number('Highest rate.', { minimum: 0, maximum: 1000 }),
          leaveOneOut: object(
            {
              low: number('Lowest rate.', { minimum: 0, maximum: 1000 }),
              high: number('Highest rate.', { minimum: 0, maximum: 1000 }),
            },
            'Rates of the slice when any one of its documents is left out.',
          ),
        },
        'The documents of the slice one by one; null with fewer than two.',
      ),
    ),
    wilcoxon: nullable(
      object(
        {
          method: choice(
            ['wilcoxon-exact', 'wilcoxon-normal'],
            'Exact up to 40 documents.',
          ) as Schema<string>,
          u: number('Mann and Whitney’s U of the slice.', { minimum: 0 }),
          value: number('Two-sided p.', { minimum: 0, maximum: 1 }),
          adjusted: number('The same after Holm, over the family.', { minimum: 0, maximum: 1 }),
          family: count('Tests of the family.'),
          documents: count('Documents of the slice with text.'),
          referenceDocuments: count('Documents of the other years with text.'),
        },
        'Rates of the slice’s documents against those of the other years; null with fewer than two on either side.',
      ),
    ),
    trend: nullable(
      object(
        {
          method: choice(
            ['mann-kendall-exact', 'mann-kendall-normal'],
            'Exact up to 10 years.',
          ) as Schema<string>,
          years: count('Years with text.'),
          s: integer('Rising pairs of years less falling ones.'),
          value: number('Two-sided p.', { minimum: 0, maximum: 1 }),
          adjusted: number('The same after Holm, over the family.', { minimum: 0, maximum: 1 }),
          family: count('Themes tested.'),
          slope: number('Theil–Sen: median change of the rate from one year to the next.'),
        },
        'Trend of the theme over the years; null with fewer than five.',
      ),
    ),
    verdict: choice(
      ['higher', 'lower', 'undecided', 'too-little-text'],
      'Rate against the other slices, by a fixed rule.',
    ),
    peak: flag('True for the slice with the theme’s highest rate.'),
    terms: list(
      object(
        {
          form: text('Form as written.'),
          count: count('How often it counts.'),
          class: choice(['core', 'related'], 'Kind of the pattern that matched.'),
        },
        'A word behind the hits.',
      ),
      'Words behind the hits, the most frequent first.',
    ),
    evidence: evidenceSchema,
  },
  'A theme in a slice of the corpus.',
);
