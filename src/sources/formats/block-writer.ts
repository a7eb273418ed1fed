import { type Block, type BlockKind, identityOffsets, type OffsetMap } from '../../model/text.js';
import type { Budget } from '../budget.js';
import { repair } from '../repair/repair.js';
import { repairMojibake } from '../repair/repair-mojibake.js';
import type { ParsedText, Properties, Remark } from './parsed-text.js';
import { readWords } from './read-words.js';

interface BlockTraits {
  readonly level?: number;
  readonly reason: string;
  readonly boilerplate?: boolean;
}

interface OpenBlock extends BlockTraits {
  readonly kind: BlockKind;
  readonly parts: string[];
  length: number;
  /** Lengths of the block at which a new page or paragraph began. */
  readonly marks: { readonly at: number; readonly number: number }[];
}

/**
 * Writes the text of a document that is no text file, block by block, with a blank line between blocks (none within
 * lists and tables). Words are repaired before they are written, so that the offsets of the extracted text are those
 * that analyses read.
 */
export class BlockWriter {
  private readonly budget: Budget;
  private readonly mendsEncoding: boolean;
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];
  private readonly repairs = new Map<string, number>();
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
  private pendingPlaces: number[] = [];
  private lastPlace = 0;
  private current: OpenBlock | null = null;

  constructor(budget: Budget, options: { readonly repairEncoding?: boolean } = {}) {
    this.budget = budget;
    this.mendsEncoding = options.repairEncoding ?? false;
  }

  get isOpen(): boolean {
    return this.current !== null;
  }

  /** Characters of the open block so far. */
  get openLength(): number {
    return this.current?.length ?? 0;
  }

  begin(kind: BlockKind, traits: BlockTraits): void {
    this.end();
    this.budget.tick();
    this.current = { ...traits, kind, parts: [], length: 0, marks: [] };
  }

  /** White space of markup counts as one blank; a no-break space stays. */
  write(text: string): void {
    const block = this.current;
    if (block === null || text === '') return;
    const folded = text.replace(/[ \t\n\r\f\v]+/g, ' ');
    const last = block.parts.at(-1);
    const isDouble = folded.startsWith(' ') && (last === undefined || /[ \t\n]$/.test(last));
    this.append(block, isDouble ? folded.slice(1) : folded);
  }

  /** A line end, or the tabulator between two cells. */
  separate(sign: '\n' | '\t'): void {
    if (this.current !== null) this.append(this.current, sign);
  }

  /** From here on the words stand on this page or in this paragraph; without a number, in the next one. */
  place(number: number = this.lastPlace + 1): void {
    this.lastPlace = number;
    if (this.current === null) this.pendingPlaces.push(number);
    else this.current.marks.push({ at: this.current.length, number });
  }

  end(): void {
    const block = this.current;
    if (block === null) return;
    this.current = null;
    const written = block.parts.join('');
    const text = written.trim();
    const mended = this.mendsEncoding ? repairMojibake(text) : null;
    const repaired = repair(mended?.text ?? text, { markup: false });
    if (repaired.text.trim() === '') {
      this.pendingPlaces.push(...block.marks.map(({ number }) => number));
      return;
    }
    if (mended !== null && mended.count > 0) this.count('mojibake', mended.count);
    for (const [rule, count] of Object.entries(repaired.counts)) this.count(rule, count);
    this.push(this.gapBefore(block.kind));
    const start = this.length;
    this.push(repaired.text);
    const { kind, level = 0, reason, boilerplate = false } = block;
    this.blocks.push({ kind, span: { start, end: this.length }, boilerplate, level, reason });
    this.settle(start);
    const lead = written.length - written.trimStart().length;
    for (const { at, number } of block.marks) {
      const offset = Math.min(Math.max(0, at - lead), text.length);
      this.starts.push(start + offsetAfter(repaired.offsets, offset, repaired.text.length));
      this.numbers.push(number);
    }
  }

  build(
    unit: 'page' | 'paragraph',
    properties: Properties | null = null,
    remarks: readonly Remark[] = [],
  ): ParsedText {
    this.end();
    this.settle(this.length);
    const text = this.parts.join('');
    const repairs = [...this.repairs].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      text,
      offsets: identityOffsets,
      blocks: readWords(this.blocks, text),
      repairs: Object.fromEntries(repairs),
      places: {
        unit,
        starts: Int32Array.from(this.starts),
        numbers: Int32Array.from(this.numbers),
      },
      remarks,
      ...(properties === null ? {} : { properties }),
    };
  }

  private settle(start: number): void {
    for (const number of this.pendingPlaces) {
      this.starts.push(start);
      this.numbers.push(number);
    }
    this.pendingPlaces = [];
  }

  private gapBefore(kind: BlockKind): string {
    const previous = this.blocks.at(-1);
    if (previous === undefined) return '';
    const isClose = previous.kind === kind && (kind === 'list-item' || kind === 'table-row');
    return isClose ? '\n' : '\n\n';
  }

  private append(block: OpenBlock, text: string): void {
    if (text === '') return;
    this.budget.write(text.length);
    block.parts.push(text);
    block.length += text.length;
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private count(rule: string, count: number): void {
    this.repairs.set(rule, (this.repairs.get(rule) ?? 0) + count);
  }
}

/** The first offset after an edit that stands for `offset` before it or for something behind. */
export function offsetAfter(offsets: OffsetMap, offset: number, length: number): number {
  if (offsets.isIdentity) return offset;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets.rawStart(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
