import type { GroupBy } from '../../analysis/grouping.js';
import type { ThemeRow } from '../../analysis/themes/themes.js';
import { bundledThemes } from '../../pipeline/bundled-seeds.js';
import { themes } from '../../pipeline/questions/themes.js';
import { whyWord } from '../../pipeline/questions/why-word.js';
import { readThemeFile } from '../../sources/theme-file.js';
import { type CommonOptions, evidenceOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface ThemesCommandOptions extends CommonOptions {
  readonly by: GroupBy;
  readonly theme?: readonly string[];
  readonly themes?: string;
  readonly related: 'include' | 'exclude';
  readonly why?: string;
}

export async function runThemes(
  host: Host,
  sources: readonly string[],
  options: ThemesCommandOptions,
): Promise<number> {
  const definitions = await readThemeFile(options.themes ?? bundledThemes());
  const { by, related, theme, year, why } = options;
  if (why !== undefined) {
    return runCommand(host, sources, options, {
      ask: (corpus) => whyWord(corpus, why, definitions),
      present: async (result, wording) =>
        (await import('../../presentation/present-why.js')).presentWhy(result, wording, why),
    });
  }
  return runCommand<ThemeRow>(host, sources, options, {
    ask: (corpus) =>
      themes(corpus, {
        definitions,
        by,
        related,
        years: year ?? null,
        evidence: evidenceOf(options),
        seed: options.seed,
        ...(theme === undefined ? {} : { themes: theme }),
      }),
    present: async (result, wording) => {
      const { presentThemes } = await import('../../presentation/present-themes.js');
      return presentThemes(result, wording, { by, includeRelated: related === 'include' });
    },
  });
}
