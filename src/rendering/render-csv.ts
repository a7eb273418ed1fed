import { type DataValue, dataRecords } from './data-records.js';
import type { Renderer } from './renderer.js';
import { spreadsheetText } from './spreadsheet-text.js';

// Both separators, whichever is in use: a file opened with the wrong one then falls apart less.
const NEEDS_QUOTES = /[",;]|^\s|\s$/;

/**
 * RFC 4180: CRLF, quotes where a field holds a separator, a quote or white space at an edge. Text is made safe for
 * spreadsheets; line breaks in it are spaces. With `excel` as German Excel opens a file by double click.
 */
export const renderCsv: Renderer = (page, { excel = false }) => {
  const { header, records } = dataRecords(page);
  const separator = excel ? ';' : ',';
  const lines = [header, ...records].map((record) =>
    record.map((value) => field(value, excel)).join(separator),
  );
  return `${excel ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
};

function field(value: DataValue, excel: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    const number = String(value);
    if (!excel) return number;
    return number.replace('.', ',');
  }
  if (typeof value === 'boolean') return String(value);
  const text = spreadsheetText(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
