import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { GroupBy } from '../grouping.js';
import { evidenceAt } from '../passage.js';
import type { TermMatcher } from '../term-matcher.js';
import type { CollocationRow } from './collocations.js';
import { LEFT, placesOf, RIGHT, type Span } from './tally-collocations.js';

/** Collects the first passages of the collocations that are shown, in a second pass in order of id. */
export class CollocationEvidence {
  private readonly shown: readonly CollocationRow[];
  private readonly limit: number;
  private readonly by: GroupBy;
  private readonly isNear: (place: number) => boolean;
  private readonly passages: Evidence[][];
  /** Positions of the rows that still want passages, by stem. */
  private readonly open = new Map<string, Set<number>>();

  constructor(
    rows: readonly CollocationRow[],
    options: {
      readonly limit: number;
      readonly by: GroupBy;
      readonly side: 'left' | 'right' | 'both';
    },
  ) {
    this.by = options.by;
    this.shown = rows;
    this.limit = options.limit;
    const { side } = options;
    this.isNear = (place) =>
      (place === LEFT && side !== 'right') || (place === RIGHT && side !== 'left');
    this.passages = rows.map(() => []);
    if (options.limit === 0) return;
    rows.forEach((row, index) => {
      const there = this.open.get(row.stem);
      if (there === undefined) this.open.set(row.stem, new Set([index]));
      else there.add(index);
    });
  }

  get isComplete(): boolean {
    return this.open.size === 0;
  }

  observe(document: Document, matcher: TermMatcher, span: Span): void {
    const { types, vocabulary, blockStarts, source } = document;
    const places = placesOf(document, matcher.hits(document), span);
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      for (let token = blockStarts[block]!; token < blockStarts[block + 1]!; token++) {
        if (!this.isNear(places[token]!) || !vocabulary.isWord(types[token]!)) continue;
        const stem = vocabulary.stemText(vocabulary.stem(types[token]!));
        const rows = this.open.get(stem);
        if (rows === undefined) continue;
        for (const index of rows) {
          const row = this.shown[index]!;
          if (row.document !== null && row.document !== source.id) continue;
          if (this.by !== 'none' && row.year !== source.year.year) continue;
          const passages = this.passages[index]!;
          passages.push(evidenceAt(document, token, token));
          if (passages.length >= Math.min(this.limit, row.count)) rows.delete(index);
        }
        if (rows.size === 0) this.open.delete(stem);
      }
    }
  }

  rows(): CollocationRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }
}
