import { FormatProblem } from '../../format-problem.js';
import type { TableRecord } from './table-record.js';

/** A line that is no object. */
interface BadRecord {
  readonly number: number;
  readonly problem: FormatProblem;
}

/**
 * Objects of JSON Lines, one a line, or of a JSON array. Only fields with a string, number or truth value count; an
 * object within an object is reached as `outer.inner`. A line that is no object is told and passed over.
 */
export function* jsonObjects(
  raw: string,
  format: 'jsonl' | 'json',
): Generator<TableRecord | BadRecord, void> {
  if (format === 'json') {
    const value = parse(raw);
    const items = Array.isArray(value) ? value : [value];
    for (let index = 0; index < items.length; index++) yield recordOf(items[index], index + 1);
    return;
  }
  let number = 0;
  for (let start = 0; start < raw.length; ) {
    const newline = raw.indexOf('\n', start);
    const end = newline < 0 ? raw.length : newline;
    number++;
    const line = raw.slice(start, end).trim();
    start = end + 1;
    if (line !== '') yield recordOf(parse(line), number);
  }
}

const NOT_JSON = Symbol('not JSON');

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return NOT_JSON;
  }
}

function recordOf(value: unknown, number: number): TableRecord | BadRecord {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const reason = value === NOT_JSON ? 'is not valid JSON' : 'is not a JSON object';
    const hint = 'Each line has to be one object, such as {"text": "…", "date": "2021-03-01"}.';
    return { number, problem: new FormatProblem('json-invalid', reason, hint) };
  }
  const fields = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) {
      for (const [name, field] of Object.entries(inner)) add(fields, `${key}.${name}`, field);
    } else add(fields, key, inner);
  }
  return { number, fields };
}

function add(fields: Map<string, string>, name: string, value: unknown): void {
  if (typeof value === 'string') fields.set(name, value);
  else if (typeof value === 'number' || typeof value === 'boolean') fields.set(name, String(value));
}
