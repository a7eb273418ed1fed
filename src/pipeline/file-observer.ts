import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { defaultLimits } from '../sources/limits.js';
import { readPieceBytes } from '../sources/piece.js';
import { digestOfFile } from './cache/digest-of-file.js';
import type { KeptParts } from './cache/kept-parts.js';
import type { CorpusSettings } from './corpus-settings.js';
import type { DocumentReader, FileToRead } from './document-reader.js';
import { observeFile } from './observe-file.js';
import { type AnyAnalysis, analysisOf } from './portable/analysis-of.js';
import type { FilePart } from './portable/file-part.js';
import type { Recipe } from './portable/recipe.js';

/** The observer of a recipe, with a cache if a folder for one is given. */
export async function observerOf(
  reader: DocumentReader,
  settings: CorpusSettings,
  recipe: Recipe,
  folder?: string,
): Promise<FileObserver> {
  const analysis = await analysisOf(recipe, reader.vocabulary);
  if (folder === undefined) return new FileObserver(reader, analysis, null);
  const { KeptParts } = await import('./cache/kept-parts.js');
  const kept = new KeptParts(folder, settings, recipe, analysis, reader.vocabulary);
  return new FileObserver(reader, analysis, kept);
}

/** Makes the parts of files, one after the other, or takes them from a cache. */
export class FileObserver {
  readonly reader: DocumentReader;
  private readonly analysis: AnyAnalysis;
  private readonly cache: KeptParts | null;

  constructor(reader: DocumentReader, analysis: AnyAnalysis, cache: KeptParts | null) {
    this.reader = reader;
    this.analysis = analysis;
    this.cache = cache;
  }

  /** The part of a file as it is now by what the cache holds, or null. */
  cached(
    file: FileToRead,
    fileDigests: ReadonlyMap<string, string | null> = new Map(),
  ): FilePart | null {
    const { path } = file.file;
    if (this.cache === null || path === null) return null;
    const digest =
      file.piece === undefined
        ? (fileDigests.get(path) ?? digestOfFile(path))
        : digestOfBytes(bytesOf(file));
    return digest === null ? null : this.cache.load(file, digest);
  }

  /** The part of a file, read anew; the cache keeps it. */
  async observe(file: FileToRead): Promise<FilePart> {
    const bytes = this.cache === null ? null : bytesOf(file);
    if (this.cache === null || bytes === null) {
      const [part] = await observeFile(this.reader.documents(file), [this.analysis]);
      return part!;
    }
    const parts = await observeFile(this.reader.documentsOf(file, bytes), this.cache.analyses);
    this.cache.store(file, digestOfBytes(bytes)!, parts);
    return parts[0]!;
  }
}

function digestOfBytes(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

/** Null for what is better read the usual way: standard input, and files that get a diagnostic there. */
function bytesOf({ file, piece }: FileToRead): Uint8Array | null {
  if (file.path === null) return null;
  try {
    if (piece !== undefined) return readPieceBytes(file.path, piece);
    const stats = statSync(file.path);
    if (!stats.isFile() || stats.size > defaultLimits.fileBytes) return null;
    return readFileSync(file.path);
  } catch {
    return null;
  }
}
