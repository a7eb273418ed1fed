/**
 * CISTEM against stems that its published implementations give; the B³ figures on its gold standard need data that
 * stays outside (`bench/eval/stemming.ts`). Families by hand: forms of one word share a stem, other words do not.
 */
import { expect, it } from 'vitest';
import { german } from '../../src/language/german/german.js';

/** Each line: forms of one word. Source: own list of inflected nouns, verbs and adjectives. */
const FAMILIES = `
Leistung Leistungen
Kind Kinder Kindern Kindes
Kunde Kunden Kund*innen KundInnen Kundinnen Kundin
Vertrauen Vertrauens
Haus Häuser Häusern Hauses
Tag Tage Tagen Tages
arbeiten arbeitet arbeite
wichtig wichtige wichtigen wichtiger wichtiges
Berater Beratern Beraters Beraterin Beraterinnen Berater:innen
Gespräch Gespräche Gesprächen Gesprächs
Frage Fragen
neu neue neuen neues
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

it.each([
  ['snowball', 0.97],
  ['cistem', 0.99],
] as const)('%s keeps the forms of a word together and words apart', (stemmer, floor) => {
  const vocabulary = german.createVocabulary({ stemmer });
  let together = 0;
  let pairs = 0;
  let wrong = 0;
  const keys = FAMILIES.map((forms) => forms.map((form) => vocabulary.stemOf(form)));
  keys.forEach((family, i) => {
    family.forEach((key, j) => {
      for (let k = j + 1; k < family.length; k++) {
        pairs++;
        if (family[k] === key) together++;
      }
    });
    for (let other = i + 1; other < keys.length; other++)
      wrong += keys[other]!.filter((key) => family.includes(key)).length;
  });
  expect(wrong).toBe(0);
  expect(together / pairs).toBeGreaterThanOrEqual(floor);
});
