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
  private readonly includeStopwords: boolean;
  private readonly passages: Evidence[][];
  /** Positions of rows by stem. */
  private readonly byStem = new Map<string, number[]>();
  private readonly sizes: readonly number[];
  /** By type, for single words: the rows that still need a passage; undefined where nobody has asked yet. */
  private readonly openRows: (readonly number[] | undefined)[] = [];
  private open: number;

  constructor(
    rows: readonly KeywordRow[],
    options: {
      readonly limit: number;
      readonly by: GroupBy;
      readonly years: ReadonlySet<number> | null;
      readonly includeStopwords: boolean;
    },
  ) {
    this.years = options.years;
    this.includeStopwords = options.includeStopwords;
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
    this.open = rows.filter((_, row) => !this.isFull(row)).length;
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
    const isOfWords = this.sizes.length === 1 && this.sizes[0] === 1;
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = blockStarts[block + 1]!;
      for (let token = blockStarts[block]!; token < end; token++) {
        // Nearly all tokens of a large corpus belong to rows that have all they need.
        if (isOfWords && this.openRows[types[token]!] === NO_ROWS) continue;
        if (!vocabulary.isWord(types[token]!)) continue;
        for (const size of this.sizes) {
          if (size === 1) {
            this.offerWord(document, token);
            continue;
          }
          const stem = stemOfRun(document, token, size, end);
          if (stem !== null) this.add(document, this.byStem.get(stem) ?? NO_ROWS, token, size);
        }
      }
    }
  }

  rows(): KeywordRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }

  private offerWord(document: Document, token: number): void {
    const { vocabulary, types } = document;
    const type = types[token]!;
    let rows = this.openRows[type];
    if (rows === undefined) {
      // A stop word may share the stem of a row (sich, sicher) and is not counted there.
      const isLeftOut = !this.includeStopwords && vocabulary.isStopword(type);
      const stem = vocabulary.stemText(vocabulary.stem(type));
      rows = (isLeftOut ? undefined : this.byStem.get(stem)) ?? NO_ROWS;
      this.openRows[type] = rows;
    }
    if (rows.length === 0) return;
    const isAdded = this.add(document, rows, token, 1);
    if (!isAdded) return;
    const open = rows.filter((row) => !this.isFull(row));
    this.openRows[type] = open.length === 0 ? NO_ROWS : open;
  }

  /** False where no row took the passage. */
  private add(document: Document, rows: readonly number[], token: number, size: number): boolean {
    let isAdded = false;
    for (const row of rows) {
      if (this.isFull(row) || !this.isInSlice(document, this.shown[row]!)) continue;
      this.passages[row]!.push(evidenceAt(document, token, token + size - 1));
      isAdded = true;
      if (this.isFull(row)) this.open--;
    }
    return isAdded;
  }

  private isFull(row: number): boolean {
    return this.passages[row]!.length >= Math.min(this.limit, this.shown[row]!.count);
  }

  private isInSlice(document: Document, row: KeywordRow): boolean {
    if (row.document !== null) return row.document === document.source.id;
    return this.by === 'none' || row.year === document.source.year.year;
  }
}

const NO_ROWS: readonly number[] = [];

/** Stems of a run of words; null where it leaves its block or begins or ends with a stop word, as no n-gram does. */
function stemOfRun(document: Document, first: number, size: number, end: number): string | null {
  if (first + size > end) return null;
  const { vocabulary, types } = document;
  if (vocabulary.isStopword(types[first]!)) return null;
  if (vocabulary.isStopword(types[first + size - 1]!)) return null;
  let stem = '';
  for (let token = first; token < first + size; token++) {
    const type = types[token]!;
    if (!vocabulary.isWord(type)) return null;
    stem += (token === first ? '' : ' ') + vocabulary.stemText(vocabulary.stem(type));
  }
  return stem;
}
