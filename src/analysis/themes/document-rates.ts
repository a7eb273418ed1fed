import { holm } from '../../statistics/holm.js';
import { wilcoxonRankSum } from '../../statistics/wilcoxon-rank-sum.js';
import type { Group, GroupBy } from '../grouping.js';
import { forEachHit } from './for-each-hit.js';
import type { DocumentThemes } from './tally-themes.js';

/** Rates per 1,000 words of the documents of a slice, and what one of them can do to the rate of all. */
export interface DocumentRates {
  /** Documents with text. */
  readonly documents: number;
  readonly mean: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Lowest and highest rate of the slice when any one document is left out. */
  readonly leaveOneOut: { readonly low: number; readonly high: number };
}

/** Wilcoxon's rank sum test of the documents' rates; asks nothing of their distribution. */
export interface RankSum {
  readonly method: string;
  readonly u: number;
  readonly value: number;
  /** After Holm over `family` tests. */
  readonly adjusted: number;
  readonly family: number;
  readonly documents: number;
  readonly referenceDocuments: number;
}

interface Size {
  readonly hits: number;
  readonly words: number;
}

export function documentRates(
  documents: readonly DocumentThemes[],
  group: Group,
  theme: number,
  includeRelated: boolean,
): DocumentRates | null {
  const sizes = sizesOf(documents, group.members, theme, includeRelated);
  if (sizes.length < 2) return null;
  const rates = sizes.map(rateOf).sort((left, right) => left - right);
  const hits = sizes.reduce((sum, size) => sum + size.hits, 0);
  const words = sizes.reduce((sum, size) => sum + size.words, 0);
  const without = sizes.map((size) =>
    rateOf({ hits: hits - size.hits, words: words - size.words }),
  );
  const middle = rates.length >> 1;
  return {
    documents: rates.length,
    mean: rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    median: rates.length % 2 === 1 ? rates[middle]! : (rates[middle - 1]! + rates[middle]!) / 2,
    lowest: rates[0]!,
    highest: rates.at(-1)!,
    leaveOneOut: {
      low: without.reduce((least, rate) => Math.min(least, rate)),
      high: without.reduce((most, rate) => Math.max(most, rate)),
    },
  };
}

/** [position in themes][group]; null where either side has fewer than two documents, or the theme no hits. */
export function rankSums(
  documents: readonly DocumentThemes[],
  groups: readonly Group[],
  themes: readonly number[],
  options: { readonly by: GroupBy; readonly includeRelated: boolean },
): (RankSum | null)[][] {
  const dated = groups.filter((group) => group.year !== null);
  const isCompared = options.by === 'year' && dated.length > 1;
  const tests = themes.map((theme) => {
    const rates = groups.map((group) =>
      sizesOf(documents, group.members, theme, options.includeRelated).map(rateOf),
    );
    const hasHits = rates.some((ofGroup) => ofGroup.some((rate) => rate > 0));
    return groups.map((group, index) => {
      if (!isCompared || !hasHits || group.year === null) return null;
      const others = rates.filter((_, other) => other !== index && groups[other]!.year !== null);
      const target = rates[index]!;
      const reference = others.flat();
      if (target.length < 2 || reference.length < 2) return null;
      const { u, p, method } = wilcoxonRankSum(target, reference)!;
      return { u, p, method, documents: target.length, referenceDocuments: reference.length };
    });
  });
  const adjusted = holm(tests.flat().flatMap((test) => (test === null ? [] : [test.p])));
  let next = 0;
  return tests.map((row) =>
    row.map((test) => {
      if (test === null) return null;
      const { p, method, ...counts } = test;
      return {
        method: `wilcoxon-${method}`,
        value: p,
        adjusted: adjusted[next++]!,
        family: adjusted.length,
        ...counts,
      };
    }),
  );
}

function sizesOf(
  documents: readonly DocumentThemes[],
  members: readonly number[],
  theme: number,
  includeRelated: boolean,
): Size[] {
  return members.flatMap((member) => {
    const document = documents[member]!;
    if (document.words === 0) return [];
    let hits = 0;
    forEachHit(document, theme, includeRelated, () => {
      hits++;
    });
    return [{ hits, words: document.words }];
  });
}

function rateOf({ hits, words }: Size): number {
  return (hits / words) * 1000;
}
