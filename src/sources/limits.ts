const MEGABYTE = 1 << 20;

/** How much of a document is read before it is given up with a diagnostic. Every limit can be set by the user. */
export interface Limits {
  /** Bytes of a file as it lies on disk. */
  readonly fileBytes: number;
  /** Bytes that one document unpacks to: a file of an archive, or all parts of a docx, odt or epub that are read. */
  readonly unpackedBytes: number;
  /** Bytes that all documents of one archive unpack to. */
  readonly archiveBytes: number;
  /** UTF-16 code units of the text of one document of a structured format. */
  readonly characters: number;
  /** Elements within elements, groups within groups. */
  readonly nesting: number;
  /** Elements of a page; each takes about a kilobyte of memory while it is read. */
  readonly elements: number;
  /** Archives within archives. */
  readonly archives: number;
  /** Files in an archive. */
  readonly members: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Seconds of parsing for one document of a structured format. */
  readonly seconds: number;
}

/**
 * Text is decoded into one string, hence the size of a file: just below the longest string of the system. Plain text
 * comes in pieces (see `planPieces`) and is bound by the size of a file only where one is asked for.
 */
export const defaultLimits: Limits = {
  fileBytes: 511 * MEGABYTE,
  unpackedBytes: 100 * MEGABYTE,
  archiveBytes: 2048 * MEGABYTE,
  characters: 32 * MEGABYTE,
  nesting: 512,
  elements: 250_000,
  archives: 3,
  members: 20_000,
  pages: 5_000,
  seconds: 60,
};
