import type { CollocationRow, CollocationSort } from '../../analysis/collocations/collocations.js';
import type { GroupBy } from '../../analysis/grouping.js';
import { QaError } from '../../model/errors.js';
import { collocations } from '../../pipeline/questions/collocations.js';
import { type CommonOptions, evidenceOf, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface CollocationsCommandOptions extends CommonOptions {
  readonly by: GroupBy;
  readonly sort: CollocationSort;
  readonly window?: { readonly left: number; readonly right: number };
  readonly unit: 'words' | 'sentence' | 'paragraph';
  readonly side: 'left' | 'right' | 'both';
  readonly minCount?: number;
}

const DEFAULT_WINDOW = { left: 5, right: 5 };

export async function runCollocations(
  host: Host,
  term: string,
  sources: readonly string[],
  options: CollocationsCommandOptions,
): Promise<number> {
  const { by, sort, unit, side, minCount, window } = options;
  if (window !== undefined && unit !== 'words') {
    throw new QaError('usage', `A window counts words, not whole ${unit}s.`, {
      hint: `Leave out --window or --unit ${unit}.`,
    });
  }
  const span = unit === 'words' ? { unit, ...(window ?? DEFAULT_WINDOW) } : { unit };
  const limit = limitOf(options);
  return runCommand<CollocationRow>(host, sources, options, {
    ask: (corpus) =>
      collocations(corpus, term, {
        span,
        by,
        sort,
        side,
        limit,
        years: options.year ?? null,
        evidence: evidenceOf(options),
        includeStopwords: options.stopwords === 'none',
        ...(minCount === undefined ? {} : { minCount }),
      }),
    present: async (result, wording) => {
      const { presentCollocations } = await import('../../presentation/present-collocations.js');
      return presentCollocations(result, wording, { term, by, sort, limit, span });
    },
  });
}
