import type { OffsetMap } from '../../../model/text.js';

/**
 * A text put together from stretches of a raw file. A literal piece is the raw stretch itself; every character of
 * another piece stands for the whole stretch it replaces (an entity, a run of white space).
 */
export class MappedText {
  private readonly raw: string;
  private readonly parts: string[] = [];
  private readonly textStarts: number[] = [];
  private readonly rawStarts: number[] = [];
  /** -1 for a literal piece. */
  private readonly rawEnds: number[] = [];
  private literalEnd = -1;
  length = 0;
  /** Raw offset behind the last character. */
  lastRawEnd = 0;

  constructor(raw: string) {
    this.raw = raw;
  }

  addLiteral(start: number, end: number): void {
    if (end <= start) return;
    if (start !== this.literalEnd) {
      this.textStarts.push(this.length);
      this.rawStarts.push(start);
      this.rawEnds.push(-1);
    }
    this.literalEnd = end;
    this.lastRawEnd = end;
    this.parts.push(this.raw.slice(start, end));
    this.length += end - start;
  }

  addReplaced(text: string, start: number, end: number): void {
    if (text === '') return;
    this.textStarts.push(this.length);
    this.rawStarts.push(start);
    this.rawEnds.push(end);
    this.literalEnd = -1;
    this.lastRawEnd = end;
    this.parts.push(text);
    this.length += text.length;
  }

  /** The length without the white space at the end, not before `start`. */
  trimmedEnd(start: number): number {
    let end = this.length;
    for (let index = this.parts.length - 1; index >= 0 && end > start; index--) {
      const part = this.parts[index]!;
      const kept = part.trimEnd().length;
      end -= part.length - kept;
      if (kept > 0) break;
    }
    return Math.max(start, end);
  }

  build(): { readonly text: string; readonly offsets: OffsetMap } {
    const textStarts = Int32Array.from(this.textStarts);
    const rawStarts = Int32Array.from(this.rawStarts);
    const rawEnds = Int32Array.from(this.rawEnds);
    const rawLength = this.raw.length;
    const length = this.length;
    const pieceAt = (position: number): number => {
      let low = 0;
      let high = textStarts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (textStarts[middle]! <= position) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    const offsets: OffsetMap = {
      isIdentity: false,
      rawStart(start) {
        if (start >= length) return rawLength;
        const piece = pieceAt(start);
        const isLiteral = rawEnds[piece]! < 0;
        return rawStarts[piece]! + (isLiteral ? start - textStarts[piece]! : 0);
      },
      rawEnd(end) {
        if (end <= 0 || length === 0) return 0;
        const piece = pieceAt(Math.min(end, length) - 1);
        const isLiteral = rawEnds[piece]! < 0;
        return isLiteral ? rawStarts[piece]! + (end - textStarts[piece]!) : rawEnds[piece]!;
      },
    };
    return { text: this.parts.join(''), offsets };
  }
}
