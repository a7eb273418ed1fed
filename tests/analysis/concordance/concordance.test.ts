import { describe, expect, it } from 'vitest';
import { concordance } from '../../../src/pipeline/questions/concordance.js';
import { corpusOf } from '../../corpus-of.js';

const FILE =
  'Erste Zeile.\n\nWir schenken Vertrauen. „Vertrauen“, sagt sie, „wächst langsam.“\nGute Arbeit zählt; gute  Arbeit lohnt.\n';
const FILES = { 'a-2019.txt': FILE };

describe('concordance', () => {
  it('gives every inflected form with its place', async () => {
    const { rows } = await concordance(await corpusOf(FILES), 'vertraue');
    expect(rows.map((row) => [row.line, row.hit])).toEqual([
      [3, 'Vertrauen'],
      [3, 'Vertrauen'],
    ]);
    for (const row of rows) expect(FILE.slice(row.start, row.end)).toBe(row.hit);
    expect(rows[0]).toMatchObject({
      year: 2019,
      column: 14,
      left: 'Wir schenken',
      sentence: 'Wir schenken Vertrauen.',
    });
  });

  it('finds exact forms, beginnings, ends and phrases', async () => {
    const corpus = await corpusOf(FILES);
    const hits = async (term: string, match?: 'form' | 'prefix') =>
      (await concordance(corpus, term, match ? { match } : {})).rows.map((row) => row.hit);
    expect(await hits('vertrauen', 'form')).toEqual([]);
    expect(await hits('Vertr', 'prefix')).toEqual(['Vertrauen', 'Vertrauen']);
    expect(await hits('*trauen')).toHaveLength(2);
    expect(await hits('gute Arbeit')).toEqual(['Gute Arbeit', 'gute Arbeit']);
    expect(await hits('"Gute Arbeit"')).toEqual(['Gute Arbeit']);
    expect(await hits('wächst sagt')).toEqual([]);
  });

  it('refuses an empty term', async () => {
    const corpus = await corpusOf(FILES);
    await expect(concordance(corpus, '  ')).rejects.toMatchObject({ code: 'term-empty' });
    await expect(concordance(corpus, '*')).rejects.toMatchObject({ code: 'term-wildcard-only' });
  });
});
