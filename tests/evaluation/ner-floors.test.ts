import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTagger } from '../../src/analysis/entities/model/load-tagger.js';

const folder = new URL('../../data/models/', import.meta.url);
const bytes = readFileSync(new URL('names.qaner', folder));
const floors = JSON.parse(readFileSync(new URL('floors.json', folder), 'utf8')) as {
  readonly modelDigest: string;
  readonly trainingDigest: string;
  readonly largestFile: number;
  readonly f1: Readonly<Record<string, number>>;
};

// The training text cannot be shipped, so its figures travel in the model: scripts/train-ner.ts measures them with
// weights pruned and quantised as here, and writes them into the header of the file it makes.
const tagger = await loadTagger(bytes);

describe('the model of names', () => {
  const { header } = tagger;

  test('is the file that was measured', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(floors.modelDigest);
    expect(header.trainingDigest).toBe(floors.trainingDigest);
  });

  test.each(Object.entries(floors.f1))('%s: F1 at least %d', (name, floor) => {
    expect(header.measured[name]).toBeGreaterThanOrEqual(floor);
  });

  test('is small, and names its sources with their licences', () => {
    expect(bytes.length).toBeLessThanOrEqual(floors.largestFile);
    expect(header.sources.length).toBeGreaterThan(5);
    for (const source of header.sources) expect(source.licence).not.toBe('');
  });
});

// Sentences written for this test. They show that the weights, the lexicon and the features still belong together:
// a change to one of the three without new training ruins nearly all of them.
describe('the model of names on plain sentences', () => {
  test.each([
    ['Bundesarbeitsminister Hubertus Heil sprach in Berlin .', 'person Hubertus Heil|place Berlin'],
    ['Die Firma Siemens baut in Görlitz ein Werk .', 'organization Siemens|place Görlitz'],
    ['" Wir lernen viel " , sagt Petra Sonnenfeld .', 'person Petra Sonnenfeld'],
    ['Er kommt aus Polen und lebt in Köln .', 'place Polen|place Köln'],
    ['Die SPD und die FDP stimmten zu .', 'organization SPD|organization FDP'],
    ['Vertrauen ist der Anfang von allem .', ''],
    ['Das Ergebnis liegt vor und wird geprüft .', ''],
  ])('%s', (text, expected) => {
    const words = text.split(' ');
    const names = tagger
      .tag(words)
      .map((span) => `${span.type} ${words.slice(span.startToken, span.endToken).join(' ')}`);
    expect(names.join('|')).toBe(expected);
  });
});
