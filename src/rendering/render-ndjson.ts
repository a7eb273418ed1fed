import type { Envelope } from './envelope.js';
import { jsonText } from './json-text.js';

/** The rows of the envelope, one a line, each ended by LF. No rows give an empty string. */
export function renderNdjson(envelope: Envelope): string {
  return envelope.rows.map((row) => `${jsonText(row)}\n`).join('');
}
