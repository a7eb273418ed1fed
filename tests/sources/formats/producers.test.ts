import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/model/lines.js';
import type { SourceText } from '../../../src/model/text.js';
import { sourceTextFrom } from '../read-one.js';

const folder = 'tests/fixtures/formats';
const files = readdirSync(folder).filter((name) => !name.endsWith('.md'));

const HEADINGS = [
  'Gespräche auf Augenhöhe',
  'Was die Zahlen sagen',
  'Digitale Werkzeuge',
  'Ausblick',
];

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}\d-]*/gu) ?? [];
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const source = readFileSync(path.join(folder, 'source.md'), 'utf8').replace(/^---.*?\n---\n/s, '');
const expected = wordsOf(source);
/** Words that occur once, spread over the text. */
const samples = expected
  .filter((word) => word.length > 6 && expected.indexOf(word) === expected.lastIndexOf(word))
  .filter((_word, index, all) => index % Math.floor(all.length / 20) === 0)
  .slice(0, 20);

function runningText({ text, blocks }: SourceText): string {
  return blocks
    .filter(({ boilerplate }) => !boilerplate)
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n');
}

describe.each(files)('%s', (name) => {
  let document: SourceText;
  beforeAll(async () => {
    const bytes = readFileSync(path.join(folder, name));
    const { source: read } = await sourceTextFrom({ id: name, bytes });
    document = read!;
  });

  it('has the words of the source', () => {
    const found = countsOf(wordsOf(runningText(document)));
    let hits = 0;
    for (const [word, count] of countsOf(expected)) hits += Math.min(count, found.get(word) ?? 0);
    const floor = name.endsWith('.pdf') ? 0.98 : 0.995;
    expect(hits / expected.length).toBeGreaterThanOrEqual(floor);
  });

  it('has its sentences in order', () => {
    const text = runningText(document);
    // Notes may stand below their page.
    const body = samples.filter((word) => source.indexOf(word) < source.indexOf('[^1]:'));
    const places = body.map((word) => text.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has its headings as headings', () => {
    const headings = document.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ span }) => document.text.slice(span.start, span.end).replace(/\s+/g, ' '));
    for (const heading of HEADINGS) expect(headings).toContain(heading);
  });

  it('leads 20 words back to their place', () => {
    expect(samples).toHaveLength(20);
    const { text, offsets, raw } = document;
    for (const word of samples) {
      const start = text.indexOf(word);
      const written = raw.slice(offsets.rawStart(start), offsets.rawEnd(start + word.length));
      expect(written.replace(/-\n/g, '').normalize('NFC')).toBe(word);
      const place = placeAt(document, offsets.rawStart(start));
      const isFile = name.endsWith('.html');
      expect(place.page ?? place.paragraph ?? (isFile ? 1 : 0)).toBeGreaterThan(0);
    }
  });

  it('is dated by its event', () => {
    expect(document.year.year).toBe(2022);
  });
});

describe('pages of a PDF', () => {
  it.each([
    ['pdftex.pdf', 'Führungskräfte', 1],
    ['pdftex.pdf', 'Arbeitspapier', 1],
    ['pdftex.pdf', 'Behördensprache', 2],
    ['pdftex.pdf', 'Verlässlichkeiten', 3],
    ['libreoffice.pdf', 'Langzeitarbeitslosigkeit', 1],
    ['libreoffice.pdf', 'Verlässlichkeiten', 2],
  ])('%s has %s on page %i', async (name, word, page) => {
    const bytes = readFileSync(path.join(folder, name));
    const { source: document } = await sourceTextFrom({ id: name, bytes });
    const place = placeAt(document!, document!.text.indexOf(word));
    expect(place.page).toBe(page);
  });
});
