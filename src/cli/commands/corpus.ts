import { corpusOverview } from '../../pipeline/questions/corpus-overview.js';
import type { CommonOptions } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export async function runCorpus(
  host: Host,
  sources: readonly string[],
  options: CommonOptions,
): Promise<number> {
  return runCommand(host, sources, options, {
    ask: (corpus) => corpusOverview(corpus, { years: options.year ?? null }),
    present: async (result, wording) => {
      const { presentCorpus } = await import('../../presentation/present-corpus.js');
      return presentCorpus(result, wording, { isVerbose: options.verbose === true });
    },
  });
}
