/** Tallies hold numbers of types; taking one to another vocabulary means writing other numbers. */
import type { CollocationTally } from '../../analysis/collocations/tally-collocations.js';
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
      return renumberCollocations(tally as CollocationTally, numberOf);
    case 'concordance':
    case 'corpus':
    case 'entities':
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

/** Single words are in ascending order of their types: found by halving. */
function sortedByType({ size, types, counts }: GramCounts, numberOf: NumberOf): GramCounts {
  const numbers = types.map(numberOf);
  const order = ascending(numbers);
  return {
    size,
    types: numbers.map((_, index) => numbers[order[index]!]!),
    counts: counts.map((_, index) => counts[order[index]!]!),
  };
}

/** Below 2^53 with room for 2^21 types of one document and 2^32 of a vocabulary. */
const MOST_ROWS = 2 ** 21;

/** Positions in ascending order of their numbers, which are all different. */
function ascending(numbers: Int32Array): Int32Array {
  if (numbers.length > MOST_ROWS) {
    return Int32Array.from(numbers.keys()).sort((left, right) => numbers[left]! - numbers[right]!);
  }
  // Without a comparison function typed arrays are sorted many times faster.
  const keys = Float64Array.from(numbers, (number, index) => number * MOST_ROWS + index).sort();
  return Int32Array.from(keys, (key) => key % MOST_ROWS);
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

function renumberCollocations({ documents }: CollocationTally, numberOf: NumberOf) {
  return {
    documents: documents.map((document) => ({ ...document, types: document.types.map(numberOf) })),
  };
}
