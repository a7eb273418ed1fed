import type { WordTally } from '../analysis/keywords/count-words.js';
import { countsByStem, type ReferenceCounts } from '../analysis/keywords/keywords.js';
import type { Corpus } from './corpus.js';
import { sliceOf } from './slice-of.js';

/** The reference that `--against` names: see `KeywordsOptions.against`. */
export async function referenceOf(
  corpus: Corpus,
  tally: WordTally,
  against: string,
  ngrams: { readonly smallest: number; readonly largest: number },
  includeStopwords: boolean,
): Promise<'rest' | ReferenceCounts | null> {
  if (against === 'rest') return 'rest';
  if (against === 'none') return null;
  if (against === 'general') {
    const { generalGerman } = await import('./general-german.js');
    return generalGerman(corpus.vocabulary, includeStopwords);
  }
  const slice = await sliceOf(corpus, tally, against, ngrams);
  return countsByStem(slice.tally, corpus.vocabulary, against, includeStopwords);
}
