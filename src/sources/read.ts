import { createHash } from 'node:crypto';
import { closeSync, fstatSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.js';
import { type DatedYear, identityOffsets, type SourceText } from '../model/text.js';
import { Budget } from './budget.js';
import { decode } from './decode.js';
import type { FoundFile } from './find.js';
import {
  type Format,
  formatOfBytes,
  formatOfName,
  formatOfText,
  type UnsupportedFormat,
} from './format-of.js';
import { FormatProblem } from './format-problem.js';
import { findFrontMatter } from './formats/find-front-matter.js';
import { markdown } from './formats/markdown.js';
import type { ParsedText, Remark } from './formats/parsed-text.js';
import { plainText } from './formats/plain-text.js';
import type { Columns } from './formats/rows.js';
import { type FrontMatter, parseFrontMatter } from './front-matter.js';
import { defaultLimits, type Limits } from './limits.js';
import { type ManifestEntry, manifestYear } from './manifest.js';
import { chainOffsets, shiftOffsets } from './offset-map.js';
import { openToRead, readFully } from './open-to-read.js';
import { type Piece, readPieceBytes } from './piece.js';
import type { ReadAhead } from './read-ahead.js';
import { giveBack, takeBuffer } from './read-buffer.js';
import { findMojibake, repairMojibake } from './repair/repair-mojibake.js';
import { weighProperties } from './weigh-properties.js';
import { dateDocument } from './year/date-document.js';

export interface ReadOptions {
  /** Overrides the detection of the encoding. */
  readonly encoding?: string | undefined;
  /** Puts right UTF-8 that was read as windows-1252 (`Ã¼`). Default: it is reported only. */
  readonly repairEncoding?: boolean | undefined;
  /** Columns of tables and fields of JSON Lines that hold text, date and so on. */
  readonly columns?: Columns | undefined;
  /** What the manifest says of the file; it comes before what the document says of itself. */
  readonly entry?: ManifestEntry | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Where the document `-` comes from; default: the standard input of the process. */
  readonly standardInput?: AsyncIterable<Uint8Array | string> | undefined;
}

/** `source` is null when the document had to be skipped; a diagnostic of severity `error` then says why. */
export interface ReadResult {
  readonly source: SourceText | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats that are parsed from bytes, each loaded when the first document of its kind comes. */
type BinaryFormat = 'pdf' | 'docx' | 'odt' | 'epub' | 'rtf';
type RowFormat = 'csv' | 'tsv' | 'jsonl' | 'json';

const MEGABYTE = 1 << 20;
const MAXIMUM_TITLE = 200;
const ROW_FORMATS: ReadonlySet<Format> = new Set<Format>(['csv', 'tsv', 'jsonl', 'json']);

interface Input {
  /** `/`-separated path, `archive.zip#inner/path.docx` inside an archive. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Whether their memory may be used again as soon as they are a text. */
  readonly isOurs?: boolean;
  readonly named: Format | UnsupportedFormat;
  readonly budget: Budget;
  /** Archives around the document. */
  readonly depth: number;
}

/**
 * Reads the documents of one file: one, or one a row (`texts.csv#row-12`), a line (`texts.jsonl#line-3`) or a member of
 * an archive (`texts.zip#2019/report.docx`), in this order of the file. Whatever is wrong with the file itself becomes
 * a diagnostic, never an exception; a document that had to be skipped is a result without a source. A file that `ahead`
 * has begun is not read a second time.
 */
export async function* readSources(
  file: FoundFile,
  options: ReadOptions = {},
  ahead?: ReadAhead,
): AsyncGenerator<ReadResult, void, undefined> {
  const { id } = file;
  const limits = limitsOf(options);
  const named = file.path === null ? 'txt' : formatOfName(id);
  if (typeof named !== 'string' && !named.holdsText) {
    yield skipped(unsupported(id, named));
    return;
  }
  let bytes: Uint8Array | Diagnostic;
  try {
    bytes =
      file.path === null
        ? await readStream(options.standardInput ?? process.stdin, id, limits.fileBytes)
        : ((await ahead?.take(file.path)) ?? readFile(file.path, id, limits.fileBytes));
  } catch (error) {
    yield skipped(unreadable(id, error));
    return;
  }
  if ('code' in bytes) {
    yield skipped(bytes);
    return;
  }
  const input = {
    id,
    bytes,
    isOurs: file.path !== null,
    named,
    budget: new Budget(limits),
    depth: 0,
  };
  yield* sourcesOf(input, options);
}

/** The documents of a file from its bytes, as `readSources` gives them. */
export async function* sourcesFromBytes(
  input: { readonly id: string; readonly bytes: Uint8Array; readonly format?: Format },
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void, undefined> {
  const { id, bytes } = input;
  const named = input.format ?? formatOfName(id);
  yield* sourcesOf({ id, bytes, named, budget: new Budget(limitsOf(options)), depth: 0 }, options);
}

function limitsOf(options: ReadOptions): Limits {
  return { ...defaultLimits, ...options.limits };
}

async function* sourcesOf(input: Input, options: ReadOptions): AsyncGenerator<ReadResult> {
  try {
    yield* documentsOf(input, options);
  } catch (error) {
    yield skipped(problemOf(input.id, error));
  }
}

async function* documentsOf(input: Input, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { id, bytes, named, budget } = input;
  let format = formatOfBytes(bytes, named);
  if (format === 'zip') {
    const { archiveFormat } = await import('./formats/zip.js');
    format = await archiveFormat(bytes, budget);
  }
  if (format === null) yield* textDocuments(input, options);
  else if (typeof format !== 'string') yield skipped(unsupported(id, format));
  else if (format === 'zip') yield* membersOf(input, options);
  else {
    const parsed = await parseBinary(format as BinaryFormat, bytes, budget, options);
    const digest = digestOf(bytes);
    yield finish(
      { id, format, encoding: 'utf-8', digest, raw: parsed.text },
      parsed,
      options.entry,
    );
  }
}

/** Not a text file: what is inside is UTF-8, or says itself what it is. */
async function parseBinary(
  format: BinaryFormat,
  bytes: Uint8Array,
  budget: Budget,
  options: ReadOptions,
): Promise<ParsedText> {
  const repairEncoding = options.repairEncoding ?? false;
  switch (format) {
    case 'docx':
      return (await import('./formats/docx.js')).docx(bytes, budget, { repairEncoding });
    case 'odt':
      return (await import('./formats/odt.js')).odt(bytes, budget, { repairEncoding });
    case 'epub':
      return (await import('./formats/epub.js')).epub(bytes, budget, { repairEncoding });
    case 'rtf':
      return (await import('./formats/rtf.js')).rtf(bytes, budget, { repairEncoding });
    case 'pdf':
      return (await import('./formats/pdf.js')).pdf(bytes, budget, { repairEncoding });
  }
}

async function* textDocuments(input: Input, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { id, bytes, named, budget } = input;
  const { raw, encoding, diagnostics } = decode(bytes, { id, encoding: options.encoding });
  if (raw === null) {
    // A table that is no text is better told by its name.
    const known = typeof named !== 'string' && bytes.length > 0;
    yield known ? skipped(unsupported(id, named)) : { source: null, diagnostics };
    return;
  }
  const format = formatOfText(raw, named);
  if (typeof format !== 'string') {
    yield skipped(unsupported(id, format));
    return;
  }
  if (ROW_FORMATS.has(format)) {
    yield* rowsOf(id, raw, encoding, diagnostics, format as RowFormat, options);
    return;
  }
  const digest = digestOf(bytes);
  if (input.isOurs === true) giveBack(bytes);
  const { frontMatter, problems } =
    format === 'txt' || format === 'md'
      ? await readFrontMatter(raw, id)
      : { frontMatter: null, problems: [] };
  const file = { id, format, encoding, digest, raw };
  // Before the text is repaired: what looks through it has the text as it came then.
  const suspects = format === 'tei' || options.repairEncoding ? [] : mojibakeNote(id, raw);
  const { parsed, extracted } = await parseText(format, raw, budget, options);
  const result = finish(extracted ? { ...file, raw: parsed.text } : file, parsed, options.entry, {
    frontMatter,
  });
  yield {
    ...result,
    diagnostics: [...diagnostics, ...problems, ...suspects, ...result.diagnostics],
  };
}

async function parseText(
  format: Format,
  raw: string,
  budget: Budget,
  options: ReadOptions,
): Promise<{ readonly parsed: ParsedText; readonly extracted: boolean }> {
  if (format === 'tei') {
    const { tei } = await import('./formats/tei.js');
    const repairEncoding = options.repairEncoding ?? false;
    return { parsed: tei(raw, budget, { repairEncoding }), extracted: true };
  }
  const parse = await textParser(format, budget);
  const mended = options.repairEncoding ? repairMojibake(raw) : null;
  if (mended === null || mended.count === 0) return { parsed: parse(raw), extracted: false };
  const parsed = parse(mended.text);
  const offsets = chainOffsets(mended.offsets, parsed.offsets);
  const repairs = { ...parsed.repairs, mojibake: mended.count };
  return { parsed: { ...parsed, offsets, repairs }, extracted: false };
}

async function textParser(format: Format, budget: Budget): Promise<(raw: string) => ParsedText> {
  if (format === 'md') return markdown;
  if (format !== 'html') return plainText;
  const { html } = await import('./formats/html.js');
  return (raw) => html(raw, budget);
}

async function* rowsOf(
  id: string,
  raw: string,
  encoding: string,
  diagnostics: readonly Diagnostic[],
  format: RowFormat,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const { rows } = await import('./formats/rows.js');
  let pending = [...diagnostics, ...(options.repairEncoding ? [] : mojibakeNote(id, raw))];
  let found = 0;
  for (const row of rows(raw, format, options.columns ?? {})) {
    const rowId = `${id}#${row.key}`;
    if ('problem' in row) {
      const problem = toDiagnostic(rowId, row.problem);
      yield { source: null, diagnostics: [...pending, problem] };
      pending = [];
      continue;
    }
    found++;
    const mended = options.repairEncoding ? repairMojibake(row.text).text : row.text;
    const digest = digestOf(Buffer.from(row.text, 'utf8'));
    const entry = options.entry === undefined ? undefined : { ...options.entry, title: null };
    const frontMatter = { title: row.title, date: row.date };
    const file = { id: rowId, format, encoding, digest, raw: mended };
    const result = finish(file, plainText(mended), entry, { frontMatter, datedBy: id });
    const source =
      row.group === null || result.source === null
        ? result.source
        : { ...result.source, group: row.group };
    yield { source, diagnostics: [...pending, ...result.diagnostics] };
    pending = [];
  }
  if (found === 0 && pending.length > 0) yield { source: null, diagnostics: pending };
}

async function* membersOf(input: Input, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { id, bytes, budget, depth } = input;
  if (depth >= budget.limits.archives) {
    throw new FormatProblem(
      'archive-too-deep',
      `lies in ${depth} archives; deeper ones are not opened`,
      'Unpack it first, or raise --max-archives.',
    );
  }
  const { members } = await import('./formats/zip.js');
  for await (const member of members(bytes, budget)) {
    const memberId = `${id}#${member.name}`;
    if ('problem' in member) {
      yield skipped(toDiagnostic(memberId, member.problem));
      continue;
    }
    const named = formatOfName(member.name);
    if (typeof named !== 'string' && !named.holdsText) {
      yield skipped(unsupported(memberId, named));
      continue;
    }
    const inner = {
      id: memberId,
      bytes: member.bytes,
      named,
      budget: budget.next(),
      depth: depth + 1,
    };
    yield* sourcesOf(inner, options);
  }
}

/** A piece of a document, as `sourceOfPiece` gives it. */
export function readPiece({ id, path }: FoundFile, piece: Piece): ReadResult {
  let bytes: Uint8Array;
  try {
    bytes = readPieceBytes(path!, piece);
  } catch (error) {
    return skipped(unreadable(id, error));
  }
  return sourceOfPiece(id, piece, bytes);
}

/** A piece of a document from its bytes. Year, title and digest are those of the whole. */
export function sourceOfPiece(id: string, piece: Piece, bytes: Uint8Array): ReadResult {
  const { encoding, digest, title, year, offset, line } = piece;
  const { raw, diagnostics } = decode(bytes, { id, encoding });
  if (raw === null) return { source: null, diagnostics };
  const parsed = plainText(raw, piece.index === 0);
  const { text, repairs } = parsed;
  const notes = [
    ...mojibakeNote(id, raw),
    ...(Object.keys(repairs).length > 0 ? [repaired(id, repairs)] : []),
  ];
  const source = withBlocks(parsed, {
    ...{ id, format: 'txt', encoding, digest, raw, text, title, year },
    offsets: shiftOffsets(parsed.offsets, offset),
    piece: { offset, line },
  });
  return { source: text.trim() === '' ? null : source, diagnostics: [...diagnostics, ...notes] };
}

/** A document from a string, as plain text unless told otherwise. Front matter is flagged but not asked for a year. */
export function sourceFromString(
  id: string,
  text: string,
  format: 'txt' | 'md' = 'txt',
): SourceText {
  const raw = text.startsWith('\ufeff') ? text.slice(1) : text;
  const digest = createHash('sha256').update(text, 'utf8').digest('hex');
  const parsed = format === 'md' ? markdown(raw) : plainText(raw);
  return assemble({ id, format, encoding: 'utf-8', digest, raw }, parsed, undefined, {});
}

interface Stated {
  readonly frontMatter?: FrontMatter | null;
  /** Path whose year dates the document, when it is not the id. */
  readonly datedBy?: string;
}

type FileFacts = Pick<SourceText, 'id' | 'encoding' | 'digest' | 'raw'> & {
  readonly format: Format;
};

function finish(
  file: FileFacts,
  parsed: ParsedText,
  entry: ManifestEntry | undefined,
  stated: Stated = {},
): ReadResult {
  const { id } = file;
  const remarks = (parsed.remarks ?? []).map((remark) => remarkOf(id, remark));
  if (parsed.text.trim() === '') {
    return { source: null, diagnostics: [...remarks, withoutText(id, remarks.length > 0)] };
  }
  const { repairs } = parsed;
  const notes = Object.keys(repairs).length > 0 ? [repaired(id, repairs)] : [];
  const source = assemble(file, parsed, entry, stated);
  return { source, diagnostics: [...remarks, ...notes] };
}

function assemble(
  file: FileFacts,
  parsed: ParsedText,
  entry: ManifestEntry | undefined,
  { frontMatter = null, datedBy = file.id }: Stated,
): SourceText {
  const { text, offsets, places, properties } = parsed;
  const title = entry?.title ?? frontMatter?.title ?? titleOf(parsed) ?? properties?.title ?? null;
  const manifest = entry === undefined ? null : manifestYear(entry);
  const path = datedBy.replaceAll('#', '/');
  const year = manifest ?? yearOf(path, file.raw, parsed, frontMatter?.date ?? null);
  const facts = { ...file, text, offsets, title, year };
  return withBlocks(parsed, places === undefined ? facts : { ...facts, places });
}

/** A source with the blocks of its text, which are made when they are asked for. */
function withBlocks(parsed: ParsedText, facts: Omit<SourceText, 'blocks'>): SourceText {
  const { packedBlocks } = parsed;
  if (packedBlocks === undefined) return { ...facts, blocks: parsed.blocks };
  return {
    ...facts,
    get blocks() {
      return packedBlocks.toArray();
    },
    blockColumns: packedBlocks,
  };
}

/** The year by the document's own evidence, which is given in offsets of the raw file. */
function yearOf(
  id: string,
  raw: string,
  parsed: ParsedText,
  frontMatterDate: string | null,
): DatedYear {
  const stated = frontMatterDate === null ? {} : { frontMatterDate };
  const { offsets, properties } = parsed;
  const dated = dateDocument({
    id,
    text: parsed.text,
    get blocks() {
      return parsed.blocks;
    },
    ...stated,
  });
  const weighed = weighProperties(dated, properties?.dates ?? []);
  if (weighed.evidence === null || (weighed === dated && offsets === identityOffsets))
    return weighed;
  const isRaw = weighed.evidence !== dated.evidence;
  const start = isRaw ? weighed.evidence.start : offsets.rawStart(weighed.evidence.start);
  const end = isRaw ? weighed.evidence.end : offsets.rawEnd(weighed.evidence.end);
  const line = lineAt(raw, start);
  return { ...weighed, evidence: { text: raw.slice(start, end), start, end, line } };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
function titleOf(parsed: ParsedText): string | null {
  const { text } = parsed;
  for (const { kind, span, boilerplate } of parsed.packedBlocks ?? parsed.blocks) {
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

/** Read without waiting for threads, which costs more than the reading; `ReadAhead` does not wait. */
function readFile(path: string, id: string, maximum: number): Uint8Array | Diagnostic {
  const descriptor = openToRead(path);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return notRegular(id);
    if (stats.size > maximum) return tooLarge(id, stats.size, maximum);
    const buffer = takeBuffer(stats.size);
    return buffer.subarray(0, readFully(descriptor, buffer, 0));
  } finally {
    closeSync(descriptor);
  }
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

/** What a format threw: its own words for what it found, ours for what its library found. */
function problemOf(id: string, error: unknown): Diagnostic {
  if (error instanceof FormatProblem) return toDiagnostic(id, error);
  if (error instanceof RangeError || error instanceof TypeError) {
    const own = new FormatProblem('file-damaged', 'cannot be read: it is damaged', DAMAGED_HINT, {
      reason: error.message,
    });
    return toDiagnostic(id, own);
  }
  throw error;
}

const DAMAGED_HINT = 'Open it in its own program and save it again.';

function toDiagnostic(id: string, problem: FormatProblem): Diagnostic {
  const { code, message, hint, data } = problem;
  return { code, severity: 'error', document: id, message: `${id} ${message}.`, hint, data };
}

function remarkOf(id: string, { code, severity, message, hint, data }: Remark): Diagnostic {
  const remark = { code, severity, document: id, message: `${id} ${message}.`, hint };
  return data === undefined ? remark : { ...remark, data };
}

function withoutText(id: string, isExplained: boolean): Diagnostic {
  return {
    code: 'no-text',
    severity: 'error',
    document: id,
    message: `${id} has no text.`,
    hint: isExplained ? null : 'Remove it from the sources, or save it again.',
  };
}

const MOJIBAKE_FROM = 2;

function mojibakeNote(id: string, raw: string): readonly Diagnostic[] {
  const found = findMojibake(raw);
  const first = found[0];
  if (first === undefined || found.length < MOJIBAKE_FROM) return [];
  const sample = raw.slice(first.start, first.end);
  return [
    {
      code: 'encoding-mojibake',
      severity: 'warning',
      document: id,
      message: `${id} was saved in a wrong encoding: ${found.length} characters read like ${sample} for ${first.replacement}.`,
      hint: 'Add --repair-encoding to put them right while reading.',
      data: { count: found.length, offset: first.start },
    },
  ];
}

function unsupported(id: string, format: UnsupportedFormat): Diagnostic {
  return {
    code: 'format-unsupported',
    severity: 'error',
    document: id,
    message: format.holdsText
      ? `${id} was skipped: the format ${format.name} is not supported.`
      : `${id} was skipped: it holds no text (${format.name}).`,
    hint: format.holdsText ? 'Save it as docx, odt, pdf, html or plain text.' : null,
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
