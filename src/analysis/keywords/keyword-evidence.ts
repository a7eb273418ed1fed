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
  /** Positions of rows by the forms they count: a stop word may share the stem of a row and is none of it. */
  private readonly byForm = new Map<string, number[]>();
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
    },
  ) {
    this.years = options.years;
    this.by = options.by;
    this.shown = rows;
    this.limit = options.limit;
    this.passages = rows.map(() => []);
    const sizes = new Set<number>();
    rows.forEach((row, index) => {
      // Families are made of single words.
      sizes.add(row.family === null ? row.stem.split(' ').length : 1);
      for (const { form } of row.forms) {
        const there = this.byForm.get(form);
        if (there === undefined) this.byForm.set(form, [index]);
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
          const form = formOfRun(document, token, size, end);
          if (form !== null) this.add(document, this.byForm.get(form) ?? NO_ROWS, token, size);
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
      rows = this.byForm.get(vocabulary.form(type)) ?? NO_ROWS;
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

function formOfRun(document: Document, first: number, size: number, end: number): string | null {
  if (first + size > end) return null;
  const { vocabulary, types } = document;
  let form = '';
  for (let token = first; token < first + size; token++) {
    const type = types[token]!;
    if (!vocabulary.isWord(type)) return null;
    form += (token === first ? '' : ' ') + vocabulary.form(type);
  }
  return form;
}
