/** A theme as a theme file defines it. Patterns are written as search terms are (`vertrau*`, `+kultur`, phrases). */
export interface ThemeDefinition {
  readonly name: string;
  readonly label: { readonly de: string; readonly en: string };
  /** Words that name the theme: they are counted. */
  readonly core: readonly string[];
  /** Words around it: counted only when asked for. */
  readonly related: readonly string[];
  /** Words that look like it and are not: they win over core and related. */
  readonly falseFriends: readonly string[];
  /** Name of the theme it is a part of: its hits count there too, once per token. */
  readonly parent?: string;
}
