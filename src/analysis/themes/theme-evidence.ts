import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { GroupBy } from '../grouping.js';
import { evidenceAt } from '../passage.js';
import type { ThemeMatcher } from './theme-matcher.js';
import type { ThemeRow } from './themes.js';

/** Collects the first passages of the theme rows that are shown, in a second pass in order of id. */
export class ThemeEvidence {
  private readonly shown: readonly ThemeRow[];
  private readonly matcher: ThemeMatcher;
  private readonly includeRelated: boolean;
  private readonly limit: number;
  private readonly by: GroupBy;
  private readonly passages: Evidence[][];
  /** Rows that still want passages, by theme. */
  private readonly open = new Map<string, number[]>();

  constructor(
    rows: readonly ThemeRow[],
    matcher: ThemeMatcher,
    options: {
      readonly by: GroupBy;
      readonly includeRelated: boolean;
      readonly limit: number;
    },
  ) {
    this.by = options.by;
    this.shown = rows;
    this.matcher = matcher;
    this.includeRelated = options.includeRelated;
    this.limit = options.limit;
    this.passages = rows.map(() => []);
    rows.forEach((row, index) => {
      if (Math.min(this.limit, row.hits) === 0) return;
      const there = this.open.get(row.theme);
      if (there === undefined) this.open.set(row.theme, [index]);
      else there.push(index);
    });
  }

  get isComplete(): boolean {
    return this.open.size === 0;
  }

  observe(document: Document): void {
    const { id, year } = document.source;
    for (const hit of this.matcher.hits(document)) {
      if (hit.class === 'related' && !this.includeRelated) continue;
      const theme = this.matcher.names[hit.theme]!;
      const rows = this.open.get(theme);
      if (rows === undefined) continue;
      for (const index of [...rows]) {
        const row = this.shown[index]!;
        if (row.document === null ? !this.isOfYear(row, year.year) : row.document !== id) continue;
        const passages = this.passages[index]!;
        passages.push(evidenceAt(document, hit.token, hit.last));
        if (passages.length >= Math.min(this.limit, row.hits)) rows.splice(rows.indexOf(index), 1);
      }
      if (rows.length === 0) this.open.delete(theme);
    }
  }

  private isOfYear(row: ThemeRow, year: number | null): boolean {
    return this.by === 'none' || row.year === year;
  }

  rows(): ThemeRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }
}
