import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.js';
import { type Block, type DatedYear, identityOffsets, type SourceText } from '../model/text.js';
import { decode } from './decode.js';
import type { FoundFile } from './find.js';
import { type Format, formatOfBytes, formatOfName, type UnsupportedFormat } from './format-of.js';
import { findFrontMatter } from './formats/find-front-matter.js';
import { markdown } from './formats/markdown.js';
import type { ParsedText } from './formats/parsed-text.js';
import { plainText } from './formats/plain-text.js';
import { type FrontMatter, parseFrontMatter } from './front-matter.js';
import { type ManifestEntry, manifestYear } from './manifest.js';
import { dateDocument } from './year/date-document.js';

export interface ReadOptions {
  /** Overrides the detection of the encoding. */
  readonly encoding?: string | undefined;
  /** What the manifest says of the document; it comes before what the document says of itself. */
  readonly entry?: ManifestEntry | undefined;
  /** Larger files are skipped with a diagnostic. Default: 512 MB, near the longest string of the system. */
  readonly maximumBytes?: number | undefined;
  /** Where the document `-` comes from; default: the standard input of the process. */
  readonly standardInput?: AsyncIterable<Uint8Array | string> | undefined;
}

/** `source` is null when the document had to be skipped; a diagnostic of severity `error` then says why. */
export interface ReadResult {
  readonly source: SourceText | null;
  readonly diagnostics: readonly Diagnostic[];
}

const MEGABYTE = 1 << 20;
const MAXIMUM_BYTES = 512 * MEGABYTE - MEGABYTE;
const MAXIMUM_TITLE = 200;

/** Reads one document. Whatever is wrong with the file itself becomes a diagnostic, never an exception. */
export async function readSource(file: FoundFile, options: ReadOptions = {}): Promise<ReadResult> {
  const { id } = file;
  const maximum = Math.min(options.maximumBytes ?? MAXIMUM_BYTES, MAXIMUM_BYTES);
  const named = file.path === null ? 'txt' : formatOfName(id);
  if (typeof named !== 'string') return skipped(unsupported(id, named));
  let bytes: Uint8Array | Diagnostic;
  try {
    bytes =
      file.path === null
        ? await readStream(options.standardInput ?? process.stdin, id, maximum)
        : readFile(file.path, id, maximum);
  } catch (error) {
    return skipped(unreadable(id, error));
  }
  return 'code' in bytes
    ? skipped(bytes)
    : await sourceTextFrom({ id, bytes, format: named }, options);
}

/** A document from its bytes: decoded, repaired, its blocks, title and year found. */
export async function sourceTextFrom(
  input: { readonly id: string; readonly bytes: Uint8Array; readonly format?: Format },
  options: Pick<ReadOptions, 'encoding' | 'entry'> = {},
): Promise<ReadResult> {
  const { id, bytes } = input;
  const foreign = formatOfBytes(bytes);
  if (foreign !== null) return skipped(unsupported(id, foreign));
  const { raw, encoding, diagnostics } = decode(bytes, { id, encoding: options.encoding });
  if (raw === null) return { source: null, diagnostics };
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { frontMatter, problems } = await readFrontMatter(raw, id);
  const format = input.format ?? 'txt';
  const { source, repairs } = assemble(
    { id, format, encoding, digest, raw },
    frontMatter,
    options.entry ?? null,
  );
  const notes = Object.keys(repairs).length > 0 ? [repaired(id, repairs)] : [];
  return { source, diagnostics: [...diagnostics, ...problems, ...notes] };
}

/** A document from a string, as plain text unless told otherwise. Front matter is flagged but not asked for a year. */
export function sourceFromString(id: string, text: string, format: Format = 'txt'): SourceText {
  const raw = text.startsWith('\ufeff') ? text.slice(1) : text;
  const digest = createHash('sha256').update(text, 'utf8').digest('hex');
  return assemble({ id, format, encoding: 'utf-8', digest, raw }, null, null).source;
}

function assemble(
  file: Pick<SourceText, 'id' | 'encoding' | 'digest' | 'raw'> & { readonly format: Format },
  frontMatter: FrontMatter | null,
  entry: ManifestEntry | null,
): { readonly source: SourceText; readonly repairs: ParsedText['repairs'] } {
  const parsed = file.format === 'md' ? markdown(file.raw) : plainText(file.raw);
  const { text, blocks, offsets, repairs } = parsed;
  const title = entry?.title ?? frontMatter?.title ?? titleOf(text, blocks);
  const year =
    (entry && manifestYear(entry)) ?? yearOf(file.id, file.raw, parsed, frontMatter?.date ?? null);
  return { source: { ...file, text, offsets, blocks, title, year }, repairs };
}

