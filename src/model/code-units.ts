const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Below, a loop is quicker than a call out of JavaScript. */
const SHORT = 64;

/**
 * The UTF-16 code units of a text, followed by whatever was in the array. `into` is used when it is long enough.
 * Reading numbers from an array is quicker than asking a string for them, whose layout is looked up every time.
 */
export function codeUnits(text: string, into: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const units = into.length >= text.length ? into : new Uint16Array(grownLength(text.length));
  if (text.length <= SHORT || !IS_LITTLE_ENDIAN) {
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  } else {
    Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
  }
  return units;
}

/** With room to spare, so that texts of about one size need one array. */
function grownLength(length: number): number {
  return length + (length >> 2);
}
