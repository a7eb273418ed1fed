import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WordProfile } from '../../../../src/analysis/entities/model/describe-word.js';
import { readModel } from '../../../../src/analysis/entities/model/model-file.js';
import { modelKernel } from '../../../../src/analysis/entities/model/model-kernel.js';
import { nameLists } from '../../../../src/analysis/entities/name-lists.js';
import {
  plainDescribeBoundary,
  plainDescribeWord,
  plainLexicon,
  unpackLexicon,
} from './plain-describe-word.js';

const model = await readModel(readFileSync('data/models/names.qaner'));
const { describe: describeWord } = modelKernel(model, { slots: 1, tokens: 1 });
const lexicon = plainLexicon(unpackLexicon(model.lexicon));

/** The same hashes whether they are signed or not. */
function unsigned({ reach0, reach1, reach2, joints }: WordProfile) {
  return [reach0, reach1, reach2, joints].map((keys) => keys.map((key) => key >>> 0));
}

function expectSame(word: string): void {
  expect(unsigned(describeWord(word))).toEqual(unsigned(plainDescribeWord(word, lexicon)));
}

describe('describeWord says what the plain rules say', () => {
  const lists = nameLists();
  const known = ['firstNames', 'lastNames', 'nouns', 'lowerWords'] as const;
  const words = [...lists.lastNames, ...lists.nouns, ...lists.lowerWords].filter(
    (_, i) => i % 50 === 0,
  );

  test('of words that are known', () => {
    expect(known.every((list) => list in lists)).toBe(true);
    for (const word of words) expectSame(word);
  });

  test('of words made of them', () => {
    const word = fc.constantFrom(...words);
    const made = fc.oneof(
      word.map((form) => form.toUpperCase()),
      word.map((form) => `${form}s`),
      word.map((form) => `${form}'s`),
      word.map((form) => `${form}.`),
      fc.tuple(word, word).map(([left, right]) => `${left}-${right}`),
      fc.tuple(word, word).map(([left, right]) => left + right.toLowerCase()),
      fc.tuple(word, word, word).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(made, expectSame), { numRuns: 2000 });
  });

  test('of any characters', () => {
    const units = fc.constantFrom(
      ...['a', 'Z', 'ä', 'Ö', 'ß', 'ẞ', 'ÿ', 'µ', 'ŉ', 'ﬁ', 'Ω', 'ς', 'Σ', 'ǅ', 'İ', 'ı', 'Đ', 'я'],
      ...[
        '0',
        '٣',
        '-',
        '–',
        '.',
        "'",
        '’',
        '…',
        '*',
        ':',
        '\u00ad',
        '😀',
        '𝐀',
        '𝐚',
        '\ud800',
        '\udc00',
      ],
    );
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: units, maxLength: 80 }),
    );
    fc.assert(fc.property(word, expectSame), { numRuns: 5000 });
  });

  test('of boundaries', () => {
    for (const side of [0, 1] as const) {
      expect(unsigned(describeWord(side))).toEqual(unsigned(plainDescribeBoundary(side)));
    }
  });
});
