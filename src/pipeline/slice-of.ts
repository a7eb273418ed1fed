import { countWords, type WordTally } from '../analysis/keywords/count-words.js';
import { QaError } from '../model/errors.js';
import { type Corpus, openCorpus } from './corpus.js';
import { runAnalysis } from './run-analysis.js';
import { parseYears, selectedYears } from './selected-years.js';

const YEARS = /^\s*\d{4}[\d\s,.–-]*$/;

/** Part of a corpus, counted; `corpus` is where its documents are read again. */
export interface Slice {
  readonly tally: WordTally;
  readonly corpus: Corpus;
}

/** The part of a counted corpus that a word of the command line names: years, a document, or other files. */
export async function sliceOf(
  corpus: Corpus,
  tally: WordTally,
  name: string,
  ngrams: { readonly smallest: number; readonly largest: number },
): Promise<Slice> {
  if (YEARS.test(name)) {
    const years = selectedYears(corpus, parseYears(name))!;
    const documents = tally.documents.filter(({ year }) => year !== null && years.has(year));
    return { tally: { documents }, corpus };
  }
  const document = tally.documents.find(({ id }) => id === name);
  if (document !== undefined) return { tally: { documents: [document] }, corpus };
  try {
    const { manifest: _, ...options } = corpus.options;
    const other = await openCorpus({ ...options, sources: [name], vocabulary: corpus.vocabulary });
    return {
      tally: await runAnalysis(other, countWords(ngrams), { name: 'words', ...ngrams }),
      corpus: other,
    };
  } catch (error) {
    if (!(error instanceof QaError) || error.code !== 'nothing-readable') throw error;
    throw new QaError(
      'slice-unknown',
      `“${name}” is no year, no document of the corpus and no readable file.`,
      {
        hint: 'Write years as 2019 or 2021..2024, a document as qa-sgb2 corpus lists it, or the path of a file or folder.',
        data: { slice: name },
        cause: error,
      },
    );
  }
}
