/** Tallies as lines of JSON hold them: counts of single words in two columns, which any program can read. */
import { countsFrom } from '../../analysis/keywords/count-array.js';
import {
  type DocumentCounts,
  type GramCounts,
  isOfWords,
  type RunCounts,
  type WordTally,
} from '../../analysis/keywords/count-words.js';
import { packUnsorted, unpackCounts } from '../../analysis/keywords/packed-counts.js';
import type { Recipe } from './recipe.js';

interface ColumnTally {
  readonly documents: readonly (Omit<DocumentCounts, 'grams'> & {
    /** Single words too. */
    readonly grams: readonly RunCounts[];
  })[];
}

/** The tally of a recipe with columns in place of packed counts; where it holds none, the tally itself. */
export function toColumns(name: Recipe['name'], tally: unknown): unknown {
  if (name !== 'words') return tally;
  const { documents } = tally as WordTally;
  return {
    documents: documents.map((document) => ({
      ...document,
      grams: document.grams.map(columnsOf),
    })),
  } satisfies ColumnTally;
}

/** The opposite of `toColumns`. */
export function fromColumns(name: Recipe['name'], tally: unknown): unknown {
  if (name !== 'words') return tally;
  const { documents } = tally as ColumnTally;
  return {
    documents: documents.map((document) => ({ ...document, grams: document.grams.map(packed) })),
  } satisfies WordTally;
}

function columnsOf(grams: GramCounts): RunCounts {
  if (!isOfWords(grams)) return grams;
  const { numbers, counts } = unpackCounts(grams.packed);
  return { size: 1, types: numbers, counts: countsFrom(counts) };
}

function packed(grams: RunCounts): GramCounts {
  if (grams.size > 1) return grams;
  const { types, counts } = grams;
  return { size: 1, packed: packUnsorted({ numbers: types, counts }) };
}
