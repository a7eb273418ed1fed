import { sanitize } from './terminal/sanitize.js';

// The full-width forms count too: spreadsheets with an East Asian locale read them as their narrow twins.
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Text for a cell that a spreadsheet may open: sanitized, and with a leading apostrophe where it would be run as
 * a formula (OWASP "CSV Injection": = + - @ tab CR). Numbers such as `-5` stay as they are.
 */
export function spreadsheetText(text: string): string {
  const safe = sanitize(text);
  const isFormula = /^[\t\r\n]/.test(text) || FORMULA_START.test(safe);
  return isFormula && !PLAIN_NUMBER.test(safe) ? `'${safe}` : safe;
}
