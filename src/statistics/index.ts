// Every formula of this room by name, for the public library; the rooms next door import the leaves.

export type { Comparison } from './assert-comparison.js';
export { averageLogarithmicDistance } from './average-logarithmic-distance.js';
export { averageReducedFrequency } from './average-reduced-frequency.js';
export { averageWaitingTime } from './average-waiting-time.js';
export { bayesianInformationCriterion } from './bayesian-information-criterion.js';
export { benjaminiHochberg } from './benjamini-hochberg.js';
export { type BootstrapRate, type BootstrapRateInput, bootstrapRate } from './bootstrap-rate.js';
export { cValue, type TermCandidate } from './c-value.js';
export { carrollD2 } from './carroll-d2.js';
export { chiSquareUpperTail } from './chi-square-upper-tail.js';
export { type DeltaP, deltaP } from './delta-p.js';
export { deviationOfProportions } from './deviation-of-proportions.js';
export { deviationOfProportionsNormalized } from './deviation-of-proportions-normalized.js';
export { effectSizeOfLogLikelihood } from './effect-size-of-log-likelihood.js';
export { type FisherExact, fisherExact } from './fisher-exact.js';
export { holm } from './holm.js';
export { incompleteBeta } from './incomplete-beta.js';
export { incompleteGamma } from './incomplete-gamma.js';
export { inverseIncompleteBeta } from './inverse-incomplete-beta.js';
export { jeffreysInterval } from './jeffreys-interval.js';
export { juillandD } from './juilland-d.js';
export { type Keyness, type KeynessInput, keyness } from './keyness.js';
export { kullbackLeiblerDispersion } from './kullback-leibler-dispersion.js';
export { logDice } from './log-dice.js';
export { logGamma } from './log-gamma.js';
export { logLikelihood } from './log-likelihood.js';
export { logLikelihoodTwoTerm } from './log-likelihood-two-term.js';
export { logRatioConservative } from './log-ratio-conservative.js';
export { logRatioHardie } from './log-ratio-hardie.js';
export { logRatioWalter } from './log-ratio-walter.js';
export { type MannKendall, mannKendall } from './mann-kendall.js';
export { mutualInformation } from './mutual-information.js';
export { normalCdf } from './normal-cdf.js';
export { normalQuantile } from './normal-quantile.js';
export { oddsRatio } from './odds-ratio.js';
export { percentDifference } from './percent-difference.js';
export {
  type PermutationTest,
  type PermutationTestInput,
  permutationTest,
  type ThemeHits,
} from './permutation-test.js';
export { Random } from './random.js';
export { rosengrenS } from './rosengren-s.js';
export { simpleMaths } from './simple-maths.js';
export { tScore } from './t-score.js';
export { type TfIdfOptions, tfIdf } from './tf-idf.js';
export { theilSen } from './theil-sen.js';
export { type WilcoxonRankSum, wilcoxonRankSum } from './wilcoxon-rank-sum.js';
export { wilsonInterval } from './wilson-interval.js';
