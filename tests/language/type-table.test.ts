import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { german } from '../../src/language/german/german.js';

describe('the table of types', () => {
  it('numbers forms as a map would, whatever their length', () => {
    const forms = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      // Equal but for one character, on both sides of the sixteen bytes that are compared at once.
      fc.tuple(fc.integer({ min: 1, max: 34 }), fc.nat(33)).map(([length, at]) => {
        const row = 'a'.repeat(length);
        return `${row.slice(0, at)}b${row.slice(at + 1)}`;
      }),
    );
    fc.assert(
      fc.property(fc.array(forms, { maxLength: 60 }), (all) => {
        const vocabulary = german.createVocabulary();
        const numbers = new Map<string, number>();
        for (const form of all) {
          const known = numbers.get(form);
          expect(vocabulary.find(form)).toBe(known ?? -1);
          const number = vocabulary.number(form);
          expect(number).toBe(known ?? numbers.size);
          numbers.set(form, number);
          expect(vocabulary.form(number)).toBe(form);
        }
        expect(vocabulary.size).toBe(numbers.size);
      }),
    );
  });

  it('keeps all forms while it grows', () => {
    const vocabulary = german.createVocabulary();
    const forms = Array.from({ length: 100_000 }, (_, i) => `Wort${'ä'.repeat(i % 30)}${i}`);
    const numbers = vocabulary.numbersOf(forms.join('\n'));
    expect(numbers).toEqual(Int32Array.from(forms, (_, i) => i));
    expect(Array.from(numbers, (type) => vocabulary.form(type))).toEqual(forms);
    expect(forms.every((form, i) => vocabulary.find(form) === i)).toBe(true);
    const long = 'ß'.repeat(3_000_000);
    expect(vocabulary.form(vocabulary.number(long))).toBe(long);
    expect(vocabulary.find('Wort0')).toBe(0);
  });
});
