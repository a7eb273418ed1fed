/** Quotes of the bundled documents against statements annotated by hand. Floors are pinned; lowering one is a commit of its own. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuoteRow } from '../../src/analysis/quotes/quotes.js';
import { openCorpus } from '../../src/pipeline/corpus.js';
import { quotes } from '../../src/pipeline/questions/quotes.js';
import { corpusOf } from '../corpus-of.js';
import { texts } from './gold/quote-texts.js';

interface Statement {
  readonly part: 'gold' | 'held-out';
  readonly document: string;
  readonly kind: 'direct' | 'indirect';
  readonly start: number;
  readonly end: number;
  readonly innerStart?: number;
  readonly innerEnd?: number;
  readonly speaker: string | null;
  readonly optional?: boolean;
}

const file = readFileSync(new URL('gold/statements.json', import.meta.url), 'utf8');
const { statements } = JSON.parse(file) as { statements: readonly Statement[] };
const DIGEST = '8013f89ef7637265769b5a16e122433b5dda7c0885c62b6acaa1e920c93e8300';

/** Overlap that counts as the same quote. */
const SAME = 0.8;

function overlap(from: number, to: number, row: QuoteRow): number {
  const shared = Math.min(to, row.end) - Math.max(from, row.start);
  return shared <= 0 ? 0 : shared / (Math.max(to, row.end) - Math.min(from, row.start));
}

function isSame(statement: Statement, row: QuoteRow): boolean {
  const { document, kind, start, end, innerStart, innerEnd } = statement;
  if (document !== row.document || kind !== row.kind) return false;
  if (overlap(start, end, row) >= SAME) return true;
  return innerStart !== undefined && overlap(innerStart, innerEnd!, row) >= SAME;
}

function measure(rows: readonly QuoteRow[], part: Statement['part'], kind: QuoteRow['kind']) {
  const wanted = statements.filter(
    (statement) => statement.part === part && statement.kind === kind,
  );
  const documents = new Set(
    statements.filter((one) => one.part === part).map((one) => one.document),
  );
  const open = new Set(rows.filter((row) => row.kind === kind && documents.has(row.document)));
  let hits = 0;
  let named = 0;
  let right = 0;
  let wrong = 0;
  const inOrder = [...wanted].sort(
    (left, right_) => Number(left.optional ?? false) - Number(right_.optional ?? false),
  );
  for (const statement of inOrder) {
    const row = [...open].find((candidate) => isSame(statement, candidate));
    if (row === undefined) continue;
    open.delete(row);
    if (statement.optional === true) continue;
    hits++;
    if (statement.speaker === null) continue;
    named++;
    const name = row.speaker?.name ?? null;
    if (name === statement.speaker) right++;
    else if (name !== null) wrong++;
  }
  const all = wanted.filter(({ optional }) => optional !== true).length;
  const precision = hits / (hits + open.size);
  const recall = hits / all;
  return {
    f1: (2 * precision * recall) / (precision + recall),
    speakers: right / named,
    wrong: wrong / named,
  };
}

describe('quotes of the bundled documents', () => {
  let rows: readonly QuoteRow[];

  beforeAll(async () => {
    rows = (await quotes(await openCorpus())).rows;
  });

  it('is measured on the annotation the floors were set on', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(DIGEST);
  });

  it.each([
    ['gold', 'direct', 0.98, 0.98],
    ['gold', 'indirect', 0.95, 0.92],
    ['held-out', 'direct', 0.98, 0.98],
    ['held-out', 'indirect', 0.95, 0.95],
  ] as const)('%s, %s speech: F1 ≥ %d, right speaker ≥ %d', (part, kind, f1, speakers) => {
    const measured = measure(rows, part, kind);
    expect(measured.f1).toBeGreaterThanOrEqual(f1);
    expect(measured.speakers).toBeGreaterThanOrEqual(speakers);
  });

  it('names a wrong speaker in at most one of fifty', () => {
    expect(measure(rows, 'gold', 'indirect').wrong).toBeLessThanOrEqual(0.02);
    expect(measure(rows, 'gold', 'direct').wrong).toBe(0);
  });
});

describe('quotes of constructed texts', () => {
  it('finds nine of ten and names nobody wrong in nineteen of twenty', async () => {
    const files = Object.fromEntries(texts.map(({ title, text }) => [`${title}.txt`, text]));
    const { rows } = await quotes(await corpusOf(files));
    let hits = 0;
    let wanted = 0;
    let right = 0;
    let wrong = 0;
    for (const { title, expected } of texts) {
      const there = rows.filter(({ document }) => document === `${title}.txt`);
      wanted += expected.length;
      for (const [kind, opening, speaker] of expected) {
        const row = there.find((one) => one.kind === kind && one.text.startsWith(opening));
        if (row === undefined) continue;
        hits++;
        const name = row.speaker?.name ?? null;
        if (name === speaker) right++;
        else if (name !== null) wrong++;
      }
    }
    expect(hits / rows.length).toBeGreaterThanOrEqual(0.95);
    expect(hits / wanted).toBeGreaterThanOrEqual(0.9);
    expect(right / hits).toBeGreaterThanOrEqual(0.9);
    expect(wrong / hits).toBeLessThanOrEqual(0.05);
  });
});
