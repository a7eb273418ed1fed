/** Partial results as lines of JSON: a header, a line a file, and an end by which a part that was cut off is told. */
import type { Diagnostic } from '../../model/diagnostic.js';
import { QaError } from '../../model/errors.js';
import { generator } from '../../model/generator.js';
import type { FoundFile } from '../../sources/find.js';
import type { ManifestEntry } from '../../sources/manifest.js';
import type { Piece } from '../../sources/piece.js';
import type { CorpusSettings } from '../corpus-settings.js';
import { type FileToRead, workKey } from '../document-reader.js';
import type { PortablePart } from './file-part.js';
import type { Recipe } from './recipe.js';

const SCHEMA = 'qa-sgb2/part/1';

/** How the parts were made; the same in all parts of one run. */
export interface PartHeader {
  /** The command line that the parts answer, without the program's name. */
  readonly command: readonly string[];
  readonly settings: CorpusSettings;
  readonly recipe: Recipe;
  /** What was found wrong before any file was read. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PortableFile {
  readonly toRead: FileToRead;
  readonly part: PortablePart;
}

interface FileLine {
  readonly file: FoundFile;
  readonly entry: ManifestEntry | null;
  /** Where the part is of a piece of the file only. */
  readonly piece?: Piece;
  readonly leaveOut?: readonly string[];
  readonly part: PortablePart;
}

export function headerLine(header: PartHeader): string {
  return line({ schema: SCHEMA, generator, ...header });
}

export function fileLine({ toRead, part }: PortableFile): string {
  const forms = part.forms.replaceAll('\n', ' ');
  const entry = toRead.entry ?? null;
  return line({ ...toRead, entry, part: { ...part, forms } } satisfies FileLine);
}

export function endLine(files: number): string {
  return line({ end: files });
}

/** Typed arrays have no form of their own in JSON. */
function line(value: unknown): string {
  const text = JSON.stringify(value, (_, item: unknown) =>
    item instanceof Int32Array || item instanceof Uint16Array
      ? { [item instanceof Int32Array ? 'int32' : 'uint16']: [...item] }
      : item,
  );
  return `${text}\n`;
}

/** All parts of a run, whatever the order of their lines. Files are in order of id, each once. */
export interface Parts {
  readonly header: PartHeader;
  readonly files: readonly PortableFile[];
}

/**
 * Reads lines of any number of parts; `name` is where a line is from. Throws a QaError with code `part-invalid`,
 * `part-incomplete` (one was cut off), `parts-differ` (not of one run) or `parts-conflict` (one file read twice with
 * different contents).
 */
export function readParts(
  lines: Iterable<{ readonly text: string; readonly name: string }>,
): Parts {
  let header: PartHeader | undefined;
  const diagnostics: (readonly Diagnostic[])[] = [];
  const files = new Map<string, PortableFile>();
  let counted = 0;
  let announced = 0;
  let ends = 0;
  for (const { text, name } of lines) {
    if (text.trim() === '') continue;
    const value = parse(text, name);
    if (isHeader(value)) {
      checkVersion(value, name);
      header ??= value;
      if (keyOf(header) !== keyOf(value)) throw differ(name);
      diagnostics.push(value.diagnostics);
    } else if (isEnd(value)) {
      ends++;
      announced += value.end;
    } else if (isFile(value)) {
      counted++;
      addFile(files, value);
    } else throw invalid(name, null);
  }
  if (header === undefined || ends !== diagnostics.length || announced !== counted) {
    throw incomplete(counted, announced);
  }
  return {
    header: { ...header, diagnostics: joinDiagnostics(diagnostics) },
    files: [...files.values()].sort((left, right) => {
      const leftId = left.toRead.file.id;
      const rightId = right.toRead.file.id;
      if (leftId !== rightId) return leftId < rightId ? -1 : 1;
      return (left.toRead.piece?.index ?? 0) - (right.toRead.piece?.index ?? 0);
    }),
  };
}

function parse(text: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text, (_, item: unknown) => revive(item));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw invalid(name, cause);
  }
  throw invalid(name, null);
}

function revive(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  if ('int32' in item) return Int32Array.from(item.int32 as number[]);
  return 'uint16' in item ? Uint16Array.from(item.uint16 as number[]) : item;
}

function addFile(files: Map<string, PortableFile>, line: FileLine): void {
  const { file, entry, piece, leaveOut, part } = line;
  const forms = part.forms.replaceAll(' ', '\n');
  const toRead = {
    file,
    entry: entry ?? undefined,
    ...(piece && { piece }),
    ...(leaveOut && { leaveOut }),
  };
  const added = { toRead, part: { ...part, forms } };
  const key = workKey(toRead);
  const known = files.get(key);
  if (known === undefined) files.set(key, added);
  else if (contentsOf(known) !== contentsOf(added)) throw conflict(file.id);
}

/** An engine that repeats a failed task may hand in a file twice. */
function contentsOf({ part, toRead }: PortableFile): string {
  return JSON.stringify([part.documents, part.diagnostics, toRead.entry ?? null]);
}

/** An entry of a manifest without a file is a fault only when no part has that file. */
function joinDiagnostics(lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  const counts = new Map<string, { readonly diagnostic: Diagnostic; count: number }>();
  for (const diagnostic of lists.flat()) {
    const key = JSON.stringify(diagnostic);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { diagnostic, count: 1 });
    else known.count++;
  }
  return [...counts.values()]
    .filter(({ diagnostic, count }) => diagnostic.code !== MISSING || count === lists.length)
    .map(({ diagnostic }) => diagnostic);
}

const MISSING = 'manifest-file-missing';

function keyOf({ settings, recipe }: PartHeader): string {
  return JSON.stringify([settings, recipe]);
}

type Line = Readonly<Record<string, unknown>>;

function isHeader(
  value: Line,
): value is Line & PartHeader & { schema: string; generator: unknown } {
  return 'schema' in value && 'recipe' in value;
}

function isEnd(value: Line): value is Line & { readonly end: number } {
  return typeof value.end === 'number';
}

function isFile(value: Line): value is Line & FileLine {
  return 'file' in value && 'part' in value;
}

function checkVersion(value: { schema: string; generator: unknown }, name: string): void {
  const { version } = value.generator as { readonly version: string };
  if (value.schema === SCHEMA && version === generator.version) return;
  throw new QaError('parts-differ', `${name} is of version ${version} (${value.schema}).`, {
    hint: `Tally and merge with one version; this is ${generator.version} (${SCHEMA}).`,
    data: { part: name, version },
  });
}

function invalid(name: string, cause: unknown): QaError {
  return new QaError('part-invalid', `${name} has a line that is no part of a tally.`, {
    hint: 'Merge files that qa-sgb2 tally has written.',
    data: { part: name },
    cause,
  });
}

function incomplete(counted: number, announced: number): QaError {
  return new QaError('part-incomplete', 'A part is missing its beginning or its end.', {
    hint: 'A run of qa-sgb2 tally was cut off, or its output is not all there: repeat it.',
    data: { files: counted, announced },
  });
}

function differ(name: string): QaError {
  return new QaError(
    'parts-differ',
    `${name} was counted with other options than the first part.`,
    {
      hint: 'Tally all parts with the same command and options.',
      data: { part: name },
    },
  );
}

function conflict(id: string): QaError {
  return new QaError('parts-conflict', `Two parts hold ${id} with different contents.`, {
    hint: 'Give qa-sgb2 tally --root, so that files of different folders have different names.',
    data: { document: id },
  });
}
