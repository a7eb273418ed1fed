/** Tallies hold numbers of types; taking one to another vocabulary means writing other numbers. */
import type { CollocationTally } from '../../analysis/collocations/tally-collocations.js';
import type { FormsTally } from '../../analysis/document-forms.js';
import type { GramCounts, WordTally } from '../../analysis/keywords/count-words.js';
import { HIT_FIELDS, type ThemeTally } from '../../analysis/themes/tally-themes.js';
import type { Recipe } from './recipe.js';

/** The number that a type has in the other vocabulary. */
export type NumberOf = (type: number) => number;

/** The tally of a recipe with the numbers of another vocabulary; where it holds none, the tally itself. */
export function renumber(name: Recipe['name'], tally: unknown, numberOf: NumberOf): unknown {
  switch (name) {
    case 'words':
      return renumberWords(tally as WordTally, numberOf);
    case 'themes':
      return renumberThemes(tally as ThemeTally, numberOf);
    case 'collocations':
    case 'forms':
      return renumberTypes(tally as CollocationTally | FormsTally, numberOf);
    case 'concordance':
    case 'corpus':
    case 'entities':
    case 'fingerprints':
      return tally;
  }
}

function renumberWords({ documents }: WordTally, numberOf: NumberOf): WordTally {
  return {
    documents: documents.map((document) => ({
      ...document,
      grams: document.grams.map((grams) =>
        grams.size === 1
          ? sortedByType(grams, numberOf)
          : { ...grams, types: grams.types.map(numberOf) },
      ),
    })),
  };
}

/** Room for 2^26 types of a document and 2^27 of a vocabulary below 2^53; memory ends long before. */
const MOST_ROWS = 2 ** 26;

/** Single words are in ascending order of their types: found by halving. Written as loops, for there are millions. */
function sortedByType({ size, types, counts }: GramCounts, numberOf: NumberOf): GramCounts {
  const length = types.length;
  // Number and position in one, because numbers are sorted many times faster without a comparison function.
  const keys = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    keys[index] = numberOf(types[index]!) * MOST_ROWS + index;
  }
  keys.sort();
  const sortedTypes = new Int32Array(length);
  const sortedCounts = counts.slice();
  for (let index = 0; index < length; index++) {
    const key = keys[index]!;
    const number = Math.floor(key / MOST_ROWS);
    sortedTypes[index] = number;
    sortedCounts[index] = counts[key - number * MOST_ROWS]!;
  }
  return { size, types: sortedTypes, counts: sortedCounts };
}

function renumberThemes({ documents }: ThemeTally, numberOf: NumberOf): ThemeTally {
  return {
    documents: documents.map((document) => ({
      ...document,
      // The last number of a hit is a type, or below 0 a phrase.
      hits: document.hits.map((value, index) =>
        index % HIT_FIELDS === HIT_FIELDS - 1 && value >= 0 ? numberOf(value) : value,
      ),
    })),
  };
}

function renumberTypes({ documents }: CollocationTally | FormsTally, numberOf: NumberOf) {
  return {
    documents: documents.map((document) => ({ ...document, types: document.types.map(numberOf) })),
  };
}
