import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/analysis/quotes/find-quotations.js';
import { sourceFromString } from '../../../src/sources/read.js';

function pairsIn(text: string) {
  const source = sourceFromString('marks.txt', text);
  const { found, unbalanced } = findQuotations(source.text, source.blocks, () => true);
  return {
    quotations: found.map(({ start, end, depth }) => [depth, source.text.slice(start, end)]),
    unbalanced: unbalanced.length,
  };
}

describe('findQuotations', () => {
  it.each([
    ['„Ja“ und "Nein" und »Doch« und «Nie» und ›So‹ und “Oh” gelten.', 6],
    ['Er sagte: „Gut." Sie sagte: „Schlecht”.', 2],
    ['Das ist Peters’ Haus und Hans’ Hut, er hat’s gesehen.', 0],
    ['Das Rohr misst 5" und das Brett 12" in der Länge.', 0],
  ])('%s', (text, count) => {
    expect(pairsIn(text).quotations).toHaveLength(count);
  });

  it('nests marks of one kind', () => {
    expect(pairsIn('Er sah „die „neue“ Stadt“ am Meer.').quotations).toEqual([
      [0, '„die „neue“ Stadt“'],
      [1, '„neue“'],
    ]);
  });

  it('gives up an opener at the end of its paragraph and reports it', () => {
    const { quotations, unbalanced } = pairsIn(
      'Er sah „die Stadt am Meer.\n\nSie sah „das Meer“ nicht.',
    );
    expect(quotations).toEqual([[0, '„das Meer“']]);
    expect(unbalanced).toBe(1);
  });

  it('finds stretches that begin and end with marks and lie in each other or apart', () => {
    const piece = fc.constantFrom(
      '„',
      '“',
      '”',
      '"',
      '»',
      '«',
      '›',
      '‹',
      '‚',
      '‘',
      '’',
      ' ',
      'Wort',
      '.',
      ', ',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = sourceFromString('marks.txt', pieces.join(''));
        const { found } = findQuotations(source.text, source.blocks, () => true);
        for (const { start, end } of found) {
          expect(source.text.slice(start, end)).toMatch(/^[„“”"»«›‹‚‘][\s\S]*[“”"«»‹›‘’]$/);
          for (const other of found) {
            const crosses = start < other.start && other.start < end && end < other.end;
            expect(crosses).toBe(false);
          }
        }
      }),
    );
  });
});
