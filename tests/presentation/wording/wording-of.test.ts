import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../src/presentation/wording/wording-of.js';

const de = wordingOf('de');
const en = wordingOf('en');

describe('wordingOf', () => {
  it('counts in singular and plural', () => {
    expect([0, 1, 2, 1234].map(de.words)).toEqual([
      '0 Wörter',
      '1 Wort',
      '2 Wörter',
      '1.234 Wörter',
    ]);
    expect([1, 2].map(de.hits)).toEqual(['1 Treffer', '2 Treffer']);
    expect([1, 2].map(de.mentions)).toEqual(['1 Erwähnung', '2 Erwähnungen']);
    expect([1, 2].map(en.documents)).toEqual(['1 document', '2 documents']);
  });

  it('declines behind prepositions', () => {
    expect(de.messages.fewHits('Stolz', '2023', 2, 1)).toBe(
      'Stolz 2023 beruht auf nur 2 Treffern in einem Dokument.',
    );
    expect(de.messages.fewHits('Stolz', '2023', 1, 1)).toContain('auf nur einem Treffer in einem');
    expect(de.messages.fewHits('Stolz', '2023', 3, 2)).toContain('3 Treffern in 2 Dokumenten');
    expect(de.messages.undatedDocuments(1)).toBe(
      '1 Dokument hat kein Jahr und fehlt in der Aufstellung nach Jahren.',
    );
    expect(de.messages.noThemeHits('Stolz', 801)).toContain('in 801 Wörtern');
  });

  it('names the four verdicts', () => {
    expect(de.verdicts).toEqual({
      higher: 'höher',
      lower: 'niedriger',
      undecided: 'unentschieden',
      'too-little-text': 'zu wenig Text',
    });
  });

  it('sums up a corpus without closing gaps between years', () => {
    expect(de.corpusSummary(5, 9876, [2019, 2021, 2022, 2023, 2025])).toBe(
      '5 Dokumente, 9.876 Wörter, 2019, 2021–2023, 2025',
    );
    expect(en.corpusSummary(1, 1, [])).toBe('1 document, 1 word, undated');
  });

  it('lists and quotes as the language does', () => {
    expect(de.listed(['a', 'b', 'c'])).toBe('a, b und c');
    expect(en.listed(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(en.listed(['a', 'b'])).toBe('a and b');
    expect(de.quoted('Mut')).toBe('„Mut“');
  });

  it('has one soft hyphen at most in a heading, as more could meet on one line', () => {
    for (const label of [...Object.values(de.columns), ...Object.values(en.columns)]) {
      for (const word of label.split(' '))
        expect(word.split('\u00AD').length).toBeLessThanOrEqual(2);
    }
  });
});
