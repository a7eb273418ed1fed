import { closeSync } from 'node:fs';
import type { DatedYear } from '../model/text.js';
import { openToRead, readFully } from './open-to-read.js';

/** A stretch of a plain text that ends where a paragraph does. All pieces of a file are one document. */
export interface Piece {
  /** From 0. */
  readonly index: number;
  /** Half-open range of bytes. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 code units and lines of the decoded file before the piece. */
  readonly offset: number;
  readonly line: number;
  readonly encoding: string;
  /** Hexadecimal SHA-256 of the whole file. */
  readonly digest: string;
  /** Title and year are those that the first piece shows. */
  readonly title: string | null;
  readonly year: DatedYear;
}

/** The bytes of a piece; fewer where the file has become shorter. */
export function readPieceBytes(path: string, { start, end }: Piece): Buffer {
  const descriptor = openToRead(path);
  try {
    const buffer = Buffer.allocUnsafe(end - start);
    return buffer.subarray(0, readFully(descriptor, buffer, start));
  } finally {
    closeSync(descriptor);
  }
}
