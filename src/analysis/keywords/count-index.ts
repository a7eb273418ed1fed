import type { WordCounts } from './count-words.js';
import { bytesOfCount, eachCount, writeCount } from './packed-counts.js';

/** Is told each count of something, with the position of its document. */
export type CountVisitor = (document: number, count: number) => void;

/** Counts by document of many forms, packed in one piece of memory: views of them would take more than the counts. */
export class CountIndex {
  private readonly bytes: Uint8Array;
  /** First byte of each form, and behind the last. */
  private readonly starts: Int32Array;

  constructor(bytes: Uint8Array, starts: Int32Array) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /** Calls back for each form from `from` to before `to` in each document it occurs in, documents ascending. */
  eachCount(from: number, to: number, visit: CountVisitor): void {
    for (let form = from; form < to; form++) {
      eachCount(this.bytes, visit, this.starts[form]!, this.starts[form + 1]!);
    }
  }
}

/** Bytes that an index needs for each type below `typeCount`: 0 for types that no document has. */
export function measureTypes(documents: readonly WordCounts[], typeCount: number): Int32Array {
  const bytes = new Int32Array(typeCount);
  const last = new Int32Array(typeCount);
  documents.forEach(({ packed }, document) => {
    eachCount(packed, (type, count) => {
      bytes[type]! += bytesOfCount(document - last[type]!, count);
      last[type] = document;
    });
  });
  return bytes;
}

/**
 * Turns counts by document into counts by form. `types` holds the type of each form; others are left out. `bytesOfType` is
 * what `measureTypes` gives for the same documents: they are gone over once more, and nothing else is held meanwhile.
 */
export function indexWords(
  documents: readonly WordCounts[],
  types: Int32Array,
  bytesOfType: Int32Array,
): CountIndex {
  const starts = new Int32Array(types.length + 1);
  // By type: where the next count goes, -1 for types that are left out.
  const ends = new Int32Array(bytesOfType.length).fill(-1);
  types.forEach((type, form) => {
    ends[type] = starts[form]!;
    starts[form + 1] = starts[form]! + bytesOfType[type]!;
  });
  const bytes = new Uint8Array(starts[types.length]!);
  const last = new Int32Array(bytesOfType.length);
  documents.forEach(({ packed }, document) => {
    eachCount(packed, (type, count) => {
      const end = ends[type]!;
      if (end < 0) return;
      ends[type] = writeCount(bytes, end, document - last[type]!, count);
      last[type] = document;
    });
  });
  return new CountIndex(bytes, starts);
}
