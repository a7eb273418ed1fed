/**
 * Years of the seed documents without their manifest, against hand annotation (`gold/documents.json`). Wrong is worse than
 * undated: no certain year may be wrong.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DatedYear } from '../../src/model/text.js';
import { structure } from '../../src/sources/structure/structure.js';
import { dateDocument } from '../../src/sources/year/date-document.js';

interface GoldDocument {
  readonly doc: string;
  readonly year: number;
  readonly evidence: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

const GOLD_DIGEST = '30b447caaafa9d947755862de4c4d1da58a1a400ba1901924226da35cd64d5a7';

const goldFile = readFileSync(new URL('gold/documents.json', import.meta.url));
const gold = JSON.parse(goldFile.toString('utf8')) as readonly GoldDocument[];
const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, seedFolder), 'utf8') }));

/** The year by the text alone: the path says nothing. */
const dateByText = (text: string): DatedYear =>
  dateDocument({ id: 'text.txt', text, blocks: structure(text) });

it('is measured against the gold that it was set on', () => {
  expect(createHash('sha256').update(goldFile).digest('hex')).toBe(GOLD_DIGEST);
});

it.each(gold.map((document) => [document.doc, document] as const))(
  'dates gold document %s by its text',
  (_, { year, evidence }) => {
    const found = seeds.filter(({ text }) =>
      evidence.every((part) => text.slice(part.start, part.end) === part.text),
    );
    expect(found).toHaveLength(1);
    expect(dateByText(found[0]!.text)).toMatchObject({ year, certain: true, basis: 'text' });
  },
);

it('dates the report of 2023 by its event and leaves the interview undated', () => {
  const years = new Map(seeds.map(({ name, text }) => [name.slice(0, 4), dateByText(text).year]));
  expect(years.get('2023')).toBe(2023);
  expect(years.get('inte')).toBeNull();
});
