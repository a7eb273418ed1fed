import type { GroupBy } from '../../analysis/grouping.js';
import type { KeywordSort } from '../../analysis/keywords/keywords.js';
import { keywords } from '../../pipeline/questions/keywords.js';
import { type CommonOptions, evidenceOf, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface KeywordsCommandOptions extends CommonOptions {
  readonly by: GroupBy;
  readonly sort: KeywordSort;
  readonly ngrams?: { readonly smallest: number; readonly largest: number };
  readonly minCount?: number;
  readonly against?: string;
  readonly keys: 'positive' | 'negative' | 'both';
  readonly families?: boolean;
}

/** A multiword term has two words at least, hardly ever more than four. */
const TERM_SIZES = { smallest: 2, largest: 4 };

export async function runKeywords(
  host: Host,
  sources: readonly string[],
  options: KeywordsCommandOptions,
): Promise<number> {
  const { by, sort, minCount, against, keys, year } = options;
  const ngrams = options.ngrams ?? (sort === 'c-value' ? TERM_SIZES : undefined);
  const limit = limitOf(options);
  return runCommand(host, sources, options, {
    ask: (corpus) =>
      keywords(corpus, {
        by,
        sort,
        keys,
        limit,
        evidence: evidenceOf(options),
        years: year ?? null,
        includeStopwords: options.stopwords === 'none',
        families: options.families === true,
        ...(ngrams === undefined ? {} : { ngrams }),
        ...(minCount === undefined ? {} : { minCount }),
        ...(against === undefined ? {} : { against }),
      }),
    present: async (result, wording) => {
      const { presentKeywords } = await import('../../presentation/present-keywords.js');
      return presentKeywords(result, wording, { by, sort, limit });
    },
  });
}
