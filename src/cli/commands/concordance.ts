import { concordance } from '../../pipeline/questions/concordance.js';
import { type CommonOptions, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface ConcordanceCommandOptions extends CommonOptions {
  readonly exact?: boolean;
  readonly prefix?: boolean;
}

export async function runConcordance(
  host: Host,
  term: string,
  sources: readonly string[],
  options: ConcordanceCommandOptions,
): Promise<number> {
  const match = options.exact ? 'form' : options.prefix ? 'prefix' : 'stem';
  return runCommand(host, sources, options, {
    ask: (corpus) => concordance(corpus, term, { match, years: options.year ?? null }),
    present: async (result, wording) => {
      const { presentConcordance } = await import('../../presentation/present-concordance.js');
      return presentConcordance(result, wording, { term, limit: limitOf(options) });
    },
  });
}
