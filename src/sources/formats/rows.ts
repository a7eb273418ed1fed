import { FormatProblem } from '../format-problem.js';
import { delimited } from './rows/delimited.js';
import { jsonObjects } from './rows/json-objects.js';

/** Names of the columns (or JSON fields) that hold what; those not given are guessed by their usual names. */
export interface Columns {
  readonly text?: string | undefined;
  readonly date?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly group?: string | undefined;
}

/** One document of a table. `key` names it within the file and is unique there. */
export interface Row {
  readonly key: string;
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly group: string | null;
}

/** A row that cannot be read. */
export interface BadRow {
  readonly key: string;
  readonly problem: FormatProblem;
}

type Role = keyof Columns;

const USUAL_NAMES: Readonly<Record<Role, readonly string[]>> = {
  text: [
    'text',
    'volltext',
    'fulltext',
    'full_text',
    'inhalt',
    'content',
    'body',
    'nachricht',
    'beschreibung',
  ],
  date: ['date', 'datum', 'year', 'jahr', 'published', 'veröffentlicht', 'timestamp', 'created_at'],
  id: ['id', 'doc_id', 'document', 'dokument', 'kennung', 'nummer'],
  title: ['title', 'titel', 'überschrift', 'headline', 'betreff', 'subject'],
  group: [],
};
const OPTIONS: Readonly<Record<Role, string>> = {
  text: '--text-column',
  date: '--date-column',
  id: '--id-column',
  title: '--title-column',
  group: '--group-column',
};
const LONGEST_KEY = 120;

/**
 * The documents of a table or of JSON Lines, one a row. Throws a FormatProblem when no column, or no field of any object,
 * holds the text, or a column that was asked for does not exist. Rows without text are left out.
 */
export function* rows(
  raw: string,
  format: 'csv' | 'tsv' | 'jsonl' | 'json',
  columns: Columns,
): Generator<Row | BadRow, void, undefined> {
  const isTable = format === 'csv' || format === 'tsv';
  const records = isTable ? delimited(raw, format) : jsonObjects(raw, format);
  const unit = isTable ? 'row' : format === 'jsonl' ? 'line' : 'item';
  const keys = new Map<string, number>();
  let names: Readonly<Record<Role, string | null>> | null = null;
  /** Until one has a text: a list of something else is told once, not item by item. */
  let withoutText: BadRow[] | null = [];
  for (const record of records) {
    if ('problem' in record) {
      yield { key: `${unit}-${record.number}`, problem: record.problem };
      continue;
    }
    const { number, fields } = record;
    // Objects may differ in their fields; the header of a table speaks for all rows.
    if (names === null || !isTable) names = chooseColumns(fields, columns, isTable);
    const value = (role: Role): string | null => {
      const name = names![role];
      const found = name === null ? undefined : fields.get(name)?.trim();
      return found === undefined || found === '' ? null : found;
    };
    const text = names.text === null ? null : (fields.get(names.text) ?? null);
    if (text === null && !isTable) {
      const bad = { key: `${unit}-${number}`, problem: noText([...fields.keys()]) };
      if (withoutText === null) yield bad;
      else withoutText.push(bad);
      continue;
    }
    if (withoutText !== null) {
      yield* withoutText;
      withoutText = null;
    }
    if (text === null || text.trim() === '') continue;
    const stated = value('id')?.replace(/\s+/g, ' ').slice(0, LONGEST_KEY) ?? `${unit}-${number}`;
    const uses = (keys.get(stated) ?? 0) + 1;
    keys.set(stated, uses);
    const key = uses === 1 ? stated : `${stated}~${uses}`;
    yield { key, text, title: value('title'), date: value('date'), group: value('group') };
  }
  if (withoutText === null || withoutText.length === 0) return;
  if (withoutText.length === 1) yield* withoutText;
  else throw withoutText[0]!.problem;
}

function chooseColumns(
  fields: ReadonlyMap<string, string>,
  columns: Columns,
  isTable: boolean,
): Record<Role, string | null> {
  const chosen: Record<Role, string | null> = {
    text: null,
    date: null,
    id: null,
    title: null,
    group: null,
  };
  const byLower = new Map<string, string>();
  for (const name of fields.keys()) {
    const lower = name.trim().toLowerCase();
    if (!byLower.has(lower)) byLower.set(lower, name);
  }
  for (const role of Object.keys(chosen) as Role[]) {
    const asked = columns[role];
    if (asked !== undefined) {
      const found = byLower.get(asked.trim().toLowerCase());
      if (found === undefined && isTable) throw unknownColumn(asked, role, [...fields.keys()]);
      chosen[role] = found ?? null;
    } else {
      const usual = USUAL_NAMES[role].find((name) => byLower.has(name));
      chosen[role] = usual === undefined ? null : byLower.get(usual)!;
    }
  }
  if (chosen.text === null && isTable) throw noText([...fields.keys()]);
  return chosen;
}

function unknownColumn(asked: string, role: Role, names: readonly string[]): FormatProblem {
  return new FormatProblem(
    'column-unknown',
    `has no column ${asked}`,
    `Its columns are ${list(names)}; name one with ${OPTIONS[role]}.`,
    { column: asked },
  );
}

function noText(names: readonly string[]): FormatProblem {
  return new FormatProblem(
    'column-missing',
    'has no column that is known to hold text',
    `Name one of ${list(names)} with --text-column.`,
  );
}

const MOST_NAMES = 12;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => name.slice(0, 40));
  return names.length > MOST_NAMES ? `${shown.join(', ')} …` : shown.join(', ');
}
