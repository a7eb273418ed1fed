import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../src/language/german/compounds.js';
import { german } from '../../../src/language/german/german.js';

describe('splitCompound', () => {
  it.each([
    ['vertrauenskultur', 'vertrauen kultur'],
    ['vertrauensvorschuss', 'vertrauen vorschuss'],
    ['selbstvertrauen', 'selbst vertrauen'],
    ['arbeitsmarktpolitik', 'arbeit markt politik'],
    ['kinderbetreuung', 'kind betreuung'],
    ['stundenlohn', 'stunde lohn'],
    ['hilfsangebot', 'hilfe angebot'],
    ['bundesagentur', 'bund agentur'],
    ['namensschild', 'name schild'],
    ['schulabschluss', 'schule abschluss'],
    ['fachkräfte', 'fach kräfte'],
    ['vertrauensvolle', 'vertrauen volle'],
    ['sgb-ii-träger', 'sgb ii träger'],
    ['ein-', 'ein'],
  ])('%s', (word, parts) => {
    expect(splitCompound(word)).toEqual(parts.split(' '));
  });

  it.each([
    'vertraulichkeit',
    'vertraulich',
    'verantwortung',
    'zusammenarbeit',
    'mitarbeiter',
    'lernende',
    'dramatisch',
    'anzugehen',
    'nachteile',
    'brandenburg',
    'qwrtzpsdfghjk',
    '',
    '-',
  ])('leaves %j whole', (word) => {
    expect(splitCompound(word)).toEqual([word]);
  });

  it('drops the mark of a gender form inside a compound', () => {
    expect(splitCompound('kund*innenorientierung').at(-1)).toBe('orientierung');
  });

  it('is what a vocabulary gives as parts', () => {
    const vocabulary = german.createVocabulary();
    const type = vocabulary.number('Vertrauenskultur');
    expect(vocabulary.parts(type)).toEqual(['vertrauen', 'kultur']);
  });

  it('never gives an empty part and always gives one', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'arbeit',
              's',
              'markt',
              '-',
              'en',
              'haus',
              'tür',
              'vertrauen',
              '*innen',
            ),
            fc.string(),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (pieces) => {
          const word = pieces.join('').toLowerCase();
          const parts = splitCompound(word);
          expect(parts.length).toBeGreaterThan(0);
          if (word !== '') for (const part of parts) expect(part).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('looks at no more than sixty letters', () => {
    const parts = splitCompound('arbeits'.repeat(100_000));
    expect(parts).toHaveLength(1);
  });
});
