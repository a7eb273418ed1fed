import { corpusOverview } from '../../pipeline/questions/corpus-overview.js';
import type { CommonOptions } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface CorpusCommandOptions extends CommonOptions {
  readonly check?: boolean;
}

export async function runCorpus(
  host: Host,
  sources: readonly string[],
  options: CorpusCommandOptions,
): Promise<number> {
  const years = options.year ?? null;
  if (options.check === true) {
    const { examineCorpus } = await import('../../pipeline/questions/examine-corpus.js');
    return runCommand(host, sources, options, {
      ask: (corpus) => examineCorpus(corpus, { years }),
      present: async (result, wording) =>
        (await import('../../presentation/present-examination.js')).presentExamination(
          result,
          wording,
        ),
    });
  }
  return runCommand(host, sources, options, {
    ask: (corpus) => corpusOverview(corpus, { years }),
    present: async (result, wording) => {
      const { presentCorpus } = await import('../../presentation/present-corpus.js');
      return presentCorpus(result, wording, { isVerbose: options.verbose === true });
    },
  });
}
