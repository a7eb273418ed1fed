/**
 * Bayes factor approximation of a keyness (BIC).
 *
 *     BIC = |G²| − ln N, N = tokens of target and reference together
 *
 * Variant: one degree of freedom; from the four-term G² unless the caller says otherwise.
 * Reading: below 0 in favour of equal rates, 0–2 not worth a mention, 2–6 positive, 6–10 strong,
 * above 10 very strong evidence of a difference.
 * Domain: g2 finite (signed or not), totalTokens ≥ 0. Value: null where there are no tokens.
 * Source: Wilson 2013, Embracing Bayes factors for key item analysis in corpus linguistics.
 * Example: G² 22.0889 with 1 013 974 tokens gives 8.2596.
 */
export function bayesianInformationCriterion(g2: number, totalTokens: number): number | null {
  if (!(totalTokens > 0)) return null;
  return Math.abs(g2) - Math.log(totalTokens);
}
