/** Decodes UTF-8 into the text. */
import { isSuspect } from './find-triggers';
import { openText, SPARE, setFirstSuspect } from './text';

const WIDTH: u32 = 16;
const MOST_SPARE: u32 = 1 << 20;

let bytes: usize = 0;
let room: u32 = 0;

/** Address for so many bytes to decode. */
export function openBytes(length: u32): usize {
  if (bytes === 0 || length > room) {
    if (bytes !== 0) heap.free(bytes);
    room = length + min(length >> 2, MOST_SPARE);
    bytes = heap.alloc(<usize>room + SPARE);
  }
  return bytes;
}

/** Number of the control characters among the bytes that no text has; tabs, line ends, form feeds and escapes do occur. */
export function countControls(length: u32): u32 {
  let count: u32 = 0;
  for (let at: u32 = 0; at < length; at += WIDTH) {
    const block = v128.load(bytes + at);
    const isControl = i8x16.lt_u(block, i8x16.splat(0x20));
    const isSpace = i8x16.lt_u(i8x16.sub(block, i8x16.splat(0x09)), i8x16.splat(5));
    const isEscape = i8x16.eq(v128.and(block, i8x16.splat(~1)), i8x16.splat(0x1a));
    const controls = i8x16.bitmask(v128.andnot(isControl, v128.or(isSpace, isEscape)));
    const valid: u32 = length - at < WIDTH ? (1 << (length - at)) - 1 : 0xffff;
    count += popcnt(controls & valid);
  }
  return count;
}

/** Decodes the bytes, which must be valid; returns how many code units they are. */
export function decodeUtf8(length: u32): u32 {
  // No character has more code units than bytes.
  const text = openText(length);
  const end = bytes + length;
  let from = bytes;
  let to = text;
  let suspect: usize = 0;
  while (from < end) {
    const block = v128.load(from);
    // What is written beyond a letter of several bytes is written over by it.
    v128.store(to, i16x8.extend_low_i8x16_u(block));
    v128.store(to, i16x8.extend_high_i8x16_u(block), 16);
    const longer = i8x16.bitmask(block);
    if (longer === 0) {
      from += WIDTH;
      to += 2 * WIDTH;
      continue;
    }
    const plain = <usize>ctz(longer);
    from += plain;
    to += plain << 1;
    const first = to;
    while (from < end) {
      const lead = <u32>load<u8>(from);
      if (lead < 0x80) break;
      if (lead < 0xe0) {
        store<u16>(to, <u16>(((lead & 0x1f) << 6) | follower(from, 1)));
        from += 2;
        to += 2;
      } else if (lead < 0xf0) {
        const code = ((lead & 0x0f) << 12) | (follower(from, 1) << 6) | follower(from, 2);
        store<u16>(to, <u16>code);
        from += 3;
        to += 2;
      } else {
        const code =
          (((lead & 0x07) << 18) |
            (follower(from, 1) << 12) |
            (follower(from, 2) << 6) |
            follower(from, 3)) -
          0x10000;
        store<u16>(to, <u16>(0xd800 | (code >> 10)));
        store<u16>(to, <u16>(0xdc00 | (code & 0x3ff)), 2);
        from += 4;
        to += 4;
      }
    }
    // A suspect is a character of several bytes, and so is what follows it.
    for (let at = first; suspect === 0 && at + 2 < to; at += 2) {
      if (isSuspect(load<u16>(at), load<u16>(at, 2))) suspect = at;
    }
  }
  setFirstSuspect(suspect === 0 ? length : <u32>((suspect - text) >> 1));
  // The last block may reach beyond the end.
  return <u32>((to - text) >> 1) - <u32>(from - end);
}

function follower(lead: usize, index: usize): u32 {
  return <u32>load<u8>(lead + index) & 0x3f;
}
