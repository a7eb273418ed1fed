import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.js';
import { tallyCollocations } from '../../src/analysis/collocations/tally-collocations.js';
import { concordanceAnalysis } from '../../src/analysis/concordance/concordance.js';
import { corpusOverview } from '../../src/analysis/corpus/corpus-overview.js';
import { countWords } from '../../src/analysis/keywords/count-words.js';
import { TermMatcher } from '../../src/analysis/term-matcher.js';
import { parseTerm } from '../../src/analysis/term-pattern.js';
import { tallyThemes } from '../../src/analysis/themes/tally-themes.js';
import { ThemeMatcher } from '../../src/analysis/themes/theme-matcher.js';
import type { Document } from '../../src/model/document.js';
import { bundledThemes } from '../../src/pipeline/bundled-seeds.js';
import { openCorpus } from '../../src/pipeline/corpus.js';
import { readThemeFile } from '../../src/sources/theme-file.js';

const corpus = await openCorpus();
const documents: Document[] = [];
for await (const document of corpus.documents()) documents.push(document);
const matcher = new TermMatcher(parseTerm('Vertrauen'), corpus.vocabulary);
const themes = new ThemeMatcher(await readThemeFile(bundledThemes()), corpus.vocabulary);

const analyses: Readonly<Record<string, Analysis<unknown, unknown>>> = {
  words: countWords({ smallest: 1, largest: 2 }) as Analysis<unknown, unknown>,
  themes: tallyThemes(themes) as Analysis<unknown, unknown>,
  concordance: concordanceAnalysis((document) => matcher.hits(document)) as Analysis<
    unknown,
    unknown
  >,
  collocations: tallyCollocations(matcher, { unit: 'words', left: 5, right: 5 }) as Analysis<
    unknown,
    unknown
  >,
  corpus: corpusOverview as Analysis<unknown, unknown>,
};

describe.each(Object.entries(analyses))('the tally of %s', (_, analysis) => {
  const tallies = documents.map((document) => analysis.observe(document));
  const straight = analysis.conclude(tallies.reduce((left, right) => analysis.merge(left, right)));

  it('merges to the same result in any order and any grouping', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tallies, { minLength: tallies.length }),
        fc.integer({ min: 1, max: tallies.length - 1 }),
        (order, cut) => {
          const merge = (part: readonly unknown[]) =>
            part.reduce((left, right) => analysis.merge(left, right), analysis.empty());
          const merged = analysis.merge(merge(order.slice(0, cut)), merge(order.slice(cut)));
          expect(analysis.conclude(merged)).toEqual(straight);
        },
      ),
      { numRuns: 25, seed: 3 },
    );
  });

  it('survives structuredClone', () => {
    const cloned = tallies.map((tally) => structuredClone(tally));
    expect(analysis.conclude(cloned.reduce((left, right) => analysis.merge(left, right)))).toEqual(
      straight,
    );
  });
});
