import { identityOffsets, type OffsetMap } from '../../model/text.js';
import { offsetMap } from '../offset-map.js';
import type { Edit } from './edit.js';

/** The text after `edits`, and the way back. Without edits the very same string comes back. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly offsets: OffsetMap } {
  if (edits.length === 0) return { text, offsets: identityOffsets };
  const pieces: string[] = [];
  let position = 0;
  for (const edit of edits) {
    if (edit.start < position) throw new Error(`edits overlap at ${edit.start} (${edit.rule})`);
    if (edit.start > position) pieces.push(text.slice(position, edit.start));
    if (edit.replacement !== '') pieces.push(edit.replacement);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return { text: pieces.join(''), offsets: offsetMap(edits) };
}
