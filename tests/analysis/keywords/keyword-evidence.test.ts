import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, type WordTally } from '../../../src/analysis/keywords/count-words.js';
import { KeywordEvidence } from '../../../src/analysis/keywords/keyword-evidence.js';
import { type KeywordRow, keywordRows } from '../../../src/analysis/keywords/keywords.js';
import type { Document } from '../../../src/model/document.js';
import type { Corpus } from '../../../src/pipeline/corpus.js';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import { corpusOf } from '../../corpus-of.js';

const word = fc.constantFrom(
  ...'Vertrauen vertraut Kundin Kunden Kund*innen sicher sich und Wege Weg digital'.split(' '),
);
const text = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((sentences) => `${sentences.map((words) => words.join(' ')).join('. ')}.\n`);
const files = fc
  .array(fc.tuple(fc.constantFrom('2019', '2021', 'ohne'), text), { minLength: 1, maxLength: 5 })
  .map((texts) => Object.fromEntries(texts.map(([year, each], i) => [`${i}-${year}.txt`, each])));

/** The first passages of a row, by a look at every token. */
function passagesOf(
  row: KeywordRow,
  documents: readonly Document[],
  limit: number,
  isInSlice: (document: Document) => boolean,
): string[] {
  const places: string[] = [];
  for (const document of documents) {
    if (!isInSlice(document)) continue;
    const { types, vocabulary, starts, source } = document;
    types.forEach((type, token) => {
      if (!vocabulary.isWord(type) || vocabulary.isStopword(type)) return;
      if (vocabulary.stemText(vocabulary.stem(type)) !== row.stem) return;
      places.push(`${source.id} ${starts[token]}`);
    });
  }
  return places.slice(0, limit);
}

async function documentsOf(corpus: Corpus): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const document of corpus.documents()) documents.push(document);
  return documents;
}

describe('passages of keywords', () => {
  it('are the first ones, whatever the slices', async () => {
    const slices = fc.constantFrom('none', 'year', 'document');
    await fc.assert(
      fc.asyncProperty(files, slices, fc.nat(4), async (contents, by, evidence) => {
        const corpus = await corpusOf(contents);
        const { rows } = await keywords(corpus, { by, evidence });
        const documents = await documentsOf(corpus);
        for (const row of rows) {
          const found = row.evidence.map(({ document, start }) => `${document} ${start}`);
          const expected = passagesOf(row, documents, evidence, ({ source }) =>
            by === 'year'
              ? source.year.year === row.year
              : by === 'none' || source.id === row.document,
          );
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('need no document that has none of them', async () => {
    const corpus = await corpusOf({
      'a.txt': 'Das Vertrauen wächst. Vertrauen bleibt.\n',
      'b.txt': 'Das Vertrauen sinkt.\n',
      'c.txt': 'Digitale Wege.\n',
      'd.txt': 'Wege und Umwege.\n',
    });
    const analysis = countWords({ smallest: 1, largest: 1 });
    const documents = await documentsOf(corpus);
    const tally = documents.map(analysis.observe).reduce(analysis.merge) as WordTally;
    const rows = keywordRows(tally, corpus.vocabulary, {
      by: 'none',
      sort: 'frequency',
      minCount: 2,
      limit: 0,
      years: null,
      includeStopwords: false,
      reference: null,
      keys: 'positive',
    });
    expect(rows.map(({ term }) => term)).toEqual(['Vertrauen', 'Wege']);
    const options = { limit: 2, by: 'none', years: null, includeStopwords: false } as const;
    const collector = new KeywordEvidence(rows, tally, corpus.vocabulary, options);
    const wanted = documents.filter((document) => {
      const isWanted = collector.wants(document.source.id);
      if (isWanted) collector.observe(document);
      return isWanted;
    });
    expect(wanted.map(({ source }) => source.id)).toEqual(['a.txt', 'c.txt', 'd.txt']);
    expect(collector.isComplete).toBe(true);
    expect(collector.wants('a.txt')).toBe(false);
  });
});
