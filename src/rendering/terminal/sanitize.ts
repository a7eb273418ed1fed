const BAD =
  /[\x00-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB]/;
const REPLACEMENT = '\uFFFD';
const ESCAPE = 0x1b;

/**
 * Makes document text safe to print, on one line: complete escape sequences (ECMA-48: CSI, OSC, DCS and their
 * kin) and invisible controls of direction go, white-space controls become a space, every other control
 * character and lone surrogate becomes U+FFFD, so that a reader sees that something was there. An introducer
 * without its end loses only itself: the text behind it is text. Linear in the length of the text.
 */
export function sanitize(text: string): string {
  if (!BAD.test(text)) return text;
  const findTerminator = terminatorFinder(text);
  const kept: string[] = [];
  let keptFrom = 0;
  let position = 0;
  const replace = (length: number, substitute: string): void => {
    kept.push(text.slice(keptFrom, position), substitute);
    position += length;
    keptFrom = position;
  };
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === ESCAPE) {
      const length = escapeLength(text, position, findTerminator);
      if (length === 0) replace(1, REPLACEMENT);
      else replace(length, '');
    } else if (code === 0x0d && text.charCodeAt(position + 1) === 0x0a) {
      replace(2, ' ');
    } else if (isWhiteSpaceControl(code)) {
      replace(1, ' ');
    } else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) {
      replace(1, REPLACEMENT);
    } else if (code >= 0xd800 && code <= 0xdfff) {
      if (isSurrogatePair(text, position)) position += 2;
      else replace(1, REPLACEMENT);
    } else if (isInvisibleControl(code)) {
      replace(1, '');
    } else {
      position++;
    }
  }
  kept.push(text.slice(keptFrom));
  return kept.join('');
}

function isWhiteSpaceControl(code: number): boolean {
  return (code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Direction marks, embeddings, overrides and isolates; the byte-order mark; interlinear annotation. */
function isInvisibleControl(code: number): boolean {
  return (
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb)
  );
}

function isSurrogatePair(text: string, position: number): boolean {
  if (text.charCodeAt(position) > 0xdbff) return false;
  const next = text.charCodeAt(position + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** Length of the complete escape sequence at `start`, 0 if it is not complete. */
function escapeLength(
  text: string,
  start: number,
  findTerminator: (from: number) => number,
): number {
  const second = text.charCodeAt(start + 1);
  // CSI: parameters, intermediates, one final character.
  if (second === 0x5b) {
    let end = start + 2;
    while (inRange(text.charCodeAt(end), 0x30, 0x3f)) end++;
    while (inRange(text.charCodeAt(end), 0x20, 0x2f)) end++;
    return inRange(text.charCodeAt(end), 0x40, 0x7e) ? end + 1 - start : 0;
  }
  // OSC ], DCS P, SOS X, PM ^, APC _: everything up to the string terminator.
  if (second === 0x5d || second === 0x50 || second === 0x58 || second === 0x5e || second === 0x5f) {
    const end = findTerminator(start + 2);
    return end === Number.POSITIVE_INFINITY ? 0 : end - start;
  }
  let end = start + 1;
  while (inRange(text.charCodeAt(end), 0x20, 0x2f)) end++;
  return inRange(text.charCodeAt(end), 0x30, 0x7e) ? end + 1 - start : 0;
}

function inRange(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

/**
 * Finds the end (exclusive) of the first string terminator at or after a position: BEL, ST (`ESC \`) or C1 ST.
 * It remembers what it found, so that thousands of introducers before one terminator, or none, cost one scan.
 */
function terminatorFinder(text: string): (from: number) => number {
  let foundAt = -1;
  let foundEnd = -1;
  return (from) => {
    if (foundAt >= from) return foundEnd;
    for (let position = from; position < text.length; position++) {
      const code = text.charCodeAt(position);
      const isLong = code === ESCAPE && text.charCodeAt(position + 1) === 0x5c;
      if (code === 0x07 || code === 0x9c || isLong) {
        foundAt = position;
        foundEnd = position + (isLong ? 2 : 1);
        return foundEnd;
      }
    }
    foundAt = Number.POSITIVE_INFINITY;
    foundEnd = Number.POSITIVE_INFINITY;
    return foundEnd;
  };
}
