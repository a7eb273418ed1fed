import type { Envelope } from './envelope.js';
import { jsonText } from './json-text.js';
import { refuseNonFinite } from './refuse-non-finite.js';
import { safeJson } from './safe-json.js';

/** Rows that are made into text at once: all rows of a large corpus can be longer than a string may be. */
const ROWS_AT_ONCE = 500;

/**
 * The envelope with two spaces of indentation and its keys in this order, piece by piece.
 * @throws Error on a number that JSON cannot hold, with its path.
 */
export function* renderJson(envelope: Envelope): Generator<string, void, undefined> {
  const { schema, generator, corpus, parameters, rows, diagnostics } = envelope;
  const frame = jsonText({ schema, generator, corpus, parameters, rows: [], diagnostics }, 2);
  if (rows.length === 0) {
    yield `${frame}\n`;
    return;
  }
  // Before anything is written.
  refuseNonFinite(rows, '$.rows');
  // No value holds a line that begins so: line ends in strings are escaped.
  const place = frame.indexOf(NO_ROWS) + NO_ROWS.length - 1;
  yield frame.slice(0, place);
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const some = rows.slice(first, first + ROWS_AT_ONCE);
    const text = safeJson({ rows: some }, 2);
    yield `${first === 0 ? '' : ','}${text.slice(BEFORE_ROWS.length, -AFTER_ROWS.length)}`;
  }
  yield `\n  ${frame.slice(place)}\n`;
}

const NO_ROWS = '\n  "rows": []';
const BEFORE_ROWS = '{\n  "rows": [';
const AFTER_ROWS = '\n  ]\n}';
