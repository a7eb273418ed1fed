import type { Comparison } from './assert-comparison.js';
import { bayesianInformationCriterion } from './bayesian-information-criterion.js';
import { logLikelihood } from './log-likelihood.js';
import { logRatioConservative } from './log-ratio-conservative.js';
import { logRatioWalter } from './log-ratio-walter.js';
import { oddsRatio } from './odds-ratio.js';
import { percentDifference } from './percent-difference.js';
import { simpleMaths } from './simple-maths.js';

export interface KeynessInput extends Comparison {
  /** Size of the family that is looked at (words compared), for the Bonferroni adjustment of LRC. */
  readonly comparisons?: number;
}

export interface Keyness {
  /** Signed four-term G². */
  readonly g2: number;
  /** Log ratio with Walter's correction; null where nothing was seen. */
  readonly logRatio: number | null;
  /** Conservative log ratio, 95 %, adjusted by `comparisons`; 0 when undecided. */
  readonly lrc: number;
  /** |G²| − ln N. */
  readonly bic: number | null;
  readonly percentDifference: number | null;
  readonly oddsRatio: number | null;
  /** λ = 100 per million. */
  readonly simpleMaths: number | null;
}

/**
 * The keyness of a word in a target against a reference, by every measure a row may show.
 *
 * Variants: `logLikelihood` (four-term, signed), `logRatioWalter`, `logRatioConservative` (95 %,
 * Bonferroni by `comparisons`, 1 unless given), `bayesianInformationCriterion` of the four-term G²,
 * `percentDifference`, `oddsRatio` (both without a replacement for zeros), `simpleMaths` (λ = 100).
 * Domain: counts, count ≤ total; comparisons ≥ 1.
 * Value: null for a measure that has none for these counts, so never NaN or Infinity; G² and LRC
 * are 0 where nothing can be told.
 * Source: Evert 2022, Measuring keyness, DH2022; R package corpora 0.6.
 * Example: 936/1177 against 805/341 805, 20 109 comparisons: G² 9325.545870, log ratio 8.398699,
 * LRC 8.071781, simple maths 323.949282.
 * @throws RangeError outside the domain, naming the field.
 */
export function keyness(input: KeynessInput): Keyness {
  const g2 = logLikelihood(input);
  const comparisons = input.comparisons ?? 1;
  return {
    g2,
    logRatio: logRatioWalter(input),
    lrc: logRatioConservative(input, { comparisons }),
    bic: bayesianInformationCriterion(g2, input.targetTotal + input.referenceTotal),
    percentDifference: percentDifference(input),
    oddsRatio: oddsRatio(input),
    simpleMaths: simpleMaths(input),
  };
}
