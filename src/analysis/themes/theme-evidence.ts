import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { GroupBy } from '../grouping.js';
import { evidenceAt } from '../passage.js';
import { type DocumentThemes, HIT_FIELDS, type ThemeTally } from './tally-themes.js';
import type { ThemeMatcher } from './theme-matcher.js';
import type { ThemeRow } from './themes.js';

/**
 * Collects the first passages of the theme rows that are shown, in a second pass in order of id. What was counted tells
 * which documents hold none.
 */
export class ThemeEvidence {
  private readonly shown: readonly ThemeRow[];
  private readonly matcher: ThemeMatcher;
  private readonly includeRelated: boolean;
  private readonly limit: number;
  private readonly by: GroupBy;
  /** Documents that were counted, by id. */
  private readonly counted: ReadonlyMap<string, DocumentThemes>;
  private readonly passages: Evidence[][];
  /** Rows that still want passages, by theme. */
  private readonly open = new Map<string, number[]>();

  constructor(
    rows: readonly ThemeRow[],
    { documents }: ThemeTally,
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
    this.counted = new Map(documents.map((document) => [document.id, document]));
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

  /** False when no hit of a row that still wants passages was counted in a document: it need not be read again. */
  wants(id: string): boolean {
    const document = this.counted.get(id);
    if (this.isComplete || document === undefined) return false;
    const { hits } = document;
    for (let at = 0; at < hits.length; at += HIT_FIELDS) {
      if (hits[at + 2] === 1 && !this.includeRelated) continue;
      const rows = this.open.get(this.matcher.names[hits[at + 1]!]!);
      if (rows?.some((row) => this.isOf(this.shown[row]!, document)) === true) return true;
    }
    return false;
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
        if (!this.isOf(row, { id, year: year.year })) continue;
        const passages = this.passages[index]!;
        passages.push(evidenceAt(document, hit.token, hit.last));
        if (passages.length >= Math.min(this.limit, row.hits)) rows.splice(rows.indexOf(index), 1);
      }
      if (rows.length === 0) this.open.delete(theme);
    }
  }

  private isOf(row: ThemeRow, { id, year }: Pick<DocumentThemes, 'id' | 'year'>): boolean {
    if (row.document !== null) return row.document === id;
    return this.by === 'none' || row.year === year;
  }

  rows(): ThemeRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }
}
