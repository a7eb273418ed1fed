import type { Envelope } from './envelope.js';
import { jsonText } from './json-text.js';

/** The rows of the envelope, one a line, each ended by LF; nothing for no rows. */
export function* renderNdjson(envelope: Envelope): Generator<string, void, undefined> {
  for (const row of envelope.rows) yield `${jsonText(row)}\n`;
}
