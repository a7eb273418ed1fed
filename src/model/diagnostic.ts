/**
 * Something a reader of the results has to know: a skipped file, an uncertain year, a statistic that
 * could not be computed. It carries a code and data; the wording is made at the edge.
 */
export interface Diagnostic {
  /** Stable, kebab-case, such as `file-empty` or `year-uncertain`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Path relative to the corpus root, or as the user wrote it; null when it concerns no file. */
  readonly document: string | null;
  /** One English sentence without a final line break. Terminals show it, JSON carries it. */
  readonly message: string;
  /** What the user can do about it, or null. */
  readonly hint: string | null;
  /** Values behind the message, such as a line number. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}
