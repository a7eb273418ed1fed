import { quotes } from '../../pipeline/questions/quotes.js';
import { type CommonOptions, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';
import { type ThemeOptions, themeQueryOf } from '../theme-query.js';

export interface QuotesCommandOptions extends CommonOptions, ThemeOptions {
  readonly speaker?: string;
  readonly kind?: 'direct' | 'indirect';
}

export async function runQuotes(
  host: Host,
  sources: readonly string[],
  options: QuotesCommandOptions,
): Promise<number> {
  const theme = await themeQueryOf(options);
  return runCommand(host, sources, options, {
    ask: (corpus) =>
      quotes(corpus, {
        speaker: options.speaker ?? null,
        kind: options.kind ?? null,
        theme,
        years: options.year ?? null,
      }),
    present: async (result, wording) => {
      const { presentQuotes } = await import('../../presentation/present-quotes.js');
      return presentQuotes(result, wording, { limit: limitOf(options) });
    },
  });
}
