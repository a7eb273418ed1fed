import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { GroupBy } from '../grouping.js';
import { evidenceAt } from '../passage.js';
import { type DocumentCounts, isOfWords, type WordTally } from './count-words.js';
import type { KeywordRow } from './keywords.js';
import { eachCount } from './packed-counts.js';

/**
 * Collects the first passages of the rows that are shown, in a second pass over the documents in order of id.
 * Call `observe` per document, then `rows`. What was counted tells which documents hold none, and where all are found.
 */
export class KeywordEvidence {
  private readonly shown: readonly KeywordRow[];
  private readonly limit: number;
  private readonly by: GroupBy;
  private readonly years: ReadonlySet<number> | null;
  private readonly includeStopwords: boolean;
  private readonly vocabulary: Vocabulary;
  /** Documents that were counted, by id. */
  private readonly counted: ReadonlyMap<string, DocumentCounts>;
  private readonly passages: Evidence[][];
  /** Positions of rows by stem. */
  private readonly byStem = new Map<string, number[]>();
  /** The same by the number of the stem, for single words. */
  private readonly byNumber = new Map<number, number[]>();
  private readonly sizes: readonly number[];
  /** By type, for single words: 1 where no row needs a passage. */
  private closed = new Uint8Array(0);
  /** The rows of other types that somebody has asked for. */
  private readonly openRows = new Map<number, readonly number[]>();
  private open: number;

  /** `tally` holds what was counted in the documents, in types of the vocabulary. */
  constructor(
    rows: readonly KeywordRow[],
    { documents }: WordTally,
    vocabulary: Vocabulary,
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
    this.vocabulary = vocabulary;
    this.counted = new Map(documents.map((document) => [document.id, document]));
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
    for (const [stem, there] of this.byStem) this.byNumber.set(vocabulary.findStem(stem), there);
    this.sizes = [...sizes].sort((left, right) => left - right);
    this.open = rows.filter((_, row) => this.needs(row) > 0).length;
  }

  /** True when no row needs more passages: the rest of the corpus need not be read again. */
  get isComplete(): boolean {
    return this.open === 0;
  }

  /** False when nothing that is still needed was counted in a document: it need not be read again. */
  wants(id: string): boolean {
    return this.passagesIn(id) > 0;
  }

  observe(document: Document): void {
    let left = this.passagesIn(document.source.id);
    if (left === 0) return;
    const { vocabulary, types, blockStarts } = document;
    const { isOfWords } = this;
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      const end = blockStarts[block + 1]!;
      for (let token = blockStarts[block]!; token < end; token++) {
        // Nearly all tokens of a large corpus belong to rows that have all they need.
        if (isOfWords && this.closed[types[token]!] === 1) continue;
        if (!vocabulary.isWord(types[token]!)) continue;
        for (const size of this.sizes) {
          if (size === 1) {
            left -= this.offerWord(document, token);
            continue;
          }
          const stem = stemOfRun(document, token, size, end);
          if (stem !== null)
            left -= this.add(document, this.byStem.get(stem) ?? NO_ROWS, token, size);
        }
        if (left <= 0) return;
      }
    }
  }

  rows(): KeywordRow[] {
    return this.shown.map((row, index) => ({ ...row, evidence: this.passages[index]! }));
  }

  private get isOfWords(): boolean {
    return this.sizes.length === 1 && this.sizes[0] === 1;
  }

  /** Passages that a document has for rows that are not full; of runs of words it is not looked up. */
  private passagesIn(id: string): number {
    const document = this.counted.get(id);
    if (this.isComplete || document === undefined || !this.isOfYears(document)) return 0;
    const words = document.grams.find(isOfWords);
    if (words === undefined || !this.isOfWords) return Infinity;
    const found = new Map<number, number>();
    eachCount(words.packed, (type, count) => {
      for (const row of this.openRowsOf(type)) found.set(row, (found.get(row) ?? 0) + count);
    });
    let passages = 0;
    for (const [row, count] of found) {
      if (this.isInSlice(document, this.shown[row]!)) passages += Math.min(count, this.needs(row));
    }
    return passages;
  }

  private isOfYears({ year }: DocumentCounts): boolean {
    return this.years === null || (year !== null && this.years.has(year));
  }

  private openRowsOf(type: number): readonly number[] {
    if (this.closed[type] === 1) return NO_ROWS;
    let rows = this.openRows.get(type);
    if (rows === undefined) {
      const { vocabulary } = this;
      // A stop word may share the stem of a row (sich, sicher) and is not counted there.
      const isLeftOut = !this.includeStopwords && vocabulary.isStopword(type);
      rows = (isLeftOut ? undefined : this.byNumber.get(vocabulary.stem(type))) ?? NO_ROWS;
      this.keepOpen(type, rows);
    }
    return rows;
  }

  private keepOpen(type: number, rows: readonly number[]): void {
    if (rows.length > 0) {
      this.openRows.set(type, rows);
      return;
    }
    if (type >= this.closed.length) {
      const closed = new Uint8Array(Math.max(this.vocabulary.size, type + 1));
      closed.set(this.closed);
      this.closed = closed;
    }
    this.closed[type] = 1;
    this.openRows.delete(type);
  }

  /** Returns how many rows took the passage. */
  private offerWord(document: Document, token: number): number {
    const type = document.types[token]!;
    const rows = this.openRowsOf(type);
    if (rows.length === 0) return 0;
    const added = this.add(document, rows, token, 1);
    // They may be full of passages of other forms, too.
    if (rows.some((row) => this.needs(row) === 0)) {
      this.keepOpen(
        type,
        rows.filter((row) => this.needs(row) > 0),
      );
    }
    return added;
  }

  /** Returns how many rows took the passage. */
  private add(document: Document, rows: readonly number[], token: number, size: number): number {
    const { id, year } = document.source;
    let added = 0;
    for (const row of rows) {
      if (this.needs(row) === 0 || !this.isInSlice({ id, year: year.year }, this.shown[row]!))
        continue;
      this.passages[row]!.push(evidenceAt(document, token, token + size - 1));
      added++;
      if (this.needs(row) === 0) this.open--;
    }
    return added;
  }

  /** Passages that a row still needs. */
  private needs(row: number): number {
    return Math.max(0, Math.min(this.limit, this.shown[row]!.count) - this.passages[row]!.length);
  }

  private isInSlice({ id, year }: Pick<DocumentCounts, 'id' | 'year'>, row: KeywordRow): boolean {
    if (row.document !== null) return row.document === id;
    return this.by === 'none' || row.year === year;
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
