import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordLists } from '../../../src/analysis/entities/word-lists.js';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'ß', 'Ł', '-'),
  minLength: 1,
  maxLength: 5,
});
const lists = fc.array(fc.array(word, { maxLength: 20 }), { minLength: 1, maxLength: 16 });

describe('wordLists', () => {
  test('tells the lists of a word as sets would', () => {
    fc.assert(
      fc.property(lists, fc.array(word), (contents, others) => {
        const table = wordLists(contents.map((words, bit) => [1 << bit, words.join(' ')]));
        const sets = contents.map((words) => new Set(words));
        for (const each of [...contents.flat(), ...others, '']) {
          const expected = sets.reduce((on, set, bit) => on | (Number(set.has(each)) << bit), 0);
          expect(table.of(each)).toBe(expected);
        }
      }),
    );
  });

  test('finds the longest ending that a list holds', () => {
    const long = fc.oneof(
      word,
      fc.tuple(fc.string({ maxLength: 300 }), word).map((two) => two.join('')),
    );
    fc.assert(
      fc.property(lists, long, fc.nat(4), fc.nat(4), (contents, whole, from, least) => {
        const table = wordLists(contents.map((words, bit) => [1 << bit, words.join(' ')]));
        const endings = new Set(contents[0]);
        let expected = -1;
        for (let at = from; at <= whole.length - least && expected < 0; at++) {
          if (endings.has(whole.slice(at))) expected = at;
        }
        expect(table.endingOn(1, whole, from, least)).toBe(expected);
      }),
    );
  });

  test('no list holds what is longer than all words', () => {
    expect(wordLists([[1, 'kurz']]).of('k'.repeat(1_000_000))).toBe(0);
  });
});
