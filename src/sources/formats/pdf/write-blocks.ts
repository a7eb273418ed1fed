import type { BlockKind } from '../../../model/text.js';
import type { BlockWriter } from '../block-writer.js';
import type { Line } from './line.js';

/** Lines of the document, column by column, without running heads. */
export interface Column {
  readonly lines: readonly Line[];
  /** Notes stand at the foot of the page. */
  readonly notes: readonly Line[];
  readonly furniture: readonly Line[];
}

const HEADING_SIZE = 1.1;
const LONGEST_HEADING = 200;
const PARAGRAPH_GAP = 1.32;
const LIST_SIGN = /^(?:[•·▪■◦‣➢✓→\uf0b7\uf0a7]\s*|[–—*-]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)(?=\S)/;
const LEADER = /(?:\.\s?){5,}\s*[\divxlc]*$/;
const END_MARK = /[.!?:…]["“”«»)\]]?$/;

interface Measures {
  /** Size of most letters. */
  readonly size: number;
  readonly font: string;
  /** From baseline to baseline, in sizes. */
  readonly pitch: number;
  /** Sizes of headings, largest first. */
  readonly headingSizes: readonly number[];
}

/** Joins lines to paragraphs, over columns and pages too, and writes them. */
export class PdfBlocks {
  private readonly writer: BlockWriter;
  private readonly measures: Measures;
  private page = 0;
  private previous: Line | null = null;
  private kind: BlockKind = 'paragraph';
  private waiting: (() => void)[] = [];
  private left = 0;
  private right = 0;
  private hanging = 0;

  constructor(writer: BlockWriter, columns: readonly Column[]) {
    this.writer = writer;
    this.measures = measure(columns);
  }

  /** Writes one column. What stands around the text waits until a paragraph that goes on is done. */
  column({ lines, notes, furniture }: Column): void {
    this.left = Math.min(...lines.map((line) => line.left));
    this.right = Math.max(...lines.map((line) => line.right));
    let isFirst = true;
    lines.forEach((line, index) => {
      this.line(line, lines[index + 1] ?? null, isFirst);
      isFirst = false;
    });
    if (notes.length > 0) this.waiting.push(() => this.notes(notes));
    for (const line of furniture) this.waiting.push(() => this.furniture(line));
  }

  end(): void {
    this.writer.end();
    this.flush();
  }

  private line(line: Line, next: Line | null, opensColumn: boolean): void {
    const kind = this.kindOf(line, next);
    const isTable = kind === 'table-row' || kind === 'contents';
    if (!isTable && this.previous !== null && this.goesOn(this.previous, line, kind, opensColumn)) {
      this.turnPage(line.page);
      this.writer.separate('\n');
      this.writer.write(line.text);
      this.previous = line;
      return;
    }
    this.writer.end();
    this.flush();
    this.turnPage(line.page);
    this.kind = kind;
    this.writer.begin(kind, this.traitsOf(line, kind));
    if (kind === 'table-row') {
      line.cells.forEach((cell, index) => {
        if (index > 0) this.writer.separate('\t');
        this.writer.write(cell);
      });
    } else this.writer.write(line.text);
    this.hanging = line.left;
    this.previous = isTable ? null : line;
  }

  private flush(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const write of waiting) write();
  }

  private kindOf(line: Line, next: Line | null): BlockKind {
    if (LEADER.test(line.text)) return 'contents';
    if (line.cells.length >= 2 && line.text.length < 200) return 'table-row';
    if (this.isHeading(line, next)) return 'heading';
    return LIST_SIGN.test(line.text) &&
      !/^\d{1,2}\.\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/.test(
        line.text,
      )
      ? 'list-item'
      : 'paragraph';
  }

  private isHeading(line: Line, next: Line | null): boolean {
    const { size, font } = this.measures;
    if (line.text.length > LONGEST_HEADING || !/\p{L}/u.test(line.text)) return false;
    if (line.size >= HEADING_SIZE * size) return true;
    if (line.font === font || line.size < 0.95 * size || /[.,;]$/.test(line.text)) return false;
    const isShort = line.right - this.left < 0.85 * (this.right - this.left);
    const stands =
      this.previous === null ||
      this.previous.page !== line.page ||
      this.previous.bottom - line.bottom > PARAGRAPH_GAP * this.measures.pitch * size ||
      this.previous.bottom < line.bottom;
    return isShort && stands && (next === null || next.font !== line.font);
  }

  private traitsOf(
    line: Line,
    kind: BlockKind,
  ): { level: number; reason: string; boilerplate: boolean } {
    if (kind === 'heading') {
      const rank = this.measures.headingSizes.findIndex((size) => line.size >= size - 0.3);
      const level = rank < 0 ? this.measures.headingSizes.length + 1 : rank + 1;
      return { level: Math.min(6, level), reason: 'font', boilerplate: false };
    }
    return { level: 0, reason: 'pdf', boilerplate: kind === 'contents' };
  }

  private goesOn(previous: Line, line: Line, kind: BlockKind, opensColumn: boolean): boolean {
    if (!this.writer.isOpen) return false;
    const isSameSize =
      Math.abs(previous.size - line.size) <= 0.07 * Math.max(previous.size, line.size);
    if (!isSameSize || kind === 'list-item') return false;
    if (this.kind === 'heading' || kind === 'heading') {
      const gap = previous.bottom - line.bottom;
      const isTight = !opensColumn && gap > 0 && gap < 1.7 * line.size;
      return (
        this.kind === 'heading' && isTight && (kind === 'heading' || previous.font === line.font)
      );
    }
    const isTorn = /\p{L}[-\u00ad\u2010]$/u.test(previous.text);
    const isOpen = !END_MARK.test(previous.text);
    if (opensColumn || previous.page !== line.page || line.bottom > previous.bottom) {
      return (
        isTorn ||
        (isOpen && /^[\p{Ll}\d(„»"–]/u.test(line.text)) ||
        (isOpen && !/^\p{Lu}{2}/u.test(line.text) && this.isFull(previous))
      );
    }
    const gap = previous.bottom - line.bottom;
    if (gap > PARAGRAPH_GAP * this.measures.pitch * line.size) return false;
    if (isTorn) return true;
    const indent = line.left - previous.left;
    const isIndented = indent > 0.8 * line.size && indent < 4 * line.size;
    if (this.kind === 'list-item') {
      // The rest of an item hangs below its words; what stands left of its sign is a new paragraph.
      return line.left >= this.hanging - 0.3 * line.size && (isOpen || line.left > this.hanging);
    }
    if (isIndented && !isOpen) return false;
    return isOpen || this.isFull(previous);
  }

  /** Whether the line reaches so far that its paragraph may go on. */
  private isFull(line: Line): boolean {
    return line.right > this.right - 0.22 * (this.right - this.left);
  }

  private notes(lines: readonly Line[]): void {
    lines.forEach((line, index) => {
      const isNew = index === 0 || line.hasNoteSign || /^\d{1,3}\s/.test(line.text);
      this.turnPage(line.page);
      if (isNew) {
        this.writer.begin('paragraph', { reason: 'footnote' });
      } else this.writer.separate('\n');
      this.writer.write(isNew ? line.text.replace(/^\d{1,3}\s+/, '') : line.text);
    });
    this.writer.end();
  }

  private furniture(line: Line): void {
    this.turnPage(line.page);
    this.writer.begin('page-furniture', { reason: 'running-head', boilerplate: true });
    this.writer.write(line.text);
    this.writer.end();
  }

  private turnPage(page: number): void {
    if (page === this.page) return;
    this.page = page;
    this.writer.place(page);
  }
}

function measure(columns: readonly Column[]): Measures {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { lines } of columns) {
    for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  }
  const size = mostFrequent(sizes) ?? 10;
  const pitches = new Map<number, number>();
  const larger = new Map<number, number>();
  for (const { lines } of columns) {
    lines.forEach((line, index) => {
      if (Math.abs(line.size - size) < 0.05 * size) {
        fonts.set(line.font, (fonts.get(line.font) ?? 0) + line.text.length);
      }
      if (line.size >= HEADING_SIZE * size) {
        const rounded = Math.round(line.size * 2) / 2;
        larger.set(rounded, (larger.get(rounded) ?? 0) + 1);
      }
      const next = lines[index + 1];
      if (next === undefined || next.page !== line.page) return;
      const pitch = Math.round(((line.bottom - next.bottom) / size) * 20) / 20;
      if (pitch > 0.8 && pitch < 2.5) pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1);
    });
  }
  return {
    size,
    font: mostFrequent(fonts) ?? '',
    pitch: mostFrequent(pitches) ?? 1.2,
    headingSizes: [...larger.keys()].sort((a, b) => b - a),
  };
}

function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key | null {
  let best: Key | null = null;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most) {
      most = count;
      best = key;
    }
  }
  return best;
}

/** Splits the notes at the foot of a page from its text: small letters below the last line of the usual size. */
export function splitNotes(
  lines: readonly Line[],
  size: number,
  continues = false,
): { readonly text: readonly Line[]; readonly notes: readonly Line[] } {
  let first = lines.length;
  while (first > 0 && lines[first - 1]!.size < 0.93 * size) first--;
  while (
    !continues &&
    first < lines.length &&
    !lines[first]!.hasNoteSign &&
    !/^\d{1,3}\s+\p{L}/u.test(lines[first]!.text)
  ) {
    first++;
  }
  return { text: lines.slice(0, first), notes: lines.slice(first) };
}

/** The size of most letters of the lines. */
export function usualSize(lines: Iterable<Line>): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return mostFrequent(sizes) ?? 10;
}
