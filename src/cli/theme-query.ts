import { bundledThemes } from '../pipeline/bundled-seeds.js';
import type { ThemeQuery } from '../pipeline/portable/recipe.js';

/** Options that ask for the hits of one theme. */
export interface ThemeOptions {
  readonly theme?: string;
  /** Theme file; the bundled themes when left out. */
  readonly themes?: string;
  readonly related: 'include' | 'exclude';
}

/** The theme that was asked for; null for none. */
export async function themeQueryOf({
  theme,
  themes,
  related,
}: ThemeOptions): Promise<ThemeQuery | null> {
  if (theme === undefined) return null;
  const { readThemes } = await import('../pipeline/compiled-seeds.js');
  return { theme, definitions: await readThemes(themes ?? bundledThemes()), related };
}
