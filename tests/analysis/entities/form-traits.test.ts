import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAPITALISED,
  FOREIGN_LETTER,
  FormTraits,
  INITIAL,
  MIXED,
  UPPER,
} from '../../../src/analysis/entities/form-traits.js';
import { german } from '../../../src/language/german/german.js';

function flagsOf(form: string): number {
  const vocabulary = german.createVocabulary();
  const type = vocabulary.number(form);
  const traits = new FormTraits(vocabulary);
  traits.update();
  return traits.flags[type]!;
}

/** What the letters of a form with a capital say, in Unicode's classes alone. */
function shapeOf(form: string): number {
  const isInitial = /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|(?:Th|Ch|Ph)\.|\p{Lu}\.-\p{Lu}\p{Ll}+)$/u.test(
    form,
  );
  const shape = /^\p{Lu}[\p{Lu}\d.&'’-]*\p{Lu}[\p{Lu}\d.]*$/u.test(form)
    ? UPPER
    : /\p{Ll}\p{Lu}|\d/u.test(form)
      ? MIXED
      : CAPITALISED;
  const isForeign = !/^[A-Za-zÄÖÜäöüß'’.-]+$/.test(form);
  return shape | (isInitial ? INITIAL : 0) | (isForeign ? FOREIGN_LETTER : 0);
}

const SHAPE = CAPITALISED | UPPER | MIXED | INITIAL | FOREIGN_LETTER;
const unit = fc.constantFrom(..."abäößzABÄÜZhTéÉłŁœσΣ09.-&'’/");

describe('FormTraits', () => {
  it('tells the shape of a form, in plain letters and in others', () => {
    const form = fc.string({ unit, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(form, (tail) => {
        for (const first of ['A', 'Ü', 'É']) {
          expect(flagsOf(first + tail) & SHAPE).toBe(shapeOf(first + tail));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows an elided name by its capital', () => {
    for (const form of ["d'Hondt", 'd’Estaing', "d'Île"]) {
      expect(flagsOf(form) & CAPITALISED).toBe(CAPITALISED);
    }
    for (const form of ["d'accord", 'dHondt', "d'H"]) {
      expect(flagsOf(form) & CAPITALISED).toBe(0);
    }
  });
});
