const NARROW = new Set([..."iljItf.,:;'|!()[]/ \u00A0·-–"]);
const WIDE = new Set([...'mwMWÆŒ@%—…']);

/** Estimated width of a text in a sans-serif font, in pixels: no font is at hand, so it errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += widthOf(sign);
  return width * size;
}

function widthOf(sign: string): number {
  if (NARROW.has(sign)) return 0.36;
  if (WIDE.has(sign)) return 0.92;
  const code = sign.codePointAt(0)!;
  if (code >= 0x1100) return 1.05;
  if (sign !== sign.toLowerCase()) return 0.72;
  return 0.58;
}

/** The text, cut and ended by `…` where it is wider than `width`. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
