import { bytesOf, CAPITAL, isDigit, letter, pointAt } from './characters';
import { shape } from './tables';

const X: u32 = 0x58;
const SMALL_X: u32 = 0x78;
const ZERO: u32 = 0x30;
const NOTHING: u32 = 0xffffffff;
/** In bytes; a shape that has reached it is not gone on with. */
const LONGEST: usize = 2 * 12;

/** Writes the shape of a form: `X` for capitals, `x` for other letters, `0` for digits, each once. Returns where it ends. */
export function writeShape(start: usize, end: usize): usize {
  let last = NOTHING;
  let to = shape;
  for (let at = start; at < end && to < shape + LONGEST; ) {
    const point = pointAt(at, end);
    const kind = kindOf(point);
    if (kind !== last) to = write(kind, to);
    last = kind;
    at += bytesOf(point);
  }
  return to;
}

function kindOf(point: u32): u32 {
  if (isDigit(point)) return ZERO;
  const kind = letter(point);
  if (kind === 0) return point;
  return kind === CAPITAL ? X : SMALL_X;
}

function write(point: u32, to: usize): usize {
  if (point < 0x10000) {
    store<u16>(to, <u16>point);
  } else {
    store<u16>(to, <u16>(0xd800 + ((point - 0x10000) >> 10)));
    store<u16>(to, <u16>(0xdc00 + ((point - 0x10000) & 0x3ff)), 2);
  }
  return to + bytesOf(point);
}
