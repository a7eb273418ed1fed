import type { Span } from '../../analysis/collocations/tally-collocations.js';
import type { ThemeDefinition } from '../../model/theme.js';

/** An analysis as plain data: enough to make it again in another thread, on another machine or in another run. */
export type Recipe =
  | { readonly name: 'corpus' }
  | { readonly name: 'fingerprints' }
  | { readonly name: 'words'; readonly smallest: number; readonly largest: number }
  | { readonly name: 'themes'; readonly definitions: readonly ThemeDefinition[] }
  | { readonly name: 'collocations'; readonly term: string; readonly span: Span }
  | {
      readonly name: 'concordance';
      readonly query: ConcordanceQuery;
      readonly match: MatchMode;
    }
  | { readonly name: 'forms' }
  | { readonly name: 'entities'; readonly pairs: boolean };

/** What to look for: a term with the marks of `parseTerm`, a regular expression, or what counts for a theme. */
export type ConcordanceQuery = string | { readonly regex: string } | ThemeQuery;

/** The hits of one theme, as `themes` counts them. */
export interface ThemeQuery {
  readonly theme: string;
  readonly definitions: readonly ThemeDefinition[];
  /** Whether its related words count too. Default `exclude`. */
  readonly related?: 'include' | 'exclude';
}

/** Of a term. `stem`: inflected forms; `form`: as written; `prefix`: words that begin so. */
export type MatchMode = 'stem' | 'form' | 'prefix';
