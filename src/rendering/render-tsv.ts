import { type DataValue, dataRecords } from './data-records.js';
import type { Renderer } from './renderer.js';
import { spreadsheetText } from './spreadsheet-text.js';

/** IANA text/tab-separated-values: no quoting, LF; tabs and line breaks in text are spaces. Safe for spreadsheets as CSV is. */
export const renderTsv: Renderer = (page) => {
  const { header, records } = dataRecords(page);
  return [header, ...records].map((record) => `${record.map(field).join('\t')}\n`).join('');
};

function field(value: DataValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? spreadsheetText(value) : String(value);
}
