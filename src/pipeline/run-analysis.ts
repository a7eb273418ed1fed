import type { Analysis } from '../analysis/analysis.js';
import type { Corpus } from './corpus.js';

/**
 * One pass: observes every document, merges the tallies two by two (a balanced tree, so that growing lists are not
 * copied document by document) and concludes.
 */
export async function runAnalysis<Tally, Result>(
  corpus: Corpus,
  analysis: Analysis<Tally, Result>,
): Promise<Result> {
  const pending: { readonly tally: Tally; readonly size: number }[] = [];
  for await (const document of corpus.documents()) {
    pending.push({ tally: analysis.observe(document), size: 1 });
    while (pending.length > 1 && pending.at(-1)!.size === pending.at(-2)!.size) {
      mergeLastTwo(pending, analysis);
    }
  }
  while (pending.length > 1) mergeLastTwo(pending, analysis);
  return analysis.conclude(pending[0]?.tally ?? analysis.empty());
}

function mergeLastTwo<Tally, Result>(
  pending: { readonly tally: Tally; readonly size: number }[],
  analysis: Analysis<Tally, Result>,
): void {
  const right = pending.pop()!;
  const left = pending.pop()!;
  pending.push({ tally: analysis.merge(left.tally, right.tally), size: left.size + right.size });
}
