import type { OffsetMap } from '../../../model/text.js';
import { applyEdits } from '../../repair/apply-edits.js';
import type { Edit } from '../../repair/edit.js';

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const SELF_CLOSED = /<([A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,4000})?\/>/g;

/** XHTML may close any element at once (`<title/>`); in HTML that opens it and swallows what follows. */
export function expandSelfClosed(raw: string): {
  readonly text: string;
  readonly offsets: OffsetMap;
} {
  const edits: Edit[] = [];
  for (const found of raw.matchAll(SELF_CLOSED)) {
    const name = found[1]!;
    if (VOID.has(name.toLowerCase())) continue;
    const end = found.index + found[0].length;
    edits.push({ start: end - 2, end, replacement: `></${name}>`, rule: 'self-closed' });
  }
  return applyEdits(raw, edits);
}
