import type { Envelope } from './envelope.js';
import { jsonText } from './json-text.js';

/**
 * The envelope with two spaces of indentation and its keys in this order.
 * @throws Error on a number that JSON cannot hold, with its path.
 */
export function renderJson(envelope: Envelope): string {
  const { schema, generator, corpus, parameters, rows, diagnostics } = envelope;
  return `${jsonText({ schema, generator, corpus, parameters, rows, diagnostics }, 2)}\n`;
}
