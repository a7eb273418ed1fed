import type { GroupBy } from '../../analysis/grouping.js';
import { tallyThemes } from '../../analysis/themes/tally-themes.js';
import { ThemeEvidence } from '../../analysis/themes/theme-evidence.js';
import { ThemeMatcher } from '../../analysis/themes/theme-matcher.js';
import { type ThemeRow, themeRows } from '../../analysis/themes/themes.js';
import { QaError } from '../../model/errors.js';
import type { Result } from '../../model/result.js';
import type { ThemeDefinition } from '../../model/theme.js';
import { nearestName } from '../../sources/nearest-name.js';
import { bundledThemes } from '../bundled-seeds.js';
import { collectPassages } from '../collect-passages.js';
import { readThemes } from '../compiled-seeds.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface ThemesOptions {
  /** Default: the bundled themes. */
  readonly definitions?: readonly ThemeDefinition[];
  /** Names of the themes to show; all by default. */
  readonly themes?: readonly string[];
  /** Default `year`. */
  readonly by?: GroupBy;
  /** `include` counts related words too. Default `exclude`. */
  readonly related?: 'include' | 'exclude';
  readonly years?: readonly YearRange[] | null;
  /** Passages per row. Default 3. */
  readonly evidence?: number;
  /** Seed of resampling. Default 1. */
  readonly seed?: number;
}

/** Themes by year: rate, interval, verdict, peak, the words and passages behind it. */
export async function themes(
  corpus: Corpus,
  options: ThemesOptions = {},
): Promise<Result<ThemeRow>> {
  const definitions = options.definitions ?? (await readThemes(bundledThemes()));
  const asked = { ...options, definitions };
  return corpus.answer('themes', asked, () => ask(corpus, asked));
}

async function ask(
  corpus: Corpus,
  options: ThemesOptions & { readonly definitions: readonly ThemeDefinition[] },
): Promise<Result<ThemeRow>> {
  const { definitions } = options;
  const shown = selectThemes(definitions, options.themes);
  const by = options.by ?? 'year';
  const includeRelated = options.related === 'include';
  const evidence = options.evidence ?? 3;
  const seed = options.seed ?? 1;
  const matcher = new ThemeMatcher(definitions, corpus.vocabulary);
  const tally = await runAnalysis(corpus, tallyThemes(matcher), { name: 'themes', definitions });
  const years = selectedYears(corpus, options.years ?? null);
  // All years are computed, because each is compared with the others; then those asked for are shown.
  const rows = themeRows(tally, definitions, shown, corpus.vocabulary, {
    by,
    includeRelated,
    seed,
  }).filter((row) => years === null || by === 'none' || (row.year !== null && years.has(row.year)));
  const collector = new ThemeEvidence(rows, tally, matcher, {
    by,
    includeRelated,
    limit: evidence,
  });
  await collectPassages(collector, tally, corpus);
  const parameters = {
    themes: shown.map((theme) => definitions[theme]!.name),
    by,
    related: includeRelated ? 'include' : 'exclude',
    years: yearsParameter(years),
    evidence,
    seed,
  };
  return envelope(corpus, 'themes', parameters, collector.rows());
}

/** Positions of the themes asked for. Throws a QaError with a suggestion for a name that is not there. */
export function selectThemes(
  definitions: readonly ThemeDefinition[],
  names: readonly string[] | undefined,
): number[] {
  const known = definitions.map(({ name }) => name);
  if (names === undefined) return [...known.keys()];
  for (const name of names) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    throw new QaError('theme-unknown', `There is no theme “${name}”.`, {
      hint: `${nearest === null ? '' : `Did you mean ${nearest}? `}Themes: ${known.join(', ')}.`,
      data: { theme: name },
    });
  }
  return [...known.keys()].filter((theme) => names.includes(known[theme]!));
}
