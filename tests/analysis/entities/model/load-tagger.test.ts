import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTagger, type Tagger } from '../../../../src/analysis/entities/model/load-tagger.js';

const bytes = readFileSync(new URL('../../../../data/models/names.qaner', import.meta.url));
let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger(bytes);
});

function namesIn(words: readonly string[], starts?: readonly number[]): string[] {
  return tagger
    .tag(words, starts)
    .map((span) => `${span.type} ${words.slice(span.startToken, span.endToken).join(' ')}`);
}

describe('loadTagger', () => {
  test('finds a person, an organisation and a place', () => {
    const words = 'Angela Merkel besuchte gestern Siemens in München .'.split(' ');
    expect(namesIn(words)).toEqual([
      'person Angela Merkel',
      'organization Siemens',
      'place München',
    ]);
  });

  test('no words, no names', () => {
    expect(tagger.tag([])).toEqual([]);
    expect(tagger.tag([], [0])).toEqual([]);
    expect(tagger.tag(['Berlin'], [0, 0, 1, 1])).toHaveLength(1);
  });

  test('the same words give the same names, whatever was read before', async () => {
    const words = 'Frau Krause-Lindner leitet das Jobcenter in Neubrandenburg .'.split(' ');
    const fresh = (await loadTagger(bytes)).tag(words);
    tagger.tag(Array.from({ length: 40_000 }, (_, i) => `Wort${i.toString(36)}x`));
    expect(tagger.tag(words)).toEqual(fresh);
    expect(fresh.length).toBeGreaterThan(0);
  });

  test('a sentence does not see its neighbours', () => {
    const first = 'Er sprach mit Peter'.split(' ');
    const second = 'Schmidt kam später .'.split(' ');
    const together = [...first, ...second];
    const starts = [0, first.length, together.length];
    expect(namesIn(together, starts)).toEqual([...namesIn(first), ...namesIn(second)]);
    for (const span of tagger.tag(together, starts)) {
      expect(span.startToken < first.length).toBe(span.endToken <= first.length);
    }
  });

  test('names stay the same when the store of types overflows in the middle of a text', () => {
    const sentence = 'Frau Petra Sonnenfeld wohnt in Köln .'.split(' ');
    const words = [];
    const starts = [];
    for (let i = 0; i < 40_000; i++) {
      starts.push(words.length);
      words.push(...(i % 100 === 0 ? sentence : [`${i.toString(36)}a`, `${i.toString(36)}b`]));
    }
    starts.push(words.length);
    const found = new Set(namesIn(words, starts));
    expect(found).toContain('person Petra Sonnenfeld');
    expect(namesIn(words, starts).filter((name) => name === 'place Köln')).toHaveLength(400);
  });

  test('a surname no list knows is found by its context', () => {
    expect(namesIn('sagte Staatssekretärin Leonie Zwörkelbaum in Berlin .'.split(' '))).toEqual([
      'person Leonie Zwörkelbaum',
      'place Berlin',
    ]);
  });

  test('spans are in order, not empty, do not overlap, and carry a probability', () => {
    const words =
      'Bundeskanzler Olaf Scholz ( SPD ) und Christian Lindner ( FDP ) trafen in Meseberg Robert Habeck .'.split(
        ' ',
      );
    let last = 0;
    const spans = tagger.tag(words);
    expect(spans.length).toBeGreaterThan(3);
    for (const { startToken, endToken, score } of spans) {
      expect(startToken).toBeGreaterThanOrEqual(last);
      expect(endToken).toBeGreaterThan(startToken);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      last = endToken;
    }
  });

  test.each([
    ['capitals', 'GROSSBUCHSTABEN'],
    ['titles without names', 'Dr.'],
    ['opening marks', '„'],
    ['brackets', '('],
    ['names', 'Müller'],
  ])('one sentence of 100,000 times %s takes linear time', (_, word) => {
    const time = (count: number) => {
      const words = new Array<string>(count).fill(word);
      const started = performance.now();
      tagger.tag(words);
      return performance.now() - started;
    };
    time(10_000);
    const short = time(10_000);
    expect(time(100_000)).toBeLessThan(40 * Math.max(short, 5));
  });

  test('a word of a million letters and odd characters are words like others', () => {
    expect(
      tagger.tag(['A'.repeat(1_000_000), '\ud800', '', '\u0000', '👩‍👩‍👧', '-', '--', "'"]),
    ).toBeInstanceOf(Array);
  });

  test('what is not a model is refused with a hint', async () => {
    await expect(loadTagger(new Uint8Array(100))).rejects.toThrow(/not a model file/u);
    await expect(loadTagger(new Uint8Array(0))).rejects.toThrow(/not a model file/u);
  });

  test('bytes in the middle of a larger buffer are read as well', async () => {
    const larger = new Uint8Array(bytes.length + 11);
    larger.set(bytes, 11);
    const read = await loadTagger(larger.subarray(11));
    expect(read.tag(['Hamburg'])).toEqual(tagger.tag(['Hamburg']));
  });
});
