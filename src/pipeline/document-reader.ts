import { statSync } from 'node:fs';
import type { Language } from '../language/language.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { FoundFile } from '../sources/find.js';
import { defaultLimits } from '../sources/limits.js';
import type { ManifestEntry } from '../sources/manifest.js';
import type { Piece } from '../sources/piece.js';
import {
  type ReadOptions,
  type ReadResult,
  readPiece,
  readSources,
  sourceOfPiece,
  sourcesFromBytes,
} from '../sources/read.js';
import { ReadAhead } from '../sources/read-ahead.js';

/** A file to read and what the manifest says of it; of a very large one a piece. */
export interface FileToRead {
  readonly file: FoundFile;
  readonly entry: ManifestEntry | undefined;
  readonly piece?: Piece;
  /** Ids of its documents that count elsewhere. */
  readonly leaveOut?: readonly string[];
}

/** Tells files and pieces of files apart. */
export function workKey({ file, piece }: Pick<FileToRead, 'file' | 'piece'>): string {
  return piece === undefined ? file.id : `${file.id}\n${piece.index}`;
}

/** Bytes of what is to be read; 0 for standard input and for what is not there any more. */
export function sizeOf({ file, piece }: FileToRead): number {
  if (piece !== undefined) return piece.end - piece.start;
  if (file.path === null) return 0;
  return statSync(file.path, { throwIfNoEntry: false })?.size ?? 0;
}

export interface ReaderOptions extends Omit<ReadOptions, 'entry'> {
  readonly includeBoilerplate: boolean;
}

/** A document of a file; null for one that had to be skipped. */
export interface ReadDocument {
  readonly document: Document | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and annotates the documents of files, all in one vocabulary. */
export class DocumentReader {
  readonly vocabulary: Vocabulary;
  private readonly language: Language;
  private readonly options: ReaderOptions;
  private readonly ahead = new ReadAhead();

  constructor(language: Language, vocabulary: Vocabulary, options: ReaderOptions) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.options = options;
  }

  /** Says which file comes next, so that it can be read while the present one is worked on. */
  expect({ file, piece }: FileToRead): void {
    if (file.path === null || piece !== undefined) return;
    this.ahead.start(file.path, this.options.limits?.fileBytes ?? defaultLimits.fileBytes);
  }

  /** The documents of one file: a table has one a row, an archive one a member. */
  documents(toRead: FileToRead): AsyncGenerator<ReadDocument, void, undefined> {
    const { file, entry, piece, leaveOut } = toRead;
    if (piece !== undefined) return this.annotated([readPiece(file, piece)], leaveOut);
    return this.annotated(readSources(file, { ...this.options, entry }, this.ahead), leaveOut);
  }

  /** As `documents`, for a file whose bytes are at hand. */
  documentsOf(
    { file, entry, piece, leaveOut }: FileToRead,
    bytes: Uint8Array,
  ): AsyncGenerator<ReadDocument, void, undefined> {
    if (piece !== undefined) {
      return this.annotated([sourceOfPiece(file.id, piece, bytes)], leaveOut);
    }
    const options = { ...this.options, entry };
    return this.annotated(sourcesFromBytes({ id: file.id, bytes }, options), leaveOut);
  }

  private async *annotated(
    results: AsyncIterable<ReadResult> | Iterable<ReadResult>,
    leaveOut: readonly string[] = [],
  ): AsyncGenerator<ReadDocument, void, undefined> {
    const { includeBoilerplate } = this.options;
    const leftOut = new Set(leaveOut);
    for await (const { source, diagnostics } of results) {
      if (source !== null && leftOut.has(source.id)) continue;
      const document =
        source === null
          ? null
          : this.language.annotate(source, this.vocabulary, { includeBoilerplate });
      yield { document, diagnostics };
    }
  }
}
