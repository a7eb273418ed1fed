import { type CompareRow, compare } from '../../pipeline/questions/compare.js';
import { type CommonOptions, evidenceOf, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface CompareCommandOptions extends CommonOptions {
  readonly ngrams?: { readonly smallest: number; readonly largest: number };
  readonly minCount?: number;
  readonly keys: 'positive' | 'negative' | 'both';
}

export async function runCompare(
  host: Host,
  target: string,
  reference: string,
  sources: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  const { ngrams, minCount, keys } = options;
  const limit = limitOf(options);
  return runCommand<CompareRow>(host, sources, options, {
    ask: (corpus) =>
      compare(corpus, target, reference, {
        keys,
        limit,
        evidence: evidenceOf(options),
        includeStopwords: options.stopwords === 'none',
        ...(ngrams === undefined ? {} : { ngrams }),
        ...(minCount === undefined ? {} : { minCount }),
      }),
    present: async (result, wording) => {
      const { presentCompare } = await import('../../presentation/present-compare.js');
      return presentCompare(result, wording, { target, reference, limit });
    },
  });
}
