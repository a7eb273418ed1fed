import type { Analysis } from '../analysis/analysis.js';
import type { Corpus } from './corpus.js';
import { MergeTree } from './merge-tree.js';
import type { Recipe } from './portable/recipe.js';

/**
 * One pass: observes every document, merges the tallies and concludes. With a recipe for the same analysis the pass may
 * be made by threads, by a cache or on other machines; the result is the same to the byte. What the analysis needs may still
 * be loading while the first document is read.
 */
export async function runAnalysis<Tally, Result>(
  corpus: Corpus,
  loading: Analysis<Tally, Result> | Promise<Analysis<Tally, Result>>,
  recipe: Recipe | null = null,
): Promise<Result> {
  // A failure to load is thrown where the analysis is awaited, not while it is not yet.
  Promise.resolve(loading).catch(() => undefined);
  const parts = await corpus.gather(recipe);
  let tallies: MergeTree<Tally> | undefined;
  if (parts === null) {
    for await (const document of corpus.documents()) {
      const analysis = await loading;
      tallies ??= new MergeTree(analysis);
      tallies.add(analysis.observe(document));
    }
  }
  const analysis = await loading;
  tallies ??= new MergeTree(analysis);
  for (const part of parts ?? []) {
    if (part.documents.length > 0) tallies.add(part.tally as Tally);
  }
  return analysis.conclude(tallies.result());
}
