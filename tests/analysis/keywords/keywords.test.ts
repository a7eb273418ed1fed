import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import { corpusOf } from '../../corpus-of.js';

const TWO_YEARS = {
  'bericht-2019.txt':
    'Das Vertrauen wächst. Vertrauen ist gut, und die Kundinnen und Kunden vertrauen uns.\n',
  'bericht-2021.txt':
    'Die digitale Akte kommt. Alle Kund*innen nutzen die digitalen Wege; Vertrauen bleibt.\n',
};

describe('keywords', () => {
  it('shows a word as written and counts its forms together', async () => {
    const { rows } = await keywords(await corpusOf(TWO_YEARS));
    const trust = rows.find((row) => row.stem === 'vertrau')!;
    expect(trust).toMatchObject({ term: 'Vertrauen', count: 4, documents: 2, documentsTotal: 2 });
    expect(trust.forms).toEqual([
      { form: 'Vertrauen', count: 3 },
      { form: 'vertrauen', count: 1 },
    ]);
    expect(trust.perThousand).toBeCloseTo((4 / trust.words) * 1000, 12);
  });

  it('reports words that only the stemmer brings together', async () => {
    const corpus = await corpusOf({
      'a.txt': 'Die Maße stimmen. Die Masse wiegt. Große Massen, kleine Maße.\n',
    });
    const { rows } = await keywords(corpus);
    expect(rows.find((row) => row.stem === 'mass')!.collisions).toEqual([
      ['Maße'],
      ['Masse', 'Massen'],
    ]);
    expect(rows.filter((row) => row.collisions.length > 0)).toHaveLength(1);
  });

  it('folds gendered forms to their pair and keeps the surface', async () => {
    const { rows } = await keywords(await corpusOf(TWO_YEARS));
    const customers = rows.find((row) => row.stem === 'kund')!;
    expect(customers.forms.map(({ form }) => form)).toEqual(['Kund*innen', 'Kunden', 'Kundinnen']);
    const apart = await keywords(await corpusOf(TWO_YEARS, { foldGender: false }));
    expect(apart.rows.find((row) => row.stem === 'kund')!.forms).toEqual([
      { form: 'Kunden', count: 1 },
    ]);
  });

  it('leaves stop words out unless asked', async () => {
    const corpus = await corpusOf(TWO_YEARS);
    const without = await keywords(corpus);
    const withThem = await keywords(corpus, { includeStopwords: true });
    expect(without.rows.some((row) => row.term === 'die')).toBe(false);
    expect(withThem.rows.some((row) => row.forms.some(({ form }) => form === 'die'))).toBe(true);
  });

  it('compares each year with the rest and keeps the counts behind the score', async () => {
    const { rows } = await keywords(await corpusOf(TWO_YEARS), { by: 'year' });
    const row = rows.find((candidate) => candidate.year === 2019 && candidate.stem === 'vertrau')!;
    const rest = rows.find((candidate) => candidate.year === 2021 && candidate.stem === 'vertrau')!;
    expect(row.keyness!.reference).toEqual({ name: 'rest', count: rest.count, words: rest.words });
    expect(row.keyness!.g2).toBeCloseTo(-rest.keyness!.g2, 12);
  });

  it('lists runs of words that neither start nor end in a stop word and stay in their sentence', async () => {
    const corpus = await corpusOf({
      'a.txt':
        'Gute Arbeit braucht Zeit. Gute Arbeit lohnt sich. Zeit für gute Arbeit, sagt sie.\n',
    });
    const { rows } = await keywords(corpus, { ngrams: { smallest: 2, largest: 3 } });
    expect(rows.map((row) => [row.term, row.count])).toEqual([['Gute Arbeit', 3]]);
    const all = await keywords(corpus, { ngrams: { smallest: 3, largest: 3 }, minCount: 1 });
    const terms = all.rows.map((row) => row.term);
    expect(terms).toContain('Zeit für gute');
    expect(terms).not.toContain('Zeit Gute Arbeit');
  });

  it('shows the years asked for and keeps the others as reference', async () => {
    const corpus = await corpusOf(TWO_YEARS);
    const { rows } = await keywords(corpus, { years: [{ from: 2021, to: 2021 }] });
    const trust = rows.find((row) => row.stem === 'vertrau')!;
    expect(trust).toMatchObject({ count: 1, documentsTotal: 1 });
    expect(trust.keyness!.reference.count).toBe(3);
  });

  it('refuses a year that no document has and names those there are', async () => {
    const corpus = await corpusOf(TWO_YEARS);
    await expect(keywords(corpus, { years: [{ from: 2020, to: 2020 }] })).rejects.toMatchObject({
      code: 'year-unknown',
      hint: expect.stringContaining('2019, 2021'),
    });
  });

  it('opens the passages of every row', async () => {
    const corpus = await corpusOf(TWO_YEARS);
    const { rows } = await keywords(corpus, { evidence: 2 });
    for (const row of rows) {
      expect(row.evidence).toHaveLength(Math.min(2, row.count));
      for (const passage of row.evidence) {
        const text = TWO_YEARS[passage.document as keyof typeof TWO_YEARS];
        expect(row.forms.map(({ form }) => form)).toContain(text.slice(passage.start, passage.end));
      }
    }
  });

  it('shows passages of the forms it counts, not of a stop word with the same stem', async () => {
    const corpus = await corpusOf({
      'a.txt': 'Sie haben sich gesetzt. Das war sicher. Wir sind sicher.\n',
    });
    const { rows } = await keywords(corpus);
    const row = rows.find(({ term }) => term === 'sicher')!;
    expect(corpus.vocabulary.stemOf('sich')).toBe(row.stem);
    expect(row.count).toBe(2);
    expect(row.evidence.map(({ sentence }) => sentence)).toEqual([
      'Das war sicher.',
      'Wir sind sicher.',
    ]);
  });

  it('shows the beginning of the whole ranking, whatever the limit', async () => {
    const corpus = await openCorpus();
    for (const sort of ['frequency', 'tfidf', 'keyness'] as const) {
      const { rows: all } = await keywords(corpus, { sort, evidence: 0 });
      for (const limit of [1, 2, 7, 40, 600, all.length - 1, all.length, all.length + 1]) {
        const { rows } = await keywords(corpus, { sort, limit, evidence: 0 });
        expect(rows.map(({ stem }) => stem)).toEqual(all.slice(0, limit).map(({ stem }) => stem));
      }
    }
  });

  it('counts as a naive reference does on the bundled documents', async () => {
    const corpus = await openCorpus();
    const { rows, corpus: summary } = await keywords(corpus, {
      includeStopwords: true,
      evidence: 0,
    });
    const naive = new Map<string, number>();
    let words = 0;
    for await (const document of corpus.documents()) {
      const { vocabulary, source } = document;
      source.blocks.forEach((block, index) => {
        if (block.boilerplate) return;
        for (
          let token = document.blockStarts[index]!;
          token < document.blockStarts[index + 1]!;
          token++
        ) {
          const form = source.text.slice(document.starts[token]!, document.ends[token]!);
          if (!/\p{L}/u.test(form) || /^<\/?[a-z]/i.test(form)) continue;
          words++;
          const stem = vocabulary.stemOf(form);
          naive.set(stem, (naive.get(stem) ?? 0) + 1);
        }
      });
    }
    expect(words).toBe(summary.words);
    expect(new Map(rows.map((row) => [row.stem, row.count]))).toEqual(naive);
  });

  it('ranks by TF-IDF and by keyness', async () => {
    const corpus = await corpusOf(TWO_YEARS);
    for (const sort of ['tfidf', 'keyness'] as const) {
      const { rows } = await keywords(corpus, { by: 'year', sort });
      const scores = rows
        .filter((row) => row.year === 2021)
        .map((row) => (sort === 'tfidf' ? row.tfidf : row.keyness!.lrc));
      expect(scores).toEqual([...scores].sort((left, right) => right - left));
    }
  });
});
