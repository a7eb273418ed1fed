import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import porterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { expect, it } from 'vitest';
import { foldGender } from '../../../src/language/german/fold-gender.js';
import { german } from '../../../src/language/german/german.js';
import { stem } from '../../../src/language/german/stemmer.js';

const seeds = path.join(import.meta.dirname, '..', '..', '..', 'seeds');
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(seeds, name), 'utf8'));
const words = [...new Set(texts.join(' ').match(/\p{L}[\p{L}\p{M}'’-]*/gu))];

/** What natural says, or the word where it would leave nothing. */
const expected = (word: string) => porterStemmerDe.stem(word) || word;

/** Beginnings of words, plain and not: consonants beside umlauts, `u` and `y` between vowels, marks, other alphabets. */
const letter = fc.constantFrom(...'aeiouyäöübdfghklmnrstcqßEUYÄÖÜSÉéÿ×ő’-*:·(3\u0000');
const suffix = fc.constantFrom(
  ...'e em en er ern es s st est end ung ig ik isch lich heit keit niss eue aye in innen In Innen *innen (inn)en'.split(
    ' ',
  ),
);
const word = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.string({ unit: letter, maxLength: 9 }) },
      fc.string({ unit: letter, minLength: 90, maxLength: 110 }),
    ),
    fc.array(suffix, { maxLength: 4 }),
  )
  .map(([beginning, suffixes]) => beginning + suffixes.join(''));

it('gives the words of the bundled documents the stems of natural', () => {
  const vocabulary = german.createVocabulary();
  expect(words.length).toBeGreaterThan(2_000);
  for (const form of words) {
    const stemText = vocabulary.stemText(vocabulary.stem(vocabulary.number(form)));
    expect(`${form} ${stemText}`).toBe(`${form} ${expected(foldGender(form, form.toLowerCase()))}`);
  }
});

it.each([true, false])('gives any word the stem of natural (gender folded: %s)', (folds) => {
  const vocabulary = german.createVocabulary({ foldGender: folds });
  fc.assert(
    fc.property(word, (form) => {
      const lower = form.toLowerCase();
      const wanted = expected(folds ? foldGender(form, lower) : lower);
      expect(vocabulary.stemOf(form)).toBe(wanted);
      expect(vocabulary.stemText(vocabulary.stem(vocabulary.number(form)))).toBe(wanted);
      expect(stem(lower)).toBe(expected(lower));
    }),
    { numRuns: 10_000 },
  );
});

it('numbers stems without gaps, equal ones alike', () => {
  const vocabulary = german.createVocabulary();
  const texts: string[] = [];
  fc.assert(
    fc.property(word, (form) => {
      // A stem that nobody numbers leaves the others their numbers.
      vocabulary.stemOf(`${form}um`);
      const number = vocabulary.stem(vocabulary.number(form));
      expect(number).toBeLessThanOrEqual(texts.length);
      texts[number] ??= vocabulary.stemText(number);
      expect(vocabulary.findStem(texts[number])).toBe(number);
      expect(texts.indexOf(vocabulary.stemOf(form))).toBe(number);
    }),
  );
});

it('knows stop words by their lower-case form', () => {
  const stopwords = new Set(['über', 'weiß', 'ende', 'a’b', 'ő', 'e', 'x'.repeat(120)]);
  const vocabulary = german.createVocabulary({ stopwords });
  const inAnyCase = fc
    .tuple(fc.constantFrom(...stopwords), fc.infiniteStream(fc.boolean()))
    .map(([form, flags]) =>
      Array.from(form, (character) =>
        flags.next().value ? character.toUpperCase() : character,
      ).join(''),
    );
  fc.assert(
    fc.property(fc.oneof(word, inAnyCase), (form) => {
      expect(vocabulary.isStopword(vocabulary.number(form))).toBe(
        stopwords.has(form.toLowerCase()),
      );
    }),
  );
});
