import { withoutHits } from '../../analysis/concordance/concordance.js';
import type { FormsTally } from '../../analysis/concordance/document-forms.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { CorpusSettings } from '../corpus-settings.js';
import type { FileToRead } from '../document-reader.js';
import { type AnyAnalysis, analysisOf } from '../portable/analysis-of.js';
import { searchOf } from '../portable/concordance-of.js';
import type { FilePart } from '../portable/file-part.js';
import type { Recipe } from '../portable/recipe.js';
import { PartCache } from './part-cache.js';

/** The parts of files that a cache holds for a recipe. */
export interface KeptParts {
  /** Analyses whose parts are kept beside that of the recipe, for other recipes to make use of. */
  readonly alsoKept: readonly AnyAnalysis[];
  /** The part of a file whose bytes have the digest `content`; null where the cache says nothing of it. */
  load(file: FileToRead, content: string): FilePart | null;
  /** Keeps the part by the recipe and those by `alsoKept`. */
  store(file: FileToRead, content: string, parts: readonly FilePart[]): void;
}

export async function openKeptParts(
  folder: string,
  settings: CorpusSettings,
  recipe: Recipe,
  vocabulary: Vocabulary,
): Promise<KeptParts> {
  const own = new CachedParts(folder, settings, recipe, vocabulary);
  if (recipe.name !== 'concordance') return own;
  const { mayHold } = await searchOf(recipe.query, recipe.match, vocabulary);
  const forms = new CachedParts(folder, settings, { name: 'forms' }, vocabulary);
  return new SearchParts(own, forms, await analysisOf({ name: 'forms' }, vocabulary), mayHold);
}

class CachedParts implements KeptParts {
  readonly alsoKept = [];
  private readonly cache: PartCache;
  private readonly vocabulary: Vocabulary;

  constructor(folder: string, settings: CorpusSettings, recipe: Recipe, vocabulary: Vocabulary) {
    this.cache = new PartCache(folder, settings, recipe);
    this.vocabulary = vocabulary;
  }

  load(file: FileToRead, content: string): FilePart | null {
    return this.cache.load(this.cache.keyOf(file, content), this.vocabulary);
  }

  store(file: FileToRead, content: string, parts: readonly FilePart[]): void {
    this.cache.store(this.cache.keyOf(file, content), parts[0]!, this.vocabulary);
  }
}

/**
 * The parts of a search. Every search keeps which forms it saw in a file; one for a word of which the file has no form
 * need not read it again.
 */
class SearchParts implements KeptParts {
  readonly alsoKept: readonly AnyAnalysis[];
  private readonly own: KeptParts;
  private readonly forms: KeptParts;
  private readonly mayHold: ((types: Int32Array) => boolean) | null;

  constructor(
    own: KeptParts,
    forms: KeptParts,
    formsAnalysis: AnyAnalysis,
    mayHold: ((types: Int32Array) => boolean) | null,
  ) {
    this.own = own;
    this.forms = forms;
    this.alsoKept = [formsAnalysis];
    this.mayHold = mayHold;
  }

  load(file: FileToRead, content: string): FilePart | null {
    return this.own.load(file, content) ?? this.withoutHits(file, content);
  }

  store(file: FileToRead, content: string, parts: readonly FilePart[]): void {
    this.own.store(file, content, parts);
    this.forms.store(file, content, parts.slice(1));
  }

  private withoutHits(file: FileToRead, content: string): FilePart | null {
    const { mayHold } = this;
    const known = mayHold === null ? null : this.forms.load(file, content);
    if (mayHold === null || known === null) return null;
    const { documents } = known.tally as FormsTally;
    if (documents.some(({ types }) => mayHold(types))) return null;
    return { ...known, tally: withoutHits(documents) };
  }
}
