/** Fields of the comparison of two counts, wherever a row has them. */
import type { KeywordForm } from '../../analysis/keywords/keywords.js';
import { count, list, nullable, number, object, type Schema, text } from './json-schema.js';

export const keynessFields = {
  g2: number('Log-likelihood ratio G², four terms; negative where the rate is the lower one.'),
  logRatio: nullable(
    number('Log ratio with Walter’s correction: how many times the rate is doubled.'),
  ),
  lrc: number('Conservative log ratio, 95%, adjusted by comparisons; 0 is undecided.'),
  bic: nullable(number('|G²| − ln N; above 2 speaks for a difference.')),
  percentDifference: nullable(
    number('Rate above (below) that of the reference, in per cent; null without reference hits.'),
  ),
  oddsRatio: nullable(
    number('Odds of the term over those in the reference; null without reference hits.', {
      minimum: 0,
    }),
  ),
  simpleMaths: nullable(
    number('Ratio of the rates per million, 100 added to each.', { minimum: 0 }),
  ),
} as const;

export function formsSchema(description: string): Schema<readonly KeywordForm[]> {
  return list(
    object({ form: text('Form as written.'), count: count('How often.') }, 'A form.'),
    description,
  );
}
