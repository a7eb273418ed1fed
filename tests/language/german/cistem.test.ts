import { describe, expect, it } from 'vitest';
import { cistem } from '../../../src/language/german/cistem.js';
import { german } from '../../../src/language/german/german.js';

describe('cistem', () => {
  it('follows the published examples', () => {
    // Weissweiler & Fraser 2017 and the documentation of its implementations.
    expect(cistem('speicherbehältern', true)).toBe('speicherbehalt');
    expect(cistem('speicherbehältern', false)).toBe('speicherbehal');
    expect(cistem('grenzpostens', true)).toBe('grenzpost');
    expect(cistem('ausgefeiltere', false)).toBe('ausgefeil');
  });

  it('takes ge- off only where four letters stay', () => {
    expect(cistem('gesagt', false)).toBe('sag');
    expect(cistem('geben', false)).toBe('geb');
  });

  it('keeps doubled letters and the units sch, ei, ie', () => {
    expect(cistem('massen', true)).toBe('mass');
    expect(cistem('maße', true)).toBe('mass');
    expect(cistem('fischen', false)).toBe('fisch');
    expect(cistem('kinder*innen', true)).toContain('*');
  });

  it('is never empty for a word', () => {
    for (const word of ['e', 'en', 'der', 'nd', 'geen', 'ssss', 'ttt', 'eeee'])
      expect(cistem(word, false)).not.toBe('');
  });
});

describe('the stemmer option', () => {
  it('chooses the key, with gender folding before it', () => {
    const keys = (stemmer?: 'snowball' | 'cistem' | 'none') => {
      const vocabulary = german.createVocabulary(stemmer === undefined ? {} : { stemmer });
      return ['Arbeiten', 'gearbeitet', 'Kund*innen'].map((form) => vocabulary.stemOf(form));
    };
    expect(keys()).toEqual(['arbeit', 'gearbeitet', 'kund']);
    expect(keys('snowball')).toEqual(keys());
    expect(keys('cistem')).toEqual(['arbeit', 'arbei', 'kund']);
    expect(keys('none')).toEqual(['arbeiten', 'gearbeitet', 'kund']);
  });
});
