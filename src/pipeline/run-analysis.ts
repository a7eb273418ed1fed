import type { Analysis } from '../analysis/analysis.js';
import type { Corpus } from './corpus.js';
import { MergeTree } from './merge-tree.js';
import type { Recipe } from './portable/recipe.js';

/**
 * One pass: observes every document, merges the tallies and concludes. With a recipe for the same analysis the pass may
 * be made by threads, by a cache or on other machines; the result is the same to the byte.
 */
export async function runAnalysis<Tally, Result>(
  corpus: Corpus,
  analysis: Analysis<Tally, Result>,
  recipe: Recipe | null = null,
): Promise<Result> {
  const tallies = new MergeTree(analysis);
  const parts = await corpus.gather(recipe);
  if (parts !== null) {
    for (const part of parts) if (part.documents.length > 0) tallies.add(part.tally as Tally);
  } else {
    for await (const document of corpus.documents()) tallies.add(analysis.observe(document));
  }
  return analysis.conclude(tallies.result());
}
