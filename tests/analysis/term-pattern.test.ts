import { describe, expect, it } from 'vitest';
import { parseTerm, wordForm, wordPredicate } from '../../src/analysis/term-pattern.js';
import { german } from '../../src/language/german/german.js';

const vocabulary = german.createVocabulary();

function matches(term: string, form: string): boolean {
  const [word] = parseTerm(term).words;
  return wordPredicate(word!, vocabulary)(wordForm(vocabulary.number(form), vocabulary));
}

describe('a pattern', () => {
  it.each([
    ['vertraut', 'Vertrauter', true],
    ['=Mut', 'Mut', true],
    ['=Mut', 'mut', false],
    ['~Mut', 'MUT', true],
    ['~mut', 'Mute', false],
    ['vertrau*', 'Vertrauenskultur', true],
    ['*kultur', 'Vertrauenskultur', true],
    ['*trau*', 'zutrauen', true],
    ['ver*kultur', 'Vertrauenskultur', true],
    ['ver*kultur', 'Vertrauenskulturen', false],
    ['*ver*kultur*', 'Vertrauenskulturen', true],
    ['v?rtrauen', 'Vertrauen', true],
    ['v?trauen', 'Vertrauen', false],
    ['+vertrauen', 'Selbstvertrauen', true],
    ['+vertrauen', 'Kultur', false],
    // The star of a gendered form is one of its letters.
    ['Kund*innen', 'Kunden', true],
    ['Kund*innen', 'Kundgebungsinnen', false],
  ])('%s and %s: %s', (term, form, expected) => {
    expect(matches(term, form)).toBe(expected);
  });

  it('of stars takes no more than the product of the lengths', () => {
    const before = performance.now();
    expect(matches(`a${'*a'.repeat(200)}*b`, 'a'.repeat(5000))).toBe(false);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it.each(['*', '**', '=', '+', '~', '?', '***?'])('%j has no letters to look for', (term) => {
    expect(() => parseTerm(term)).toThrowError(
      expect.objectContaining({ code: 'term-wildcard-only' }),
    );
  });
});