/** The year by the document's own evidence, which is given in offsets of the raw file. */
function yearOf(
  id: string,
  raw: string,
  { text, blocks, offsets }: ParsedText,
  frontMatterDate: string | null,
): DatedYear {
  const stated = frontMatterDate === null ? {} : { frontMatterDate };
  const dated = dateDocument({ id, text, blocks, ...stated });
  if (dated.evidence === null || offsets === identityOffsets) return dated;
  const start = offsets.rawStart(dated.evidence.start);
  const end = offsets.rawEnd(dated.evidence.end);
  const line = lineAt(raw, start);
  return { ...dated, evidence: { text: raw.slice(start, end), start, end, line } };
}

function lineAt(raw: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && raw.charCodeAt(at + 1) !== 0x0a)) line++;
  }
  return line;
}

/** The first heading, unless running text comes before it: then it is the heading of a section. */
function titleOf(text: string, blocks: readonly Block[]): string | null {
  for (const { kind, span, boilerplate } of blocks) {
    if (boilerplate && kind !== 'title-page') continue;
    if (kind !== 'heading' && kind !== 'title-page') return null;
    const title = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    return title.length <= MAXIMUM_TITLE
      ? title
      : `${title.slice(0, MAXIMUM_TITLE - 1).trimEnd()}…`;
  }
  return null;
}

async function readFrontMatter(
  raw: string,
  id: string,
): Promise<{ frontMatter: FrontMatter | null; problems: readonly Diagnostic[] }> {
  const found = findFrontMatter(raw);
  if (found === null) return { frontMatter: null, problems: [] };
  const yaml = raw.slice(found.yaml.start, found.yaml.end);
  const { frontMatter, diagnostics } = await parseFrontMatter(yaml, { id, firstLine: 2 });
  return { frontMatter, problems: diagnostics };
}

/** Read without waiting for threads, which costs more than the reading (100 ms v. 15 ms for 75 files, 40 MB). */
function readFile(path: string, id: string, maximum: number): Uint8Array | Diagnostic {
  // A file may have become a named pipe since it was found: opening that must not wait for a writer.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return notRegular(id);
    if (stats.size > maximum) return tooLarge(id, stats.size, maximum);
    return readAll(descriptor, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, size: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const bytesRead = readSync(descriptor, buffer, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  id: string,
  maximum: number,
): Promise<Uint8Array | Diagnostic> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    size += bytes.length;
    if (size > maximum) return tooLarge(id, size, maximum);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function skipped(diagnostic: Diagnostic): ReadResult {
  return { source: null, diagnostics: [diagnostic] };
}

function unsupported(id: string, format: UnsupportedFormat): Diagnostic {
  return {
    code: 'format-unsupported',
    severity: 'error',
    document: id,
    message: format.holdsText
      ? `${id} was skipped: the format ${format.name} is not supported yet.`
      : `${id} was skipped: it holds no text (${format.name}).`,
    hint: format.holdsText ? 'Save it as plain text (txt) or Markdown (md).' : null,
    data: { format: format.name },
  };
}

function notRegular(id: string): Diagnostic {
  return {
    code: 'not-a-regular-file',
    severity: 'error',
    document: id,
    message: `${id} is no regular file any more.`,
    hint: 'Pipe its text in and name - as the source.',
  };
}

function tooLarge(id: string, size: number, maximum: number): Diagnostic {
  const inMegabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);
  return {
    code: 'file-too-large',
    severity: 'error',
    document: id,
    message: `${id} has ${inMegabytes(size)} MB; at most ${inMegabytes(maximum)} MB are read.`,
    hint: 'Split it into several files.',
    data: { bytes: size, maximumBytes: maximum },
  };
}

function unreadable(id: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission was denied',
    EPERM: 'permission was denied',
    ENOENT: 'it is no longer there',
    EISDIR: 'it is a folder',
    EMFILE: 'too many files are open',
  };
  return {
    code: 'file-unreadable',
    severity: 'error',
    document: id,
    message: `${id} cannot be read: ${reasons[code] ?? `the system says ${code}`}.`,
    hint: code === 'EACCES' || code === 'EPERM' ? 'Check the permissions of the file.' : null,
    data: { error: code },
  };
}

function repaired(id: string, repairs: ParsedText['repairs']): Diagnostic {
  const list = Object.entries(repairs).map(([rule, count]) => `${rule} ${count}`);
  return {
    code: 'text-repaired',
    severity: 'info',
    document: id,
    message: `${id} was repaired while it was read: ${list.join(', ')}.`,
    hint: null,
    data: repairs,
  };
}
