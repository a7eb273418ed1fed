import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../src/pipeline/analyze-text.js';

/** Pieces of text with every kind of fault that is repaired on the way in, and what must not be touched. */
const PIECES = [
  'Vertrauen',
  'Leis\u00adtung',
  'Leis-\ntung',
  'SGB-II-\nTräger',
  'Ein- und Ausgang',
  'U\u0308bung',
  'fu\u0308r',
  'Qualita\u0308t',
  'ﬁnden',
  'Kunst\u200bstoff',
  'Arbeit*plus*',
  'Arbeit <i>plus</i>',
  'Arbeit $plus$',
  '*Arbeitplus*',
  'Kund*innen',
  'Kolleg:innen',
  'Schüler(innen)',
  'V e r t r a u e n',
  'z. B.',
  '§\u00a016f',
  '4. Juli 2019',
  '58.000',
  '„Gut“,',
  'Ende.Der',
  '🙂',
  '中文',
  'Bär.',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '\u202f',
  '–',
  '…',
  '<',
  '(',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n', '  ')), {
    maxLength: 40,
  })
  .map((pairs) => pairs.flat().join(''));

/** What a repair may take away: nothing that a reader sees as part of a word. */
const REMOVABLE = /^[\s\u0085\u00ad\u200b-\u200f\u2060\ufeff\p{Cc}*_$<>/a-z-]*$/u;

describe('offsets of the raw text', () => {
  it('slice every token out of the text it came from, in order and without overlap', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { tokens } = analyzeText(raw);
        let end = 0;
        for (const token of tokens) {
          expect(raw.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('leave nothing between tokens but white space and what a repair took away', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { tokens } = analyzeText(raw);
        let end = 0;
        for (const token of [...tokens, { start: raw.length, end: raw.length }]) {
          expect(raw.slice(end, token.start)).toMatch(REMOVABLE);
          end = token.end;
        }
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('keep the letters of every word', () => {
    fc.assert(
      fc.property(text, (raw) => {
        for (const token of analyzeText(raw).tokens.filter(({ isWord }) => isWord)) {
          const letters = (form: string) =>
            form
              .normalize('NFKC')
              .replaceAll(/<[^>]*>/g, '')
              .replaceAll(/[^\p{L}\p{N}]/gu, '');
          expect(letters(token.text)).toBe(letters(token.form));
        }
      }),
      { numRuns: 400, seed: 13 },
    );
  });

  it('give sentences that hold their tokens', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { tokens, sentences } = analyzeText(raw);
        const inside = tokens.filter((token) =>
          sentences.some(({ start, end }) => start <= token.start && token.end <= end),
        );
        expect(inside).toHaveLength(tokens.length);
      }),
      { numRuns: 200, seed: 17 },
    );
  });
});
