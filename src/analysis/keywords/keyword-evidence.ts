import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { GroupBy } from '../grouping.js';
import { evidenceAt } from '../passage.js';
import type { KeywordRow } from './keywords.js';

/**
 * Collects the first passages of the rows that are shown, in a second pass over the documents in order of id.
 * Call `observe` per document, then `rows`.
 */
export class KeywordEvidence {
  private readonly shown: readonly KeywordRow[];
  private readonly limit: number;
  private readonly by: GroupBy;
  private readonly years: ReadonlySet<number> | null;
  private readonly passages: Evidence[][];
  /** Positions of rows by stem. */
  private readonly byStem = new Map<string, number[]>();
  private readonly sizes: readonly number[];
  private open: number;

  constructor(
    rows: readonly KeywordRow[],
    options: {
      readonly limit: number;
      readonly by: GroupBy;
      readonly years: ReadonlySet<number> | null;
    },
  ) {
    this.years = options.years;
    this.by = options.by;
    this.shown = rows;
    this.limit = options.limit;
    this.passages = rows.map(() => []);
    const sizes = new Set<number>();
    rows.forEach((row, index) => {
      const stems = row.family?.members.map((member) => member.stem) ?? [row.stem];
      for (const stem of stems) {
        sizes.add(stem.split(' ').length);
        const there = this.byStem.get(stem);
        if (there === undefined) this.byStem.set(stem, [index]);
        else there.push(index);
      }
    });
    this.sizes = [...sizes].sort((left, right) => left - right);
    this.open = options.limit > 0 ? rows.length : 0;
  }

  /** True when no row needs more passages: the rest of the corpus need not be read again. */
  get isComplete(): boolean {
    return this.open === 0;
  }

  observe(document: Document): void {
    if (this.isComplete) return;
    const { year } = document.source.year;
    if (this.years !== null && (year === null || !this.years.has(year))) return;
    const { vocabulary, types, blockStarts } = document;
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = blockStarts[block + 1]!;
      for (let token = blockStarts[block]!; token < end; token++) {
        if (!vocabulary.isWord(types[token]!)) continue;
        for (const size of this.sizes) {
          const stem = stemOfRun(document, token, size, end);
          if (stem !== null) this.offer(document, stem, token, size);
        }
      }
    }
  }

  rows(): KeywordRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }

  private offer(document: Document, stem: string, token: number, size: number): void {
    const indices = this.byStem.get(stem);
    if (indices === undefined) return;
    for (const index of indices) {
      const passages = this.passages[index]!;
      if (passages.length >= this.limit || !this.isInSlice(document, this.shown[index]!)) continue;
      passages.push(evidenceAt(document, token, token + size - 1));
      if (passages.length === Math.min(this.limit, this.shown[index]!.count)) this.open--;
    }
  }

  private isInSlice(document: Document, row: KeywordRow): boolean {
    if (row.document !== null) return row.document === document.source.id;
    return this.by === 'none' || row.year === document.source.year.year;
  }
}

function stemOfRun(document: Document, first: number, size: number, end: number): string | null {
  if (first + size > end) return null;
  const { vocabulary, types } = document;
  let stem = '';
  for (let token = first; token < first + size; token++) {
    const type = types[token]!;
    if (!vocabulary.isWord(type)) return null;
    stem += (token === first ? '' : ' ') + vocabulary.stemText(vocabulary.stem(type));
  }
  return stem;
}
