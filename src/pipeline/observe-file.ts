import type { Diagnostic } from '../model/diagnostic.js';
import type { ReadDocument } from './document-reader.js';
import { MergeTree } from './merge-tree.js';
import type { AnyAnalysis } from './portable/analysis-of.js';
import { type DocumentFacts, type FilePart, factsOf } from './portable/file-part.js';

/** The first pass over one file: its part by each analysis. Nothing of its documents is kept but facts and counts. */
export async function observeFile(
  documents: AsyncIterable<ReadDocument>,
  analyses: readonly AnyAnalysis[],
): Promise<FilePart[]> {
  const facts: DocumentFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  const counted = analyses.map((analysis) => ({ analysis, tallies: new MergeTree(analysis) }));
  for await (const { document, diagnostics: ofDocument } of documents) {
    diagnostics.push(...ofDocument);
    if (document === null) continue;
    facts.push(factsOf(document));
    for (const { analysis, tallies } of counted) tallies.add(analysis.observe(document));
  }
  return counted.map(({ tallies }) => ({
    documents: facts,
    diagnostics,
    tally: tallies.result(),
  }));
}
