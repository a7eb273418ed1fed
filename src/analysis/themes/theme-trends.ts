import { holm } from '../../statistics/holm.js';
import { mannKendall } from '../../statistics/mann-kendall.js';
import { theilSen } from '../../statistics/theil-sen.js';
import type { Group, GroupBy } from '../grouping.js';
import { forEachHit } from './for-each-hit.js';
import type { DocumentThemes } from './tally-themes.js';

/** Whether a theme's rate rises or falls over the years. */
export interface ThemeTrend {
  readonly method: string;
  /** Years with text. */
  readonly years: number;
  /** Rising pairs of years less falling ones. */
  readonly s: number;
  readonly value: number;
  /** After Holm over `family` themes. */
  readonly adjusted: number;
  readonly family: number;
  /** Theil–Sen: median change of the rate per 1,000 words from one year to the next. */
  readonly slope: number;
}

/** With four years the least p of the exact test is .083: their order is an order, not a trend. */
const LEAST_YEARS = 5;

/** By position in `themes`; null with too few years, or without hits. Nothing is smoothed, no missing year filled in. */
export function themeTrends(
  documents: readonly DocumentThemes[],
  groups: readonly Group[],
  themes: readonly number[],
  options: { readonly by: GroupBy; readonly includeRelated: boolean },
): (ThemeTrend | null)[] {
  const wordsOf = (group: Group) =>
    group.members.reduce((sum, member) => sum + documents[member]!.words, 0);
  const dated = groups.filter((group) => group.year !== null && wordsOf(group) > 0);
  if (options.by !== 'year' || dated.length < LEAST_YEARS) return themes.map(() => null);
  const tests = themes.map((theme) => {
    const rates = dated.map((group) => {
      let hits = 0;
      for (const member of group.members) {
        forEachHit(documents[member]!, theme, options.includeRelated, () => {
          hits++;
        });
      }
      return (hits / wordsOf(group)) * 1000;
    });
    if (rates.every((rate) => rate === 0)) return null;
    const { s, p, method } = mannKendall(rates);
    return {
      s,
      p,
      method,
      slope:
        theilSen(
          rates,
          dated.map(({ year }) => year!),
        )! + 0,
    };
  });
  const adjusted = holm(tests.flatMap((test) => (test === null ? [] : [test.p])));
  let next = 0;
  return tests.map((test) =>
    test === null
      ? null
      : {
          method: `mann-kendall-${test.method}`,
          years: dated.length,
          s: test.s,
          value: test.p,
          adjusted: adjusted[next++]!,
          family: adjusted.length,
          slope: test.slope,
        },
  );
}
