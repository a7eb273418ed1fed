import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, parseTerm, wordForm } from '../../src/analysis/term-pattern.js';
import { WordLookup } from '../../src/analysis/word-lookup.js';
import { german } from '../../src/language/german/german.js';

const letter = fc.constantFrom(...'aäAÄoöuüÜßẞsStéÉ*:-1œŒжK');
const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
const lettersOnly = word.map((text) => text.replaceAll(/[*:]/g, '').normalize('NFC'));
const pattern = fc
  .tuple(
    lettersOnly,
    lettersOnly,
    fc.constantFrom('#', '=#', '~#', '+#', '#*', '*#', '*#*', '#*@', '#?@'),
  )
  .filter(([first, second]) => first !== '' && second !== '')
  .map(([first, second, shape]) => shape.replace('#', first).replace('@', second));

function lookupOf(patterns: readonly string[]) {
  const vocabulary = german.createVocabulary({});
  const entries = patterns.flatMap((source) => {
    const parsed = parseTerm(source).words;
    return parsed.map((one) => ({
      word: one,
      value: source,
      ...compilePattern(one, vocabulary),
    }));
  });
  return { vocabulary, entries, lookup: new WordLookup(entries, vocabulary) };
}

describe('WordLookup', () => {
  it('finds what asking every pattern finds', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.array(word, { minLength: 1, maxLength: 12 }),
        (patterns, words) => {
          const { vocabulary, entries, lookup } = lookupOf(patterns);
          // Words made of the patterns too: of random ones few match.
          const near = patterns.map((source) => source.replaceAll(/[=~+*?]/g, ''));
          for (const form of [
            ...words,
            ...near,
            ...near.map((text) => `x${text.toUpperCase()}er`),
          ]) {
            const type = vocabulary.number(form.normalize('NFC'));
            const asked = wordForm(type, vocabulary);
            const expected = entries
              .filter(({ matches }) => matches(asked))
              .map(({ value }) => value);
            found += expected.length;
            expect([...lookup.find(type)].sort()).toEqual([...expected].sort());
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('does not look at most words', () => {
    const { vocabulary, entries } = lookupOf(['vertrau*', '*digital*', '*kultur', '=Mut']);
    const mayMatch = vocabulary.filter(entries.flatMap(({ clue }) => clue ?? []));
    const passes = (form: string) => mayMatch(vocabulary.number(form));
    expect(['VERTRAUEN', 'Entdigitalisierung', 'Hauskultur', 'Mut'].map(passes)).toEqual(
      new Array(4).fill(true),
    );
    expect(['Misstrauen', 'Digest', 'kulturell', 'Anmut', 'in', 'ß'].map(passes)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
