import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/analysis/quotes/find-quotes.js';
import { german } from '../../../src/language/german/german.js';
import { sourceFromString } from '../../../src/sources/read.js';
import { cases } from './cases.js';
import { mentionsOf } from './mentions-of.js';

function quotesOf(text: string, names: Readonly<Record<string, 'f' | 'm' | 'o'>> = {}) {
  const source = sourceFromString('case.txt', text);
  const document = german.annotate(source, german.createVocabulary());
  const { quotes } = findQuotes(document, mentionsOf(source.text, names));
  return quotes.map(({ kind, span, speaker }) => {
    const start = source.offsets.rawStart(span.start);
    const end = source.offsets.rawEnd(span.end);
    const name = speaker === null ? null : (speaker.name ?? `~${speaker.text}`);
    return [kind, source.raw.slice(start, end), name] as const;
  });
}

describe('findQuotes', () => {
  for (const { genre, text, names, expected } of cases) {
    it(`${genre}: ${text.replace(/\s+/g, ' ').slice(0, 90)}`, () => {
      expect(quotesOf(text, names)).toEqual(expected);
    });
  }

  it('lets a subjunctive without a speaker near it stand without one', () => {
    const plain = 'Das Haus wurde gebaut. Es hat drei Etagen. ';
    const text = `Anna Berg stellte den Plan vor. ${plain.repeat(4)}Die Kosten seien hoch.`;
    expect(quotesOf(text, { 'Anna Berg': 'f' })).toEqual([
      ['indirect', 'Die Kosten seien hoch.', null],
    ]);
  });

  it('does not carry a speaker over a heading', () => {
    const text =
      'Anna Berg stellte den Plan vor. Die Kosten seien hoch.\n\n2 Bau\n\nDer Bau sei schwierig, denn der Boden gebe nach.';
    expect(quotesOf(text, { 'Anna Berg': 'f' }).map(([, , name]) => name)).toEqual([
      'Anna Berg',
      null,
    ]);
  });
});

describe('hostile text', () => {
  const size = 1 << 20;
  it.each([
    ['opening marks', '„'.repeat(size)],
    ['plain marks', '"'.repeat(size)],
    ['alternating marks', '„»'.repeat(size / 2)],
    ['nested brackets', '('.repeat(size / 2) + ')'.repeat(size / 2)],
    ['verbs of speech', 'sagte er, dass '.repeat(size / 16)],
    ['paragraphs that open a quote', '„Er ging. Sie kam.\n\n'.repeat(size / 20)],
  ])('1 MB of %s takes no longer than twice half of it would, times two', (_, text) => {
    const half = timeOf(text.slice(0, text.length / 2));
    const whole = timeOf(text);
    expect(whole).toBeLessThan(Math.max(1000, 4 * half));
  });

  function timeOf(text: string): number {
    const source = sourceFromString('hostile.txt', text);
    const document = german.annotate(source, german.createVocabulary());
    const start = performance.now();
    findQuotes(document, []);
    return performance.now() - start;
  }
});
