import type { SourceText } from './text.js';

/** Starts of the lines of a raw text, built once per text and only where a place is asked for. */
const lineStarts = new WeakMap<SourceText, Int32Array>();

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function startsOf(source: SourceText): Int32Array {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    const { raw } = source;
    const found = [0];
    for (let i = 0; i < raw.length; i++) {
      const code = raw.charCodeAt(i);
      if (code === NEWLINE) found.push(i + 1);
      else if (code === CARRIAGE_RETURN && raw.charCodeAt(i + 1) !== NEWLINE) found.push(i + 1);
    }
    starts = Int32Array.from(found);
    lineStarts.set(source, starts);
  }
  return starts;
}

/** 1-based line and column (in UTF-16 code units) of a raw offset. */
export function placeAt(source: SourceText, rawOffset: number): { line: number; column: number } {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= rawOffset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: rawOffset - starts[low]! + 1 };
}
