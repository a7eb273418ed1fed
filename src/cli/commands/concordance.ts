import type { ConcordanceRow } from '../../analysis/concordance/concordance.js';
import type { ConcordanceSort } from '../../analysis/concordance/sort-rows.js';
import { QaError } from '../../model/errors.js';
import { type ConcordanceQuery, concordance } from '../../pipeline/questions/concordance.js';
import { type CommonOptions, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';
import { type ThemeOptions, themeQueryOf } from '../theme-query.js';

export interface ConcordanceCommandOptions extends CommonOptions, ThemeOptions {
  readonly exact?: boolean;
  readonly prefix?: boolean;
  readonly regex?: string;
  readonly sort: ConcordanceSort;
  readonly sample?: number;
  readonly strip?: boolean;
}

/** With --regex or --theme there is no term: what stands in its place is the first source. */
export async function runConcordance(
  host: Host,
  term: string | undefined,
  sources: readonly string[],
  options: ConcordanceCommandOptions,
): Promise<number> {
  const { sort, seed, sample = null, strip = false } = options;
  const match = options.exact ? 'form' : options.prefix ? 'prefix' : 'stem';
  const hasTerm = options.regex === undefined && options.theme === undefined;
  const query = await queryOf(term, options);
  const places = hasTerm || term === undefined ? sources : [term, ...sources];
  return runCommand<ConcordanceRow>(host, places, options, {
    ask: (corpus) =>
      concordance(corpus, query, { match, years: options.year ?? null, sort, sample, seed }),
    present: async (result, wording) => {
      const { presentConcordance } = await import('../../presentation/present-concordance.js');
      const title = options.regex ?? options.theme ?? term!;
      return presentConcordance(result, wording, { title, limit: limitOf(options), strip });
    },
  });
}

async function queryOf(
  term: string | undefined,
  options: ConcordanceCommandOptions,
): Promise<ConcordanceQuery> {
  const { regex } = options;
  if (regex !== undefined && options.theme !== undefined) {
    throw new QaError('usage', '--regex and --theme exclude each other.', {
      hint: 'Give one of them.',
    });
  }
  if (regex !== undefined) return { regex };
  const theme = await themeQueryOf(options);
  if (theme !== null) return theme;
  if (term === undefined) {
    throw new QaError('usage', 'What is to be looked for?', {
      hint: 'Give a term, --regex PATTERN or --theme NAME.',
    });
  }
  return term;
}
