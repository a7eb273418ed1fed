import { bundledThemes } from '../../pipeline/bundled-seeds.js';
import type { ThemeQuery } from '../../pipeline/portable/recipe.js';
import { quotes } from '../../pipeline/questions/quotes.js';
import { type CommonOptions, limitOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface QuotesCommandOptions extends CommonOptions {
  readonly speaker?: string;
  readonly kind?: 'direct' | 'indirect';
  readonly theme?: string;
  readonly themes?: string;
  readonly related: 'include' | 'exclude';
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

async function themeQueryOf({
  theme,
  themes,
  related,
}: QuotesCommandOptions): Promise<ThemeQuery | null> {
  if (theme === undefined) return null;
  const { readThemes } = await import('../../pipeline/compiled-seeds.js');
  return { theme, definitions: await readThemes(themes ?? bundledThemes()), related };
}
