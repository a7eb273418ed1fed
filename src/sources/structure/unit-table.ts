import type { Span } from '../../model/span.js';
import type { BlockKind } from '../../model/text.js';
import { PackedBlocks } from './packed-blocks.js';
import type { Unit } from './unit.js';

/** The units of a text as columns: objects for every line of a parliament took longer than telling what they are. */
export class UnitTable {
  count = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: BlockKind[] = [];
  readonly reasons: string[] = [];
  readonly levels: Uint8Array;
  readonly boilerplate: Uint8Array;
  /** Where the label of the speaker ends, or 0. It begins with the unit. */
  readonly speakerEnds: Int32Array;
  readonly gaps: Int32Array;
  readonly indents: Int32Array;
  readonly lineCounts: Int32Array;

  /** @param most units there can be */
  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.levels = new Uint8Array(most);
    this.boilerplate = new Uint8Array(most);
    this.speakerEnds = new Int32Array(most);
    this.gaps = new Int32Array(most);
    this.indents = new Int32Array(most);
    this.lineCounts = new Int32Array(most);
  }

  /** Adds a paragraph of one line and returns its number. */
  add(start: number, end: number, gap: number, indent: number): number {
    const unit = this.count;
    this.count = unit + 1;
    this.starts[unit] = start;
    this.ends[unit] = end;
    this.gaps[unit] = gap;
    this.indents[unit] = indent;
    this.lineCounts[unit] = 1;
    this.kinds.push('paragraph');
    this.reasons.push('text');
    return unit;
  }

  /** Says what a unit is, and by which rule. */
  tell(unit: number, kind: BlockKind, reason: string): void {
    this.kinds[unit] = kind;
    this.reasons[unit] = reason;
  }

  /** The units as objects that write to the table. */
  units(): Unit[] {
    return Array.from({ length: this.count }, (_, unit) => new TableUnit(this, unit));
  }

  /** What has become of the units. */
  blocks(): PackedBlocks {
    const { count } = this;
    return new PackedBlocks({
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      kinds: this.kinds,
      reasons: this.reasons,
      levels: this.levels.slice(0, count),
      boilerplate: this.boilerplate.slice(0, count),
      speakerEnds: this.speakerEnds.slice(0, count),
    });
  }
}

class TableUnit implements Unit {
  private readonly table: UnitTable;
  private readonly index: number;

  constructor(table: UnitTable, index: number) {
    this.table = table;
    this.index = index;
  }

  get start(): number {
    return this.table.starts[this.index]!;
  }

  get end(): number {
    return this.table.ends[this.index]!;
  }

  get kind(): BlockKind {
    return this.table.kinds[this.index]!;
  }

  set kind(kind: BlockKind) {
    this.table.kinds[this.index] = kind;
  }

  get reason(): string {
    return this.table.reasons[this.index]!;
  }

  set reason(reason: string) {
    this.table.reasons[this.index] = reason;
  }

  get level(): number {
    return this.table.levels[this.index]!;
  }

  set level(level: number) {
    this.table.levels[this.index] = level;
  }

  get boilerplate(): boolean {
    return this.table.boilerplate[this.index] === 1;
  }

  set boilerplate(boilerplate: boolean) {
    this.table.boilerplate[this.index] = boilerplate ? 1 : 0;
  }

  get speaker(): Span | null {
    const end = this.table.speakerEnds[this.index]!;
    return end === 0 ? null : { start: this.start, end };
  }

  get gap(): number {
    return this.table.gaps[this.index]!;
  }

  get indent(): number {
    return this.table.indents[this.index]!;
  }

  get lineCount(): number {
    return this.table.lineCounts[this.index]!;
  }
}
