import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { compare } from '../../../src/pipeline/questions/compare.js';
import { corpusOf, folderOf } from '../../corpus-of.js';

const FILES = {
  'a-2019.txt': 'Vertrauen und Arbeit. Vertrauen wächst.\n',
  'b-2021.txt': 'Digitale Arbeit. Digitale Wege und digitale Akten.\n',
};

describe('compare', () => {
  it('ranks words of both slices, with the counts behind the score', async () => {
    const { rows } = await compare(await corpusOf(FILES), '2019', '2021');
    expect(
      rows.map(({ term, targetCount, referenceCount }) => [term, targetCount, referenceCount]),
    ).toEqual([
      ['Vertrauen', 2, 0],
      ['Digitale', 0, 3],
    ]);
    expect(rows[0]!.g2).toBeGreaterThan(0);
    expect(rows[1]!.g2).toBeLessThan(0);
  });

  it('takes passages from the slice that uses a word more', async () => {
    const { rows } = await compare(await corpusOf(FILES), 'a-2019.txt', 'b-2021.txt');
    expect(rows.map(({ evidence }) => new Set(evidence.map(({ year }) => year)))).toEqual([
      new Set([2019]),
      new Set([2021]),
    ]);
    expect(rows.map(({ evidence }) => evidence.length)).toEqual([2, 3]);
  });

  it('reads a slice from outside of the corpus', async () => {
    const folder = folderOf({ 'c.txt': 'Resilienz und Resilienz.\n' });
    const { rows } = await compare(await corpusOf(FILES), `${folder}/c.txt`, '2019..2021');
    const row = rows.find(({ stem }) => stem === 'resilienz')!;
    expect(row).toMatchObject({ targetCount: 2, targetWords: 3, referenceCount: 0 });
    expect(row.evidence.map(({ document }) => document)).toEqual(['c.txt', 'c.txt']);
  });

  it('is the mirror of itself', async () => {
    const corpus = await openCorpus();
    const there = await compare(corpus, '2019', '2024', { evidence: 0 });
    const back = await compare(corpus, '2024', '2019', { evidence: 0 });
    const g2 = new Map(back.rows.map((row) => [row.stem, row.g2]));
    for (const row of there.rows) expect(g2.get(row.stem)!).toBeCloseTo(-row.g2, 9);
    expect(back.rows).toHaveLength(there.rows.length);
  });

  it('refuses a slice that is nothing', async () => {
    await expect(compare(await corpusOf(FILES), '2019', 'nichts.txt')).rejects.toMatchObject({
      code: 'slice-unknown',
    });
  });
});
