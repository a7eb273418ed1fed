import type { Block, BlockColumns, BlockKind } from '../../model/text.js';

/** Blocks as columns, in order; they become objects when they are asked for, which counting words never does. */
export class PackedBlocks implements BlockColumns, Iterable<Block> {
  readonly starts: Int32Array;
  readonly boilerplate: Uint8Array;
  private readonly columns: Columns;
  private made: readonly Block[] | undefined;

  constructor(columns: Columns) {
    this.starts = columns.starts;
    this.boilerplate = columns.boilerplate;
    this.columns = columns;
  }

  get length(): number {
    return this.starts.length;
  }

  *[Symbol.iterator](): Iterator<Block> {
    for (let index = 0; index < this.length; index++) yield this.block(index);
  }

  toArray(): readonly Block[] {
    this.made ??= Array.from(this.starts, (_, index) => this.block(index));
    return this.made;
  }

  private block(index: number): Block {
    const { starts, ends, kinds, reasons, levels, boilerplate, speakerEnds } = this.columns;
    const start = starts[index]!;
    const block: Block = {
      kind: kinds[index]!,
      span: { start, end: ends[index]! },
      boilerplate: boilerplate[index] === 1,
      level: levels[index]!,
      reason: reasons[index]!,
    };
    const speakerEnd = speakerEnds[index]!;
    return speakerEnd === 0 ? block : { ...block, speaker: { start, end: speakerEnd } };
  }
}

interface Columns extends BlockColumns {
  readonly ends: Int32Array;
  readonly kinds: readonly BlockKind[];
  readonly reasons: readonly string[];
  readonly levels: Uint8Array;
  /** Where the label of the speaker ends, or 0. It begins with the block. */
  readonly speakerEnds: Int32Array;
}
