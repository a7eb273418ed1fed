import type { GroupBy } from '../../analysis/grouping.js';
import type { KeywordSort } from '../../analysis/keywords/keywords.js';
import { keywords } from '../../pipeline/questions/keywords.js';
import { type CommonOptions, evidenceOf, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface KeywordsCommandOptions extends CommonOptions {
  readonly by: GroupBy;
  readonly sort: KeywordSort;
  readonly ngrams: { readonly smallest: number; readonly largest: number };
  readonly minCount?: number;
}

export async function runKeywords(
  host: Host,
  sources: readonly string[],
  options: KeywordsCommandOptions,
): Promise<number> {
  const { by, sort, ngrams, minCount, year } = options;
  const limit = limitOf(options);
  return runCommand(host, sources, options, {
    ask: (corpus) =>
      keywords(corpus, {
        by,
        sort,
        ngrams,
        limit,
        evidence: evidenceOf(options),
        years: year ?? null,
        includeStopwords: options.stopwords === 'none',
        ...(minCount === undefined ? {} : { minCount }),
      }),
    present: async (result, wording) => {
      const { presentKeywords } = await import('../../presentation/present-keywords.js');
      return presentKeywords(result, wording, { by, sort, limit });
    },
  });
}
