import { FormatProblem } from '../../format-problem.js';
import type { TableRecord } from './table-record.js';

const SAMPLE = 1 << 16;
const MOST_COLUMNS = 10_000;
const DELIMITERS = [';', ',', '\t', '|'] as const;

/**
 * Records of a table whose first row names its columns (RFC 4180; the separator is the one that the header has most
 * of, since German Excel writes semicolons). A quote that is never closed ends with its line, so that one slip does not
 * swallow the rest. Row numbers count from 1 below the header. Linear in the length of the file.
 */
export function* delimited(raw: string, format: 'csv' | 'tsv'): Generator<TableRecord, void> {
  const start = /^sep=.\r?\n/i.exec(raw)?.[0].length ?? 0;
  const delimiter =
    format === 'tsv' ? '\t' : start > 0 ? raw[4]! : guessDelimiter(raw.slice(0, SAMPLE));
  const reader = new RecordReader(raw, start, delimiter);
  const header = reader.next();
  if (header === null) return;
  const names = uniqueNames(header);
  let number = 0;
  for (;;) {
    const values = reader.next();
    if (values === null) return;
    if (values.length === 1 && values[0] === '') continue;
    number++;
    const fields = new Map<string, string>();
    names.forEach((name, index) => {
      fields.set(name, values[index] ?? '');
    });
    yield { number, fields };
  }
}

function uniqueNames(header: readonly string[]): readonly string[] {
  if (header.length > MOST_COLUMNS) {
    throw new FormatProblem('table-damaged', `has more than ${MOST_COLUMNS} columns`);
  }
  const seen = new Set<string>();
  return header.map((name, index) => {
    const own =
      name.trim() === '' || seen.has(name.trim()) ? `${name.trim()}#${index + 1}` : name.trim();
    seen.add(own);
    return own;
  });
}

function guessDelimiter(sample: string): string {
  let best: string = ',';
  let most = 0;
  const line = sample.split(/\r?\n|\r/, 1)[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) {
      most = count;
      best = delimiter;
    }
  }
  return best;
}

class RecordReader {
  private readonly raw: string;
  private readonly delimiter: string;
  private at: number;
  /** Without a closing quote from here on: looked for once only. */
  private noQuoteFrom = Number.POSITIVE_INFINITY;

  constructor(raw: string, start: number, delimiter: string) {
    this.raw = raw;
    this.at = start;
    this.delimiter = delimiter;
  }

  /** The fields of the next record, or null at the end of the file. */
  next(): string[] | null {
    const { raw, delimiter } = this;
    if (this.at >= raw.length) return null;
    const fields: string[] = [];
    for (;;) {
      fields.push(this.field());
      const sign = raw[this.at];
      if (sign === delimiter) {
        this.at++;
        if (this.at >= raw.length) {
          fields.push('');
          return fields;
        }
        continue;
      }
      if (sign === '\r' && raw[this.at + 1] === '\n') this.at++;
      this.at++;
      return fields;
    }
  }

  private field(): string {
    const { raw } = this;
    if (raw[this.at] === '"' && this.at < this.noQuoteFrom) {
      const quoted = this.quoted();
      if (quoted !== null) return quoted;
    }
    const start = this.at;
    while (this.at < raw.length) {
      const sign = raw[this.at]!;
      if (sign === this.delimiter || sign === '\n' || sign === '\r') break;
      this.at++;
    }
    return raw.slice(start, this.at);
  }

  private quoted(): string | null {
    const { raw } = this;
    const start = this.at;
    const parts: string[] = [];
    let from = start + 1;
    for (;;) {
      const close = raw.indexOf('"', from);
      if (close < 0) {
        this.noQuoteFrom = start;
        return null;
      }
      if (raw[close + 1] === '"') {
        parts.push(raw.slice(from, close + 1));
        from = close + 2;
        continue;
      }
      parts.push(raw.slice(from, close));
      this.at = close + 1;
      // What follows the closing quote by mistake still belongs to the field.
      const rest = this.at;
      while (this.at < raw.length) {
        const sign = raw[this.at]!;
        if (sign === this.delimiter || sign === '\n' || sign === '\r') break;
        this.at++;
      }
      parts.push(raw.slice(rest, this.at));
      return parts.join('');
    }
  }
}
