import type { Entry, ZipFile } from 'yauzl';
import type { Budget } from '../budget.js';
import { decodeCodePage850 } from '../code-page-850.js';
import type { Format, UnsupportedFormat } from '../format-of.js';
import { FormatProblem } from '../format-problem.js';

/** A file of an archive, unpacked, or why it was not. */
export type Member =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: FormatProblem };

/** What a document that is an archive is made of. */
export interface Parts {
  /** In order of the archive. */
  readonly names: readonly string[];
  /** The bytes of a part, or null when there is none of that name. */
  read(name: string): Promise<Uint8Array | null>;
  close(): void;
}

const UTF8_NAMES = 0x800;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;
const MADE_ON_UNIX = 3;
const LONGEST_TYPE = 100;
const DAMAGED_HINT = 'Open it in its own program and save it again.';
/** What systems put into archives beside the documents. */
const COMPANIONS = /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/;
const MANIFESTS = /(?:^|\/)(?:corpus|themes)\.ya?ml$/i;

const OPEN_DOCUMENTS: Readonly<Record<string, string>> = {
  presentation: 'OpenDocument presentation',
  spreadsheet: 'OpenDocument table',
};

/** What an archive is: a document of its own kind, or a folder of documents. */
export async function archiveFormat(
  bytes: Uint8Array,
  budget: Budget,
): Promise<Format | UnsupportedFormat> {
  const parts = await openParts(bytes, budget);
  try {
    const names = new Set(parts.names);
    if (names.has('mimetype')) {
      const type = Buffer.from((await parts.read('mimetype')) ?? []).toString('latin1');
      const kind = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(
        type.slice(0, LONGEST_TYPE),
      );
      if (kind?.[1] === 'text') return 'odt';
      if (kind) return { name: OPEN_DOCUMENTS[kind[1]!] ?? 'OpenDocument', holdsText: true };
    }
    if (names.has('META-INF/container.xml')) return 'epub';
    if (names.has('word/document.xml')) return 'docx';
    if (names.has('[Content_Types].xml')) {
      if (names.has('xl/workbook.xml')) return { name: 'Excel (xlsx)', holdsText: true };
      if (names.has('ppt/presentation.xml')) return { name: 'PowerPoint (pptx)', holdsText: true };
      return 'docx';
    }
    return names.has('content.xml') && names.has('styles.xml') ? 'odt' : 'zip';
  } finally {
    parts.close();
  }
}

/** The documents of an archive in order of their names. Nothing is written to disk, whatever the names say. */
export async function* members(bytes: Uint8Array, budget: Budget): AsyncGenerator<Member> {
  const { file, entries } = await openArchive(bytes, budget);
  try {
    const named = entries
      .map((entry) => ({ entry, name: nameOf(entry) }))
      .filter(({ name }) => !name.endsWith('/') && !COMPANIONS.test(name) && !MANIFESTS.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    let previous: string | null = null;
    for (const { entry, name } of named) {
      const problem = objection(entry, name, previous);
      previous = name;
      if (problem !== null) {
        yield { name, problem };
        continue;
      }
      let member: Member;
      try {
        member = { name, bytes: await unpack(file, entry, budget.next()) };
      } catch (error) {
        // Whoever passes the limit of the whole archive ends the reading of it.
        if (!(error instanceof FormatProblem) || error.code === 'archive-too-large') throw error;
        member = { name, problem: error };
      }
      yield member;
    }
  } finally {
    file.close();
  }
}

export async function openParts(bytes: Uint8Array, budget: Budget): Promise<Parts> {
  const { file, entries } = await openArchive(bytes, budget);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (!byName.has(name)) byName.set(name, entry);
  }
  return {
    names: [...byName.keys()],
    async read(name) {
      const entry = byName.get(name);
      return entry === undefined ? null : await unpack(file, entry, budget);
    },
    close: () => file.close(),
  };
}

function objection(entry: Entry, name: string, previous: string | null): FormatProblem | null {
  const isOutside =
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..') ||
    name.includes('\0');
  if (isOutside) {
    return new FormatProblem(
      'archive-name-unsafe',
      'was skipped: its name leads out of the archive',
      'Nothing was written; an archive with such names is made to overwrite files.',
    );
  }
  const mode = entry.externalFileAttributes >>> 16;
  if (entry.versionMadeBy >> 8 === MADE_ON_UNIX && (mode & FILE_TYPE) === LINK) {
    return new FormatProblem('archive-link', 'was skipped: it is a link and not a file');
  }
  return name === previous
    ? new FormatProblem('archive-name-twice', 'was skipped: the archive has two files of this name')
    : null;
}

/** UTF-8 where the archive says so or the bytes are; Windows writes the code page of DOS. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileName as unknown as Buffer;
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAMES) !== 0;
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    name = decodeCodePage850(bytes);
  }
  return name.replaceAll('\\', '/').normalize('NFC');
}

async function openArchive(
  bytes: Uint8Array,
  budget: Budget,
): Promise<{ readonly file: ZipFile; readonly entries: readonly Entry[] }> {
  const { fromBuffer } = (await import('yauzl')).default;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (problem, file) => {
      if (problem !== null || file === undefined) {
        reject(damaged(problem));
        return;
      }
      const entries: Entry[] = [];
      file.on('error', (error: Error) => reject(damaged(error)));
      file.on('end', () => resolve({ file, entries }));
      file.on('entry', (entry: Entry) => {
        entries.push(entry);
        if (entries.length > budget.limits.members) {
          const { members: maximum } = budget.limits;
          const hint = 'Unpack it, or raise --max-members.';
          const reason = `holds more than ${maximum} files`;
          reject(new FormatProblem('archive-too-many', reason, hint, { maximum }));
        } else file.readEntry();
      });
      file.readEntry();
    });
  });
}

function unpack(file: ZipFile, entry: Entry, budget: Budget): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    return Promise.reject(
      new FormatProblem('file-encrypted', 'is protected by a password', 'Save it without one.'),
    );
  }
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (problem, stream) => {
      if (problem !== null || stream === undefined) {
        reject(damaged(problem));
        return;
      }
      const chunks: Uint8Array[] = [];
      const fail = (error: unknown): void => {
        stream.destroy();
        reject(error instanceof FormatProblem ? error : damaged(error));
      };
      stream.on('error', fail);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('data', (chunk: Buffer) => {
        try {
          budget.unpack(chunk.length);
          budget.checkTime();
          chunks.push(chunk);
        } catch (error) {
          fail(error);
        }
      });
    });
  });
}

function damaged(error: unknown): FormatProblem {
  const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  return new FormatProblem('file-damaged', 'cannot be read: the archive is damaged', DAMAGED_HINT, {
    reason,
  });
}
