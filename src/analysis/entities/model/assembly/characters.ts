/** What is to be known of single characters. Those of ASCII are told here, others by JavaScript, which has Unicode's tables. */

/** Of a code point: 1 a capital letter, 2 another letter, 0 none. */
declare function letterOf(point: u32): u32;

/** Capital of a code unit: one unit, or two where the second, in the upper half, is not 0. */
declare function capitalOf(unit: u32): u32;

export const CAPITAL: u32 = 1;
const LETTER: u32 = 2;

const ASCII_END: u32 = 0x80;

export function letter(point: u32): u32 {
  if (point >= ASCII_END) return letterOf(point);
  if (isLowerAscii(point)) return LETTER;
  return point - 0x41 < 26 ? CAPITAL : 0;
}

export function capital(unit: u32): u32 {
  if (unit >= ASCII_END) return capitalOf(unit);
  return isLowerAscii(unit) ? unit - 0x20 : unit;
}

export function isDigit(point: u32): bool {
  return point - 0x30 < 10;
}

function isLowerAscii(unit: u32): bool {
  return unit - 0x61 < 26;
}

/** Code point at an address, of a surrogate that stands alone itself. */
export function pointAt(at: usize, end: usize): u32 {
  const unit = <u32>load<u16>(at);
  if ((unit & 0xfc00) !== 0xd800 || at + 2 >= end) return unit;
  const low = <u32>load<u16>(at, 2);
  return (low & 0xfc00) === 0xdc00 ? 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff) : unit;
}

/** Bytes that a code point takes. */
export function bytesOf(point: u32): usize {
  return point < 0x10000 ? 2 : 4;
}
