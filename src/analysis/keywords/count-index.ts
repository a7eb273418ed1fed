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

/**
 * Turns counts by document into counts by form. `formOfType` numbers the forms from 0 to `formCount`; below 0 it leaves
 * a type out. Goes over the documents twice, to know how long everything gets, and holds nothing else meanwhile.
 */
export function indexWords(
  documents: readonly WordCounts[],
  formOfType: Int32Array,
  formCount: number,
): CountIndex {
  const starts = new Int32Array(formCount + 1);
  const last = new Int32Array(formCount);
  documents.forEach(({ packed }, document) => {
    eachCount(packed, (type, count) => {
      const form = formOfType[type]!;
      if (form < 0) return;
      starts[form + 1]! += bytesOfCount(document - last[form]!, count);
      last[form] = document;
    });
  });
  for (let form = 0; form < formCount; form++) starts[form + 1]! += starts[form]!;
  const bytes = new Uint8Array(starts[formCount]!);
  const ends = starts.slice();
  last.fill(0);
  documents.forEach(({ packed }, document) => {
    eachCount(packed, (type, count) => {
      const form = formOfType[type]!;
      if (form < 0) return;
      ends[form] = writeCount(bytes, ends[form]!, document - last[form]!, count);
      last[form] = document;
    });
  });
  return new CountIndex(bytes, starts);
}
