import { refuseNonFinite } from './refuse-non-finite.js';
import { safeJson } from './safe-json.js';

/**
 * JSON that is safe to print to a terminal (see `safeJson`).
 * @throws Error on NaN and infinities, which JSON.stringify would turn into null.
 */
export function jsonText(value: unknown, indentation = 0): string {
  refuseNonFinite(value, '$');
  return safeJson(value, indentation);
}
