import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import porterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { expect, it } from 'vitest';
import { stem } from '../../../src/language/german/stemmer.js';

const seeds = path.join(import.meta.dirname, '..', '..', '..', 'seeds');
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(seeds, name), 'utf8').toLowerCase());
const words = [...new Set(texts.join(' ').match(/\p{L}[\p{L}\p{M}'’-]*/gu))];

/** What natural says, or the word where it would leave nothing. */
const expected = (word: string) => porterStemmerDe.stem(word) || word;

it('gives the words of the bundled documents the stems of natural', () => {
  expect(words.length).toBeGreaterThan(2_000);
  for (const word of words) expect(`${word} ${stem(word)}`).toBe(`${word} ${expected(word)}`);
});

it('gives any word the stem of natural', () => {
  const letter = fc.constantFrom(...'aeiouyäöübdfghklmnrstcqßéU’-');
  const suffix = fc.constantFrom(
    ...'e em en er ern es s st est end ung ig ik isch lich heit keit niss'.split(' '),
  );
  const word = fc
    .tuple(fc.string({ unit: letter, maxLength: 9 }), fc.array(suffix, { maxLength: 4 }))
    .map(([beginning, suffixes]) => beginning + suffixes.join(''));
  fc.assert(
    fc.property(word, (form) => {
      expect(stem(form)).toBe(expected(form));
    }),
    { numRuns: 20_000 },
  );
});
