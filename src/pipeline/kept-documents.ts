import type { Document } from '../model/document.js';
import { type Format, formatOfName } from '../sources/format-of.js';
import { type FileToRead, sizeOf, workKey } from './document-reader.js';

/** Characters of text that are kept. */
const ROOM = 1 << 24;
/**
 * Of more plain text than this a second pass reads nearly everything again, whatever is kept. Then so much less is kept:
 * the first documents, where the first passages of most rows lie.
 */
const BYTES_WORTH_KEEPING = 4 * ROOM;
const ROOM_IN_A_LARGE_CORPUS = ROOM / 8;

/** Formats that are quick to read again, and have about as many characters as bytes. */
const PLAIN: ReadonlySet<unknown> = new Set<Format>(['txt', 'md', 'csv', 'tsv', 'jsonl']);

/** Documents that a second pass need not read again: all of one file or piece or none. */
export class KeptDocuments {
  private readonly byKey = new Map<string, Document[]>();
  /** Keys of those that found no room. */
  private readonly leftOut = new Set<string>();
  private readonly room: number;
  private characters = 0;

  /** `files` are those of the whole corpus. */
  constructor(files: readonly FileToRead[]) {
    this.room = plainBytesOf(files) > BYTES_WORTH_KEEPING ? ROOM_IN_A_LARGE_CORPUS : ROOM;
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  get(toRead: FileToRead): readonly Document[] | undefined {
    return this.byKey.get(workKey(toRead));
  }

  /** Keeps the next document of a file while there is room. */
  add(toRead: FileToRead, document: Document): void {
    const key = workKey(toRead);
    if (this.leftOut.has(key)) return;
    const documents = this.byKey.get(key) ?? [];
    documents.push(document);
    this.byKey.set(key, documents);
    this.characters += document.source.text.length;
    // Standard input cannot be read twice, so it is kept whatever its size.
    if (this.characters <= this.room || toRead.file.path === null) return;
    this.filter(toRead, () => false);
    this.byKey.delete(key);
    this.leftOut.add(key);
  }

  /** Forgets those of a file that are not `wanted`. */
  filter(toRead: FileToRead, wanted: (document: Document) => boolean): void {
    const documents = this.byKey.get(workKey(toRead));
    if (documents === undefined) return;
    const rest = documents.filter(wanted);
    this.characters -= charactersOf(documents) - charactersOf(rest);
    this.byKey.set(workKey(toRead), rest);
  }
}

function plainBytesOf(files: readonly FileToRead[]): number {
  return files.reduce(
    (bytes, toRead) => bytes + (PLAIN.has(formatOfName(toRead.file.id)) ? sizeOf(toRead) : 0),
    0,
  );
}

function charactersOf(documents: readonly Document[]): number {
  return documents.reduce((sum, { source }) => sum + source.text.length, 0);
}
