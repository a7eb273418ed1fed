import type { Diagnostic } from '../model/diagnostic.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { CorpusSettings } from './corpus-settings.js';
import type { DocumentReader, FileToRead } from './document-reader.js';
import type { FilePart } from './portable/file-part.js';
import type { Recipe } from './portable/recipe.js';

/** What a first pass works on. */
export interface PassInput {
  readonly files: readonly FileToRead[];
  /** What was found wrong before any file was read. */
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: CorpusSettings;
  readonly reader: DocumentReader;
  readonly vocabulary: Vocabulary;
  /** Threads; default: as many as the machine runs at once. */
  readonly jobs?: number | undefined;
  /** Folder of the cache; none by default. */
  readonly cache?: string | undefined;
  /** Digests of files that are known, by path; those of a moment ago. */
  readonly fileDigests?: ReadonlyMap<string, string | null> | undefined;
  readonly onProgress?: ((read: number, total: number, document: string) => void) | undefined;
}

/**
 * A way to make the first pass other than document by document: parts in order of the files, their types numbered by
 * the vocabulary of the corpus. Null where documents are to be read in turn.
 */
export type FirstPass = (
  input: PassInput,
  recipe: Recipe | null,
) => Promise<readonly FilePart[] | null>;
