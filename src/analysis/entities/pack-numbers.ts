/**
 * Whole numbers as text, small ones in a character or two (variable-length quantities in Base64, as in source maps):
 * a tally keeps millions of them, and text survives every way a tally travels.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const VALUES = new Uint8Array(128);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});
/** Five bits of a number; the sixth says that more follow. */
const MORE = 32;
/** As many arguments as a call surely takes. */
const PIECE = 8192;

/** `unpackNumbers(packNumbers(numbers))` is `numbers`, for whole numbers between -2^30 and 2^30. */
export function packNumbers(numbers: readonly number[]): string {
  const codes: number[] = [];
  for (const number of numbers) {
    // The sign is the lowest bit.
    let rest = number < 0 ? (-number << 1) | 1 : number << 1;
    while (rest >>> 5 !== 0) {
      codes.push(CODES[MORE | (rest & 31)]!);
      rest >>>= 5;
    }
    codes.push(CODES[rest]!);
  }
  let text = '';
  for (let from = 0; from < codes.length; from += PIECE) {
    text += String.fromCharCode(...codes.slice(from, from + PIECE));
  }
  return text;
}

export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)]!;
    value |= (digit & 31) << shift;
    shift += 5;
    if ((digit & MORE) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
