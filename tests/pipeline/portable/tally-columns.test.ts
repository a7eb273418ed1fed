import { expect, it } from 'vitest';
import { countWords } from '../../../src/analysis/keywords/count-words.js';
import { fromColumns, toColumns } from '../../../src/pipeline/portable/tally-columns.js';
import { runAnalysis } from '../../../src/pipeline/run-analysis.js';
import { corpusOf } from '../../corpus-of.js';

const corpus = await corpusOf({ '2019.txt': 'Gute Arbeit, gute Leute, Arbeit.\n' });
const tally = await runAnalysis(corpus, countWords({ smallest: 1, largest: 2 }));

it('writes counts of words as two columns, types ascending', () => {
  const { vocabulary } = corpus;
  const { documents } = toColumns('words', tally) as {
    documents: { grams: { size: number; types: Int32Array; counts: Uint16Array }[] }[];
  };
  const [words] = documents[0]!.grams;
  expect(Array.from(words!.types, (type) => vocabulary.form(type))).toEqual([
    'Gute',
    'Arbeit',
    'gute',
    'Leute',
  ]);
  expect(words).toMatchObject({ size: 1, counts: Uint16Array.of(1, 2, 1, 1) });
});

it('packs them again to the same tally', () => {
  expect(fromColumns('words', toColumns('words', tally))).toEqual(tally);
});

it('leaves the tallies of other questions alone', () => {
  const other = { documents: [] };
  expect(toColumns('themes', other)).toBe(other);
  expect(fromColumns('themes', other)).toBe(other);
});
