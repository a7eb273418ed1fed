import type { Places, SourceText } from './text.js';

/** Starts of the lines of a raw text, built once per text and only where a place is asked for. */
const lineStarts = new WeakMap<SourceText, Int32Array>();

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function startsOf(source: SourceText): Int32Array {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    const { raw } = source;
    const found = [0];
    // Nearly every text has line feeds only, and `indexOf` finds those without a look at each character.
    if (!raw.includes('\r')) {
      for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) found.push(at + 1);
    } else {
      for (let i = 0; i < raw.length; i++) {
        const code = raw.charCodeAt(i);
        if (code === NEWLINE) found.push(i + 1);
        else if (code === CARRIAGE_RETURN && raw.charCodeAt(i + 1) !== NEWLINE) found.push(i + 1);
      }
    }
    starts = Int32Array.from(found);
    lineStarts.set(source, starts);
  }
  return starts;
}

/** A place as a reader looks it up; every number counts from 1. `column` counts UTF-16 code units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly page?: number;
  readonly paragraph?: number;
}

/** The page or paragraph of a raw offset; nothing where the text has none. */
export function pageAt(
  places: Places | undefined,
  rawOffset: number,
): Pick<LinePlace, 'page' | 'paragraph'> {
  if (places === undefined) return {};
  const number = places.numbers[lastAtOrBefore(places.starts, rawOffset)] ?? 1;
  return places.unit === 'page' ? { page: number } : { paragraph: number };
}

/** Where a raw offset stands. Lines of an extracted text come with the page or paragraph of the document. */
export function placeAt(source: SourceText, rawOffset: number): LinePlace {
  const starts = startsOf(source);
  const before = source.piece ?? NOTHING;
  const offset = rawOffset - before.offset;
  const line = lastAtOrBefore(starts, offset);
  return {
    line: before.line + line + 1,
    column: offset - starts[line]! + 1,
    ...pageAt(source.places, rawOffset),
  };
}

/** What stands between two raw offsets. */
export function rawText({ raw, piece = NOTHING }: SourceText, start: number, end: number): string {
  return raw.slice(start - piece.offset, end - piece.offset);
}

const NOTHING = { offset: 0, line: 0 };

/** Index of the last start that is not behind `offset`; the first when all are. */
function lastAtOrBefore(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
