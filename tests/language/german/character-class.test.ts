import { expect, it } from 'vitest';
import { characterClass } from '../../../src/language/german/character-class.js';
import { DIGIT, LETTER, MARK, OTHER, SPACE, SURROGATE } from '../../../src/language/unit-traits.js';

/** As Unicode's properties have it. */
function classByProperty(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{Cs}/u.test(character)) return SURROGATE;
  if (/[\s\u0085\u200b]/u.test(character) || code < 0x20 || code === 0x7f) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

it('the class of every code unit is that of its properties', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    if (characterClass(code) !== classByProperty(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
