/** Compares what the program finds in made-up documents with what is marked in them; strict spans and types. */
import type { EntityRow } from '../../src/analysis/entities/entity-row.js';
import type { QuoteRow } from '../../src/analysis/quotes/quotes.js';
import type { MadeUpDocument, MarkedStatement } from './made-up-documents.js';

/** Hits, false alarms and misses of one kind of finding. */
export class Score {
  hits = 0;
  readonly wrong: string[] = [];
  readonly missing: string[] = [];

  get f1(): number {
    return (2 * this.hits) / (2 * this.hits + this.wrong.length + this.missing.length);
  }

  get precision(): number {
    return this.hits / (this.hits + this.wrong.length);
  }

  get recall(): number {
    return this.hits / (this.hits + this.missing.length);
  }
}

const KINDS = [
  'PER',
  'ORG',
  'LOC',
  'direct',
  'indirect',
  'speaker',
  'role',
  'affiliation',
] as const;
export type Scores = Readonly<Record<(typeof KINDS)[number], Score>>;

const TYPES = { PER: 'person', ORG: 'organization', LOC: 'place' } as const;
/** Overlap that counts as the same quote. */
const SAME = 0.8;

export function measureMadeUp(
  documents: readonly MadeUpDocument[],
  entities: readonly EntityRow[],
  quotes: readonly QuoteRow[],
): Scores {
  const scores = Object.fromEntries(KINDS.map((kind) => [kind, new Score()])) as unknown as Scores;
  for (const document of documents) {
    for (const type of ['PER', 'ORG', 'LOC'] as const) {
      scoreNames(document, entities, type, scores[type]);
    }
    scoreStatements(
      document,
      quotes.filter((row) => row.document === document.name),
      scores,
    );
    scoreOffices(document, entities, scores);
  }
  return scores;
}

function scoreNames(
  { name, text, names }: MadeUpDocument,
  rows: readonly EntityRow[],
  type: keyof typeof TYPES,
  score: Score,
): void {
  const open = new Set(
    names.filter((one) => one.type === type).map(({ start, end }) => `${start} ${end}`),
  );
  for (const row of rows) {
    if (row.type !== TYPES[type]) continue;
    for (const { document, start, end } of row.mentions) {
      if (document !== name) continue;
      if (names.some((one) => one.type === '?' && start < one.end && one.start < end)) continue;
      if (open.delete(`${start} ${end}`)) score.hits++;
      else score.wrong.push(`${name}: ${text.slice(start, end)}`);
    }
  }
  for (const span of open) {
    const [start, end] = span.split(' ').map(Number);
    score.missing.push(`${name}: ${text.slice(start, end)}`);
  }
}

function isSame(statement: MarkedStatement, row: QuoteRow): boolean {
  const shared = Math.min(statement.end, row.end) - Math.max(statement.start, row.start);
  const all = Math.max(statement.end, row.end) - Math.min(statement.start, row.start);
  return shared / all >= SAME;
}

function scoreStatements(
  { name, text, statements }: MadeUpDocument,
  rows: readonly QuoteRow[],
  scores: Scores,
): void {
  const open = new Set(rows);
  for (const statement of statements) {
    const { kind, start, end, speakers } = statement;
    const row = [...open].find(
      (one) => (kind === 'optional' || one.kind === kind) && isSame(statement, one),
    );
    if (row !== undefined) open.delete(row);
    if (kind === 'optional') continue;
    const shown = `${name}: ${text.slice(start, end).slice(0, 80)}`;
    if (row === undefined) {
      scores[kind].missing.push(shown);
      continue;
    }
    scores[kind].hits++;
    const said = row.speaker?.name ?? null;
    if (said !== null && speakers.some((one) => isNamed(one, said))) scores.speaker.hits++;
    else if (said !== null) scores.speaker.wrong.push(`${shown} [${said}]`);
    else if (speakers.length > 0) scores.speaker.missing.push(`${shown} [${row.speaker?.text}]`);
  }
  for (const row of open) scores[row.kind].wrong.push(`${name}: ${row.text.slice(0, 80)}`);
}

/** The same name, or one of them goes on: Mieterverein Brünkendorf, Mieterverein Brünkendorf e. V. */
function isNamed(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function scoreOffices(document: MadeUpDocument, rows: readonly EntityRow[], scores: Scores): void {
  const { name, offices } = document;
  for (const kind of ['role', 'affiliation'] as const) {
    const open = new Set(
      offices
        .map((office) => ({ person: office.person, value: statedIn(office, kind) }))
        .filter(({ value }) => value !== ''),
    );
    const found = new Set(
      rows.flatMap((row) =>
        row.roles
          .filter((role) => role.document === name)
          .map((role) => `${row.name}\t${(kind === 'role' ? role.role : role.organization) ?? ''}`),
      ),
    );
    for (const item of found) {
      const [person = '', value = ''] = item.split('\t');
      if (value === '') continue;
      const hit = [...open].find((one) => one.person === person && isNamed(one.value, value));
      if (hit === undefined) scores[kind].wrong.push(`${name}: ${person}: ${value}`);
      else {
        open.delete(hit);
        scores[kind].hits++;
      }
    }
    for (const { person, value } of open) scores[kind].missing.push(`${name}: ${person}: ${value}`);
  }
}

function statedIn(office: MadeUpDocument['offices'][number], kind: 'role' | 'affiliation'): string {
  return kind === 'role' ? office.role : office.organization;
}
