import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import { evidenceAt } from '../passage.js';
import type { ThemeMatcher } from './theme-matcher.js';
import type { ThemeRow } from './themes.js';

/** Collects the first passages of the theme rows that are shown, in a second pass in order of id. */
export class ThemeEvidence {
  private readonly shown: readonly ThemeRow[];
  private readonly matcher: ThemeMatcher;
  private readonly includeRelated: boolean;
  private readonly limit: number;
  private readonly passages: Evidence[][];

  constructor(
    rows: readonly ThemeRow[],
    matcher: ThemeMatcher,
    options: { readonly includeRelated: boolean; readonly limit: number },
  ) {
    this.shown = rows;
    this.matcher = matcher;
    this.includeRelated = options.includeRelated;
    this.limit = options.limit;
    this.passages = rows.map(() => []);
  }

  get isComplete(): boolean {
    return this.shown.every(
      (row, index) => this.passages[index]!.length >= Math.min(this.limit, row.hits),
    );
  }

  observe(document: Document): void {
    for (const hit of this.matcher.hits(document)) {
      if (hit.class === 'related' && !this.includeRelated) continue;
      const theme = this.matcher.names[hit.theme]!;
      this.shown.forEach((row, index) => {
        const passages = this.passages[index]!;
        if (row.theme !== theme || passages.length >= this.limit) return;
        if (row.document !== null && row.document !== document.source.id) return;
        if (row.year !== null && row.year !== document.source.year.year) return;
        passages.push(evidenceAt(document, hit.token, hit.last));
      });
    }
  }

  rows(): ThemeRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }
}
