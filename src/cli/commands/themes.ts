import type { GroupBy } from '../../analysis/grouping.js';
import type { CheckRow } from '../../analysis/themes/theme-check.js';
import type { ThemeRow } from '../../analysis/themes/themes.js';
import { bundledThemes } from '../../pipeline/bundled-seeds.js';
import { readThemes } from '../../pipeline/compiled-seeds.js';
import type { DiscoverRow } from '../../pipeline/questions/discover.js';
import { themes } from '../../pipeline/questions/themes.js';
import { type CommonOptions, evidenceOf } from '../options.js';
import { runCommand } from '../run-command.js';
import type { Host } from '../terminal.js';

export interface ThemesCommandOptions extends CommonOptions {
  readonly by: GroupBy;
  readonly theme?: readonly string[];
  readonly themes?: string;
  readonly related: 'include' | 'exclude';
  readonly why?: string;
  /** A theme file, or true for that of --themes. */
  readonly check?: string | true;
  readonly discover?: boolean;
}

export async function runThemes(
  host: Host,
  sources: readonly string[],
  options: ThemesCommandOptions,
): Promise<number> {
  if (options.discover === true) return runDiscover(host, sources, options);
  if (options.check !== undefined) return runCheck(host, sources, options, options.check);
  const definitions = await readThemes(options.themes ?? bundledThemes());
  const { by, related, theme, year, why } = options;
  if (why !== undefined) {
    const { whyWord } = await import('../../pipeline/questions/why-word.js');
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

async function runCheck(
  host: Host,
  sources: readonly string[],
  options: ThemesCommandOptions,
  check: string | true,
): Promise<number> {
  const file = check === true ? (options.themes ?? bundledThemes()) : check;
  const definitions = await readThemes(file);
  const { checkThemes } = await import('../../pipeline/questions/check-themes.js');
  return runCommand<CheckRow>(host, sources, options, {
    ask: (corpus) => checkThemes(corpus, definitions),
    present: async (result, wording) => {
      const { presentCheck } = await import('../../presentation/present-check.js');
      return presentCheck(result, wording, { isVerbose: options.verbose === true });
    },
  });
}

const THEME_FILE = /\.ya?ml$/i;

/** With --out FILE.yaml the proposals become a theme file, and the answer goes to the terminal all the same. */
async function runDiscover(
  host: Host,
  sources: readonly string[],
  options: ThemesCommandOptions,
): Promise<number> {
  const { limit, year, out, ...others } = options;
  const file = out !== undefined && THEME_FILE.test(out) ? out : undefined;
  const { discover } = await import('../../pipeline/questions/discover.js');
  return runCommand<DiscoverRow>(host, sources, file === undefined ? options : others, {
    ask: async (corpus) => {
      const result = await discover(corpus, {
        years: year ?? null,
        evidence: evidenceOf(options),
        ...(limit === undefined ? {} : { limit }),
      });
      if (file !== undefined) {
        const { discoveredThemeFile } = await import('../../presentation/discovered-theme-file.js');
        const { writeWhole } = await import('../write-whole.js');
        await writeWhole(file, discoveredThemeFile(result.rows));
      }
      return result;
    },
    present: async (result, wording) => {
      const { presentDiscover } = await import('../../presentation/present-discover.js');
      return presentDiscover(result, wording, { savedTo: file ?? null });
    },
  });
}
