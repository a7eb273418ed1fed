/**
 * Advance widths of DejaVu Sans in ems, by groups of letters: the widest of the common sans-serif fonts, so that what
 * fits by it fits in Arial, Segoe UI, Roboto and Helvetica too. Each group has the width of its widest letter.
 */
const GROUPS: readonly (readonly [letters: string, ems: number])[] = [
  ["ijlIJ'", 0.3],
  [' .,:;|·', 0.34],
  ['ftr()[]/\\!-', 0.42],
  ['scz"–', 0.53],
  ['kvxyFL', 0.6],
  ['mW%@—…', 1],
  ['M', 0.87],
  ['w~+=<>', 0.84],
];
const WIDTHS = new Map(GROUPS.flatMap(([letters, ems]) => [...letters].map((sign) => [sign, ems])));
/** Letters of Latin, Greek and Cyrillic script. */
const SMALL = 0.64;
const CAPITAL = 0.79;
/** Everything beyond, such as Chinese signs, fills a square. */
const FIRST_SQUARE = 0x1100;
const SQUARE = 1.05;

/** Width of a text in a sans-serif font, in pixels: no font is at hand, so it is that of a wide one. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text.normalize('NFC')) width += widthOf(sign);
  return width * size;
}

function widthOf(sign: string): number {
  const known = WIDTHS.get(sign);
  if (known !== undefined) return known;
  if (sign.codePointAt(0)! >= FIRST_SQUARE) return SQUARE;
  return sign === sign.toLowerCase() ? SMALL : CAPITAL;
}

/** The text in two lines where it is wider than `width` and has a blank to break at; what is still wider is cut. */
export function wrapText(text: string, size: number, width: number): string[] {
  if (textWidth(text, size) <= width) return [text];
  const words = text.split(' ');
  let first = words[0]!;
  let taken = 1;
  while (taken < words.length && textWidth(`${first} ${words[taken]}`, size) <= width) {
    first += ` ${words[taken++]}`;
  }
  const rest = words.slice(taken).join(' ');
  return rest === ''
    ? [fitText(first, size, width)]
    : [first, rest].map((line) => fitText(line, size, width));
}

/** The text, cut and ended by `…` where it is wider than `width`. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let room = width / size - widthOf('…');
  let cut = 0;
  for (const sign of text) {
    room -= widthOf(sign);
    if (room < 0 && cut > 0) break;
    cut += sign.length;
  }
  return `${text.slice(0, cut).trimEnd()}…`;
}
