/** Plain text too large for one string: where to cut it, and what every piece has to know of the whole. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync } from 'node:fs';
import { canonicalEncoding, decode } from './decode.js';
import type { FoundFile } from './find.js';
import { formatOfBytes, formatOfName, formatOfText } from './format-of.js';
import { defaultLimits } from './limits.js';
import { openToRead, readFully } from './open-to-read.js';
import type { Piece } from './piece.js';
import { type ReadOptions, sourcesFromBytes } from './read.js';

/** Far longer than a document that somebody wrote, little enough to be held by several threads at once. */
export const PIECE_BYTES = 4 << 20;

const LINE_FEED = 0x0a;
const BLANK_LINES = ['\n\n', '\r\n\r\n', '\n\r\n'];

/**
 * The pieces of a file that is larger than `pieceBytes`; null for a smaller one, and for one that is no plain text in
 * an encoding whose line ends are single bytes: it is read whole or not at all.
 */
export async function planPieces(
  file: FoundFile,
  options: ReadOptions,
  pieceBytes: number,
): Promise<readonly Piece[] | null> {
  if (file.path === null || options.repairEncoding === true) return null;
  if (formatOfName(file.id) !== 'txt') return null;
  const most = options.limits?.fileBytes ?? Number.POSITIVE_INFINITY;
  let descriptor: number;
  try {
    descriptor = openToRead(file.path);
  } catch {
    return null;
  }
  try {
    const stats = fstatSync(descriptor);
    const isLarge = stats.isFile() && stats.size > pieceBytes && stats.size <= most;
    return isLarge ? await plan(descriptor, file.id, options, pieceBytes) : null;
  } finally {
    closeSync(descriptor);
  }
}

async function plan(
  descriptor: number,
  id: string,
  options: ReadOptions,
  pieceBytes: number,
): Promise<readonly Piece[] | null> {
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const hash = createHash('sha256');
  const cuts: Pick<Piece, 'index' | 'start' | 'end' | 'offset' | 'line'>[] = [];
  let first: Pick<Piece, 'encoding' | 'title' | 'year'> | null = null;
  let start = 0;
  let offset = 0;
  let line = 0;
  for (;;) {
    const window = buffer.subarray(0, readFully(descriptor, buffer, start));
    if (window.length === 0) break;
    const piece = window.subarray(0, window.length < pieceBytes ? window.length : cutOf(window));
    first ??= await firstPiece(id, piece, options);
    if (first === null) return null;
    const { raw } = decode(piece, { id, encoding: first.encoding });
    cuts.push({ index: cuts.length, start, end: start + piece.length, offset, line });
    hash.update(piece);
    start += piece.length;
    offset += raw?.length ?? 0;
    line += lineEnds(piece);
  }
  const digest = hash.digest('hex');
  return cuts.map((cut) => ({ ...cut, ...first!, digest }));
}

/** What the beginning says of the whole; null where it is no plain text, or one whose line ends take several bytes. */
async function firstPiece(id: string, bytes: Buffer, options: ReadOptions) {
  if (formatOfBytes(bytes) !== null || bytes.includes(0)) return null;
  const asked = options.encoding === undefined ? null : canonicalEncoding(options.encoding);
  const encoding = asked ?? (isUtf8(bytes) ? 'utf-8' : decode(bytes, { id }).encoding);
  const { raw } = decode(bytes, { id, encoding });
  if (encoding.startsWith('utf-16') || raw === null || formatOfText(raw, 'txt') !== 'txt') {
    return null;
  }
  const limits = { ...options.limits, fileBytes: defaultLimits.fileBytes };
  for await (const { source } of sourcesFromBytes(
    { id, bytes },
    { ...options, encoding, limits },
  )) {
    if (source !== null) return { encoding, title: source.title, year: source.year };
  }
  return null;
}

/** Behind the last blank line; where the second half has none, behind its last line end, blank or whole character. */
function cutOf(window: Buffer): number {
  const half = window.length >> 1;
  const blank = Math.max(...BLANK_LINES.map((ends) => behind(window, ends)));
  if (blank > half) return blank;
  const lineEnd = behind(window, '\n');
  if (lineEnd > half) return lineEnd;
  const space = behind(window, ' ');
  if (space > half) return space;
  let end = window.length;
  while ((window[end - 1]! & 0xc0) === 0x80 && end > half) end--;
  // What begins with this byte may go on behind the window.
  return window[end - 1]! >= 0xc0 ? end - 1 : window.length;
}

function behind(window: Buffer, sought: string): number {
  const at = window.lastIndexOf(sought, undefined, 'latin1');
  return at < 0 ? -1 : at + sought.length;
}

/** As `placeAt` counts them. */
function lineEnds(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) count++;
  const CARRIAGE_RETURN = 0x0d;
  let at = piece.indexOf(CARRIAGE_RETURN);
  for (; at >= 0; at = piece.indexOf(CARRIAGE_RETURN, at + 1)) {
    if (piece[at + 1] !== LINE_FEED) count++;
  }
  return count;
}
