/**
 * Furniture of the seed documents against hand annotation (`gold/boilerplate.json`), by characters that are no white space;
 * `optional` spans count neither way. The floors are pinned: lowering one is an act of its own.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { structure } from '../../src/sources/structure/structure.js';

interface GoldSpan {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly optional?: boolean;
}

const GOLD_DIGEST = 'cd7f3ee59e3a1bcca6994584a4dbb218fbb39ac5238bd0024b67c2f042a2a7c5';
const PRECISION_FLOOR = 0.99;
const RECALL_FLOOR = 0.99;

const goldFile = readFileSync(new URL('gold/boilerplate.json', import.meta.url));
const gold = JSON.parse(goldFile.toString('utf8')) as readonly GoldSpan[];
const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, seedFolder), 'utf8'));

/** Gold documents bear the numbers of the source; the text itself tells which seed is meant. */
function seedOf(spans: readonly GoldSpan[]): string {
  const found = seeds.filter((text) =>
    spans.every((span) => text.slice(span.start, span.end) === span.text),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

it('is measured against the gold that the floors were set on', () => {
  expect(createHash('sha256').update(goldFile).digest('hex')).toBe(GOLD_DIGEST);
});

it('flags furniture with precision and recall at or above the floors', () => {
  let hits = 0;
  let falseAlarms = 0;
  let misses = 0;
  for (const doc of new Set(gold.map((span) => span.doc))) {
    const spans = gold.filter((span) => span.doc === doc);
    const text = seedOf(spans);
    const expected = new Uint8Array(text.length);
    for (const span of spans) expected.fill(span.optional === true ? 2 : 1, span.start, span.end);
    const flagged = new Uint8Array(text.length);
    for (const block of structure(text)) {
      if (block.boilerplate) flagged.fill(1, block.span.start, block.span.end);
    }
    for (let index = 0; index < text.length; index += 1) {
      if (expected[index] === 2 || text.charAt(index).trim() === '') continue;
      if (expected[index] === 1 && flagged[index] === 1) hits += 1;
      else if (flagged[index] === 1) falseAlarms += 1;
      else if (expected[index] === 1) misses += 1;
    }
  }
  expect(hits / (hits + falseAlarms)).toBeGreaterThanOrEqual(PRECISION_FLOOR);
  expect(hits / (hits + misses)).toBeGreaterThanOrEqual(RECALL_FLOOR);
});
