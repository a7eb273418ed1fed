import type { OffsetMap } from '../../model/text.js';
import { suspectsIn } from '../text-kernel.js';
import { WINDOWS_1252 } from '../windows-1252.js';
import { applyEdits } from './apply-edits.js';
import type { Edit } from './edit.js';

/** Byte by character, for the characters that windows-1252 places at 0x80–0x9F. */
const byteOf = new Map<number, number>(
  [...WINDOWS_1252].map((character, index) => [character.charCodeAt(0), 0x80 + index]),
);

/** Letters and signs that German text needs; what else a pair of bytes would make is left alone. */
const WANTED =
  /[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2010-\u203a\u20ac\ufb00-\ufb04]/;
/**
 * UTF-8 that was read as windows-1252 (`Ã¼`, `â€ž`), put right: the characters are turned back into bytes, and where
 * these are one character of UTF-8 that German text has, it takes their place. A lone `Ã` stays what it is.
 */
export function repairMojibake(text: string): {
  readonly text: string;
  readonly offsets: OffsetMap;
  readonly count: number;
} {
  const edits = findMojibake(text);
  return { ...applyEdits(text, edits), count: edits.length };
}

export function findMojibake(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const next = suspectsIn(text);
  for (let at = next(0); at < text.length; at = next(at)) {
    const lead = text.charCodeAt(at);
    const length = lead >= 0xe0 ? 3 : 2;
    const character = decodeAt(text, at, lead, length);
    if (character === null) {
      at++;
      continue;
    }
    edits.push({ start: at, end: at + length, replacement: character, rule: 'mojibake' });
    at += length;
  }
  return edits;
}

function decodeAt(text: string, at: number, lead: number, length: number): string | null {
  let code = lead & (length === 3 ? 0x0f : 0x1f);
  for (let i = 1; i < length; i++) {
    const unit = text.charCodeAt(at + i);
    const byte = unit >= 0x80 && unit <= 0xff ? unit : (byteOf.get(unit) ?? 0);
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const character = String.fromCharCode(code);
  return WANTED.test(character) ? character : null;
}
