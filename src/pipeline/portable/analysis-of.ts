import type { Analysis } from '../../analysis/analysis.js';
import { corpusOverview } from '../../analysis/corpus/corpus-overview.js';
import { countWords } from '../../analysis/keywords/count-words.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { Recipe } from './recipe.js';

/** What each recipe counts is known to those who ask; here a tally only passes through. */
export type AnyAnalysis = Analysis<unknown, unknown>;

/** The analysis of a recipe, over documents of the vocabulary. */
export async function analysisOf(recipe: Recipe, vocabulary: Vocabulary): Promise<AnyAnalysis> {
  return (await make(recipe, vocabulary)) as AnyAnalysis;
}

async function make(recipe: Recipe, vocabulary: Vocabulary): Promise<unknown> {
  switch (recipe.name) {
    case 'corpus':
      return corpusOverview;
    case 'fingerprints':
      return (await import('../../analysis/duplicates/fingerprints.js')).fingerprints;
    case 'words':
      return countWords(recipe);
    case 'themes': {
      const { ThemeMatcher } = await import('../../analysis/themes/theme-matcher.js');
      const { tallyThemes } = await import('../../analysis/themes/tally-themes.js');
      return tallyThemes(new ThemeMatcher(recipe.definitions, vocabulary));
    }
    case 'collocations': {
      const { TermMatcher } = await import('../../analysis/term-matcher.js');
      const { parseTerm } = await import('../../analysis/term-pattern.js');
      const { tallyCollocations } = await import(
        '../../analysis/collocations/tally-collocations.js'
      );
      return tallyCollocations(new TermMatcher(parseTerm(recipe.term), vocabulary), recipe.span);
    }
    case 'concordance': {
      const { concordanceOf } = await import('./concordance-of.js');
      return concordanceOf(recipe.query, recipe.match, vocabulary);
    }
    case 'forms':
      return (await import('../../analysis/document-forms.js')).documentForms();
    case 'entities': {
      const { entitiesTally } = await import('../../analysis/entities/entities.js');
      const { nameRecognizer } = await import('../name-recognizer.js');
      return entitiesTally({ pairs: recipe.pairs, recognize: await nameRecognizer() });
    }
  }
}
