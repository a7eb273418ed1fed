/** The text that is looked through, as UTF-16 code units. */

/** Bytes that may be read behind the text: two vectors. Nothing goes by what stands there. */
export const SPARE: u32 = 32;
const MOST_SPARE: u32 = 1 << 20;

let text: usize = 0;
let room: u32 = 0;

/** Address for the code units of a text of this length. Nothing is known of it yet. */
export function openText(length: u32): usize {
  suspectFrom = 0;
  if (text === 0 || length > room) {
    if (text !== 0) heap.free(text);
    // Room to spare, so that texts of about one size need one place; a very long one is alone.
    room = length + min(length >> 2, MOST_SPARE);
    text = heap.alloc(((<usize>room) << 1) + SPARE);
  }
  return text;
}

/** Address of the text. */
export function textStart(): usize {
  return text;
}

/** No suspect lies before. */
let suspectFrom: u32 = 0;

export function firstSuspect(): u32 {
  return suspectFrom;
}

export function setFirstSuspect(offset: u32): void {
  suspectFrom = offset;
}

function addressOf(offset: u32): usize {
  return text + ((<usize>offset) << 1);
}

export function unitAt(offset: u32): u32 {
  return load<u16>(addressOf(offset));
}

/** Sixteen code units from an offset on as bytes; whatever needs more than a byte is 255. */
export function narrow(offset: u32): v128 {
  const at = addressOf(offset);
  const most = i16x8.splat(0xff);
  return i8x16.narrow_i16x8_u(
    i16x8.min_u(v128.load(at), most),
    i16x8.min_u(v128.load(at, 16), most),
  );
}
