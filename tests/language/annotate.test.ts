import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { german } from '../../src/language/german/german.js';
import { sourceFromString } from '../../src/sources/read.js';

const words = fc.constantFrom(
  'Haus',
  'Häuser',
  'und',
  'z. B.',
  '2019',
  '(',
  '–',
  'Kund*innen',
  'geht’s',
);
const texts = fc
  .array(fc.array(words, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n'));

function annotate(text: string, vocabulary = german.createVocabulary()) {
  return german.annotate(sourceFromString('text', text), vocabulary);
}

describe('an annotated document', () => {
  it('counts the types of its running text as a map would', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = annotate(text);
        const counts = new Map<number, number>();
        for (let block = 0; block + 1 < document.blockStarts.length; block++) {
          if (!document.counts(block)) continue;
          for (let i = document.blockStarts[block]!; i < document.blockStarts[block + 1]!; i++) {
            counts.set(document.types[i]!, (counts.get(document.types[i]!) ?? 0) + 1);
          }
        }
        const expected = [...counts].sort(([a], [b]) => a - b);
        for (let time = 0; time < 2; time++) {
          const { types, counts: found } = document.countTypes();
          expect(Array.from(types, (type, row) => [type, found[row]!])).toEqual(expected);
        }
      }),
    );
  });

  it('counts types of a large vocabulary', () => {
    const vocabulary = german.createVocabulary();
    const numbers = vocabulary.numbersOf(
      Array.from(
        { length: 50_000 },
        (_, i) => `wort${String.fromCharCode(97 + (i % 26))}x${i}`,
      ).join('\n'),
    );
    const last = vocabulary.number('Schluss');
    const { types, counts } = annotate('Schluss, Anfang. Schluss', vocabulary).countTypes();
    expect(numbers).toHaveLength(50_000);
    expect(counts[types.indexOf(last)]).toBe(2);
    expect([...types].sort((a, b) => a - b)).toEqual([...types]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  it('is the same whenever its columns are asked for', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (all) => {
        const vocabulary = german.createVocabulary();
        const asked = all.map((text) => {
          const document = annotate(text, vocabulary);
          const { starts, ends, types } = document;
          return { starts, ends, types, counted: document.countTypes() };
        });
        // The vocabulary has read other texts when these are asked, in another order.
        const documents = all.map((text) => annotate(text, vocabulary));
        documents.reverse().forEach((document, index) => {
          const { starts, ends, types, counted } = asked[all.length - 1 - index]!;
          expect(document.countTypes()).toEqual(counted);
          expect(document.ends).toEqual(ends);
          expect(document.types).toEqual(types);
          expect(document.starts).toEqual(starts);
        });
      }),
      { numRuns: 50 },
    );
  });
});
