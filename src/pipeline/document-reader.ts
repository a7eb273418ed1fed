import type { Language } from '../language/language.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { FoundFile } from '../sources/find.js';
import type { ManifestEntry } from '../sources/manifest.js';
import {
  type ReadOptions,
  type ReadResult,
  readSources,
  sourcesFromBytes,
} from '../sources/read.js';

/** A file to read and what the manifest says of it. */
export interface FileToRead {
  readonly file: FoundFile;
  readonly entry: ManifestEntry | undefined;
  /** Ids of its documents that count elsewhere. */
  readonly leaveOut?: readonly string[];
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

  constructor(language: Language, vocabulary: Vocabulary, options: ReaderOptions) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.options = options;
  }

  /** The documents of one file: a table has one a row, an archive one a member. */
  documents({ file, entry, leaveOut }: FileToRead): AsyncGenerator<ReadDocument, void, undefined> {
    return this.annotated(readSources(file, { ...this.options, entry }), leaveOut);
  }

  /** As `documents`, for a file whose bytes are at hand. */
  documentsOf(
    { file, entry, leaveOut }: FileToRead,
    bytes: Uint8Array,
  ): AsyncGenerator<ReadDocument, void, undefined> {
    const options = { ...this.options, entry };
    return this.annotated(sourcesFromBytes({ id: file.id, bytes }, options), leaveOut);
  }

  private async *annotated(
    results: AsyncGenerator<ReadResult, void, undefined>,
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
