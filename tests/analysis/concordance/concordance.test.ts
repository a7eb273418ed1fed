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

  it('shows what stands around a hit where a sentence never ends', async () => {
    const text = `${'Wort 😀 '.repeat(30_000)}Vertrauen ${'Wort '.repeat(30_000)}`;
    const corpus = await corpusOf({ 'a.txt': text });
    const { rows } = await concordance(corpus, 'Vertrauen');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.sentence).toMatch(/^…\S.* Vertrauen .*…$/u);
    expect(rows[0]!.sentence.length).toBeLessThan(2100);
    expect(rows[0]!.sentence).not.toMatch(/\p{Cs}/u);
    // Each hit would otherwise repeat the whole line: 60,000 times 400 kB.
    const all = await concordance(corpus, 'Wort');
    expect(all.rows).toHaveLength(60_000);
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

describe('a theme in the concordance', () => {
  const definitions = [
    {
      name: 'trust',
      label: { de: 'Vertrauen', en: 'Trust' },
      core: ['vertrau*', 'gute Arbeit'],
      related: ['wächst'],
      falseFriends: [],
    },
  ];

  it('lists its hits, phrases as a whole, related words when asked', async () => {
    const corpus = await corpusOf(FILES);
    const hits = async (related: 'include' | 'exclude') =>
      (await concordance(corpus, { theme: 'trust', definitions, related })).rows.map(
        (row) => row.hit,
      );
    expect(await hits('exclude')).toEqual(['Vertrauen', 'Vertrauen', 'Gute Arbeit', 'gute Arbeit']);
    expect(await hits('include')).toContain('wächst');
  });

  it('refuses a theme that is not there', async () => {
    await expect(
      concordance(await corpusOf(FILES), { theme: 'trusd', definitions }),
    ).rejects.toMatchObject({ code: 'theme-unknown' });
  });
});

describe('a regular expression', () => {
  it('finds parts of words and phrases across white space, with places in the file', async () => {
    const text =
      'Wir wissen seit langem, und wir sagen es gern noch einmal: die 😀 ganz\nnormale Arbeit zählt, und zwar jeden Tag.\n\nFu\u0308r Arbeit und Arbeiten.\n';
    const corpus = await corpusOf({ 'a-2019.txt': text });
    const hits = async (regex: string) =>
      (await concordance(corpus, { regex })).rows.map((row) => text.slice(row.start, row.end));
    expect(await hits('ganz normale')).toEqual(['ganz\nnormale']);
    expect(await hits('(?i)arbeit\\w*')).toEqual(['Arbeit', 'Arbeit', 'Arbeiten']);
    expect(await hits('z\\p{L}+t')).toEqual(['zählt']);
    expect(await hits('^Für')).toEqual(['Fu\u0308r']);
    expect(await hits('x*')).toEqual([]);
    expect(await hits('t\\. F')).toEqual([]);
  });

  it.each(['(a+)+$', '(a|a)*b', '(.*a){12}b', 'a.*b|a'])('%s cannot hang', async (regex) => {
    const corpus = await corpusOf({ 'a-2019.txt': `${'a'.repeat(30_000)} c\n` });
    const before = performance.now();
    await concordance(corpus, { regex });
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it.each(['(a', '(?=a)', '(a)\\1', 'a{2000}'])('refuses %s with a hint', async (regex) => {
    await expect(concordance(await corpusOf(FILES), { regex })).rejects.toMatchObject({
      code: 'regex-invalid',
      hint: expect.stringContaining('RE2'),
    });
  });
});

describe('order and sample', () => {
  const TEXT = [
    'Der Ofen nutzt Vertrauen ohne Maß.',
    'Ein Öl nutzt Vertrauen, Masse zählt.',
    'Alle Äpfel schenken Vertrauen.',
    'Ein Apfel schenkt Vertrauen zu oft.',
  ].join('\n\n');

  it('sorts by the words behind and before, umlauts as their base letters', async () => {
    const corpus = await corpusOf({ 'a-2019.txt': TEXT });
    const of = async (sort: 'left' | 'right') =>
      (await concordance(corpus, 'Vertrauen', { sort })).rows.map((row) =>
        sort === 'left' ? row.left : row.right,
      );
    expect(await of('right')).toEqual(['.', ', Masse zählt.', 'ohne Maß.', 'zu oft.']);
    expect(await of('left')).toEqual([
      'Der Ofen nutzt',
      'Ein Öl nutzt',
      'Alle Äpfel schenken',
      'Ein Apfel schenkt',
    ]);
  });

  it('draws a sample that depends on nothing but the seed', async () => {
    const corpus = await corpusOf({ 'a-2019.txt': 'Vertrauen wächst. '.repeat(50) });
    const starts = async (sample: number, seed: number) =>
      (await concordance(corpus, 'Vertrauen', { sample, seed })).rows.map((row) => row.start);
    const drawn = await starts(10, 1);
    expect(drawn).toHaveLength(10);
    expect(new Set(drawn).size).toBe(10);
    expect(drawn).toEqual([...drawn].sort((left, right) => left - right));
    expect(await starts(10, 1)).toEqual(drawn);
    expect(await starts(10, 2)).not.toEqual(drawn);
    expect(await starts(99, 1)).toHaveLength(50);
  });

  it('says where in its document a hit stands', async () => {
    const corpus = await corpusOf({ 'a-2019.txt': 'Eins zwei Vertrauen. Vier Vertrauen sechs.\n' });
    const { rows } = await concordance(corpus, 'Vertrauen');
    expect(rows.map((row) => [row.wordsBefore, row.words])).toEqual([
      [2, 6],
      [4, 6],
    ]);
  });
});
