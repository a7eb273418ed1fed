import { describe, expect, it } from 'vitest';
import { collocations } from '../../../src/pipeline/questions/collocations.js';
import { corpusOf } from '../../corpus-of.js';

const FILES = {
  'a-2019.txt':
    'Das große Vertrauen wächst. Ohne großes Vertrauen fehlt Arbeit.\n\nDie Arbeit braucht Zeit und Geduld.\n',
  'b-2020.txt': 'Wer Vertrauen schenkt, gewinnt Vertrauen.\n',
};

describe('collocations', () => {
  it('counts words before and behind within the sentence, inflected forms together', async () => {
    const { rows } = await collocations(await corpusOf(FILES), 'Vertrauen', { minCount: 1 });
    const of = (stem: string) => rows.find((row) => row.stem === stem);
    expect(of('gross')).toMatchObject({
      count: 2,
      left: 2,
      right: 0,
      collocateCount: 2,
      termCount: 4,
      documents: 1,
      documentsTotal: 2,
    });
    expect(of('arbeit')).toMatchObject({ count: 1, left: 0, right: 1, collocateCount: 2 });
    expect(of('zeit')).toBeUndefined();
    // A word between two hits counts once, for the first.
    expect(of('gewinnt')).toMatchObject({ count: 1, left: 0, right: 1 });
  });

  it('takes a window, a side, a whole sentence or paragraph', async () => {
    const corpus = await corpusOf(FILES);
    const stems = async (options: Parameters<typeof collocations>[2]) =>
      (await collocations(corpus, 'wächst', { minCount: 1, ...options })).rows.map(
        ({ stem }) => stem,
      );
    expect(await stems({ span: { unit: 'words', left: 1, right: 0 } })).toEqual(['vertrau']);
    expect(await stems({ span: { unit: 'sentence' } })).toEqual(['gross', 'vertrau']);
    expect(await stems({ span: { unit: 'paragraph' } })).toEqual(
      expect.arrayContaining(['arbeit', 'fehlt']),
    );
    expect(await stems({ span: { unit: 'paragraph' }, side: 'right' })).toEqual(
      expect.not.arrayContaining(['das']),
    );
  });

  it('shows passages with the collocate near the term, of its slice', async () => {
    const corpus = await corpusOf(FILES);
    const { rows } = await collocations(corpus, 'Vertrauen', { by: 'year', minCount: 1 });
    for (const row of rows) {
      expect(row.evidence).toHaveLength(Math.min(3, row.count));
      for (const passage of row.evidence) {
        expect(passage.year).toBe(row.year);
        const text = FILES[passage.document as keyof typeof FILES];
        expect(corpus.vocabulary.stemOf(text.slice(passage.start, passage.end))).toBe(row.stem);
        expect(passage.sentence).toContain('Vertrauen');
      }
    }
  });
});
