import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { defaultLimits } from '../sources/limits.js';
import { readPieceBytes } from '../sources/piece.js';
import { digestOfFile } from './cache/digest-of-file.js';
import type { PartCache } from './cache/part-cache.js';
import type { DocumentReader, FileToRead } from './document-reader.js';
import { observeFile } from './observe-file.js';
import type { AnyAnalysis } from './portable/analysis-of.js';
import type { FilePart } from './portable/file-part.js';

/** Makes the parts of files, one after the other, or takes them from a cache. */
export class FileObserver {
  readonly reader: DocumentReader;
  private readonly analysis: AnyAnalysis;
  private readonly cache: PartCache | null;

  constructor(reader: DocumentReader, analysis: AnyAnalysis, cache: PartCache | null) {
    this.reader = reader;
    this.analysis = analysis;
    this.cache = cache;
  }

  /** The part that the cache holds of a file as it is now, or null. */
  cached(file: FileToRead): FilePart | null {
    if (this.cache === null || file.file.path === null) return null;
    const digest =
      file.piece === undefined ? digestOfFile(file.file.path) : digestOfBytes(bytesOf(file));
    if (digest === null) return null;
    return this.cache.load(this.cache.keyOf(file, digest), this.reader.vocabulary);
  }

  /** The part of a file, read anew; the cache keeps it. */
  async observe(file: FileToRead): Promise<FilePart> {
    const bytes = this.cache === null ? null : bytesOf(file);
    if (bytes === null) return observeFile(this.reader.documents(file), this.analysis);
    const part = await observeFile(this.reader.documentsOf(file, bytes), this.analysis);
    this.cache!.store(this.cache!.keyOf(file, digestOfBytes(bytes)!), part, this.reader.vocabulary);
    return part;
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
