import { documentForms, type FormsTally } from '../../analysis/document-forms.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { CorpusSettings } from '../corpus-settings.js';
import type { FileToRead } from '../document-reader.js';
import { MergeTree } from '../merge-tree.js';
import type { AnyAnalysis } from '../portable/analysis-of.js';
import type { FilePart } from '../portable/file-part.js';
import type { Recipe } from '../portable/recipe.js';
import { PartCache } from './part-cache.js';

/**
 * The parts of files that a cache holds for a recipe. One that can say something of a document by its forms keeps these
 * too, and is spared the files of which another has kept them: a search for a word reads only files that have it.
 */
export class KeptParts {
  /** Whose parts are kept, that of the recipe first. */
  readonly analyses: readonly AnyAnalysis[];
  private readonly analysis: AnyAnalysis;
  private readonly vocabulary: Vocabulary;
  private readonly own: PartCache;
  private readonly forms: PartCache | null;

  constructor(
    folder: string,
    settings: CorpusSettings,
    recipe: Recipe,
    analysis: AnyAnalysis,
    vocabulary: Vocabulary,
  ) {
    const usesForms = analysis.observeForms !== undefined;
    this.analyses = usesForms ? [analysis, documentForms()] : [analysis];
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    this.own = new PartCache(folder, settings, recipe);
    this.forms = usesForms ? new PartCache(folder, settings, { name: 'forms' }) : null;
  }

  /** The part of a file whose bytes have the digest `content`; null where it has to be read. */
  load(file: FileToRead, content: string): FilePart | null {
    return this.own.load(file, content, this.vocabulary) ?? this.partByForms(file, content);
  }

  /** Keeps the parts by `analyses`. */
  store(file: FileToRead, content: string, [own, forms]: readonly FilePart[]): void {
    this.own.store(file, content, own!, this.vocabulary);
    this.forms?.store(file, content, forms!, this.vocabulary);
  }

  private partByForms(file: FileToRead, content: string): FilePart | null {
    const known = this.forms?.load(file, content, this.vocabulary) ?? null;
    if (known === null) return null;
    const tallies = new MergeTree(this.analysis);
    for (const forms of (known.tally as FormsTally).documents) {
      const tally = this.analysis.observeForms?.(forms) ?? null;
      if (tally === null) return null;
      tallies.add(tally);
    }
    return { ...known, tally: tallies.result() };
  }
}
