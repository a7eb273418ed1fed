// The way back from an edited text to the text it was made from.
import { identityOffsets, type OffsetMap } from '../model/text.js';
import type { Edit } from './repair/edit.js';

/**
 * Map from the text after `edits` to the text before. A character that an edit put in stands for the
 * whole stretch that the edit replaced; every other character stands for itself:
 * `edited[t] === original[rawStart(t)]` and `rawEnd(t + 1) === rawStart(t) + 1`.
 * Both directions are monotone. A look-up is a binary search over the edits.
 */
export function offsetMap(edits: readonly Edit[]): OffsetMap {
  if (edits.length === 0) return identityOffsets;
  const count = edits.length;
  const editedStart = new Int32Array(count);
  const editedEnd = new Int32Array(count);
  const originalStart = new Int32Array(count);
  const originalEnd = new Int32Array(count);
  let shift = 0;
  for (let i = 0; i < count; i++) {
    const edit = edits[i]!;
    editedStart[i] = edit.start + shift;
    editedEnd[i] = edit.start + shift + edit.replacement.length;
    originalStart[i] = edit.start;
    originalEnd[i] = edit.end;
    shift += edit.replacement.length - (edit.end - edit.start);
  }

  /** The last edit that starts at or before `position` of the edited text, otherwise -1. */
  function lastEditAtOrBefore(position: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (editedStart[middle]! <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return {
    isIdentity: false,
    rawStart(start) {
      const i = lastEditAtOrBefore(start);
      if (i < 0) return start;
      if (start < editedEnd[i]!) return originalStart[i]!;
      return originalEnd[i]! + (start - editedEnd[i]!);
    },
    rawEnd(end) {
      // What lies behind the last character belongs to the next one, hence `end - 1`.
      const i = lastEditAtOrBefore(end - 1);
      if (i < 0) return end;
      if (end <= editedEnd[i]!) return originalEnd[i]!;
      return originalEnd[i]! + (end - editedEnd[i]!);
    },
  };
}

/** The map of a text that stands `by` code units behind the beginning of its file. */
export function shiftOffsets(offsets: OffsetMap, by: number): OffsetMap {
  if (by === 0) return offsets;
  return {
    isIdentity: false,
    rawStart: (start) => offsets.rawStart(start) + by,
    rawEnd: (end) => offsets.rawEnd(end) + by,
  };
}

/** The map of a text that was edited twice: `first` leads from the middle text to the raw one. */
export function chainOffsets(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first.isIdentity) return second;
  if (second.isIdentity) return first;
  return {
    isIdentity: false,
    rawStart: (start) => first.rawStart(second.rawStart(start)),
    rawEnd: (end) => first.rawEnd(second.rawEnd(end)),
  };
}
