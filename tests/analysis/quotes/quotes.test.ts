import { describe, expect, it } from 'vitest';
import { type QuotesTally, quotesAnalysis } from '../../../src/analysis/quotes/quotes.js';
import { german } from '../../../src/language/german/german.js';
import { sourceFromString } from '../../../src/sources/read.js';
import { mentionsOf } from './mentions-of.js';

const analysis = quotesAnalysis(({ source }) => mentionsOf(source.text, { 'Anna Berg': 'f' }));

function observe(id: string, text: string): QuotesTally {
  return analysis.observe(german.annotate(sourceFromString(id, text), german.createVocabulary()));
}

describe('quotesAnalysis', () => {
  it('gives rows in raw offsets with line, speaker and cue', () => {
    const text = 'Der Ver\u00adein tagte.\n\n„Wir sind be\u00adreit“, sagte Anna Berg.\n';
    const { rows } = observe('2020-a.txt', text);
    expect(rows).toEqual([
      {
        document: '2020-a.txt',
        year: 2020,
        start: text.indexOf('„'),
        end: text.indexOf('“') + 1,
        line: 3,
        text: '„Wir sind bereit“',
        kind: 'direct',
        speaker: { id: 'Anna Berg', name: 'Anna Berg', text: 'Anna Berg' },
        cue: 'sagte',
      },
    ]);
  });

  it('reports marks without a counterpart once a document', () => {
    const { diagnostics } = observe('a.txt', 'Er rief „Halt und lief.\n\nDann kam „keiner mehr.\n');
    expect(diagnostics).toMatchObject([
      { code: 'quotation-mark-unbalanced', document: 'a.txt', data: { count: 2, line: 1 } },
    ]);
  });

  it('merges to the same whatever the order', () => {
    const [a, b] = [
      observe('a.txt', '„Ja“, sagte Anna Berg.'),
      observe('b.txt', '„Nein“, sagte Anna Berg.'),
    ];
    const inOrder = analysis.conclude(analysis.merge(a, b));
    expect(analysis.conclude(analysis.merge(b, a))).toEqual(inOrder);
    expect(inOrder.rows.map(({ document }) => document)).toEqual(['a.txt', 'b.txt']);
  });
});
