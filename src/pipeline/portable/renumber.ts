/** Tallies hold numbers of types; taking one to another vocabulary means writing other numbers. */
import type { CollocationTally } from '../../analysis/collocations/tally-collocations.js';
import type { FormsTally } from '../../analysis/document-forms.js';
import { type GramCounts, isOfWords, type WordTally } from '../../analysis/keywords/count-words.js';
import { packUnsorted, unpackCounts } from '../../analysis/keywords/packed-counts.js';
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
      grams: document.grams.map((grams) => renumberGrams(grams, numberOf)),
    })),
  };
}

function renumberGrams(grams: GramCounts, numberOf: NumberOf): GramCounts {
  if (!isOfWords(grams)) return { ...grams, types: grams.types.map(numberOf) };
  const { numbers, counts } = unpackCounts(grams.packed);
  return { size: 1, packed: packUnsorted({ numbers: numbers.map(numberOf), counts }) };
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
