import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Yaml from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import { QaError } from '../model/errors.js';
import type { DatedYear } from '../model/text.js';
import type { FoundFile } from './find.js';
import { nearestName } from './nearest-name.js';
import { YamlReader } from './yaml-reader.js';

/** What a manifest says of one document. A field it does not give is null. */
export interface ManifestEntry {
  /** Path relative to the manifest, `/`-separated, NFC. */
  readonly file: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly certain: boolean;
  /** What the year rests on, such as `event-date` or `inferred`. */
  readonly basis: string | null;
  readonly reason: string | null;
  readonly event: string | null;
  /** ISO 8601 days, ascending. */
  readonly eventDates: readonly string[];
  readonly publicationDate: string | null;
  readonly theme: string | null;
  readonly origin: string | null;
  /** A name of the user's own by which documents can be told apart. */
  readonly group: string | null;
}

export interface Manifest {
  /** Absolute path. */
  readonly path: string;
  readonly title: string | null;
  readonly entries: readonly ManifestEntry[];
}

const ROOT_KEYS = ['title', 'documents'] as const;
const ENTRY_KEYS = [
  'file',
  'title',
  'year',
  'certain',
  'basis',
  'reason',
  'event',
  'eventDates',
  'publicationDate',
  'theme',
  'origin',
  'group',
] as const;
const BASES = ['event-date', 'publication-date', 'file-name', 'text', 'inferred', 'other'];
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/**
 * Reads a manifest, `corpus.yaml`:
 *
 * ```yaml
 * title: Name of the corpus                  # optional, as all below but `file`
 * documents:
 *   - file: reports/2019-report.txt          # path relative to the manifest
 *     title: Annual report
 *     year: 2019                             # else taken from eventDates, else from publicationDate
 *     certain: false                         # default true; false is shown wherever the year is
 *     basis: inferred                        # event-date, publication-date, file-name, text, inferred, other
 *     reason: Why this year, in a sentence.
 *     event: Name of the event the text is about
 *     eventDates: [2019-07-04]               # ISO 8601; one date may stand without brackets
 *     publicationDate: 2019-09-01
 *     theme: Theme of the event
 *     origin: Where the text is from
 *     group: any name to tell documents apart by
 * ```
 *
 * Documents that are not listed are analysed all the same. Throws a QaError with code `manifest-unreadable`
 * or `manifest-invalid`; the latter names the line.
 */
export async function readManifest(file: string): Promise<Manifest> {
  const full = path.resolve(file);
  let source: string;
  try {
    source = readFileSync(full, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new QaError('manifest-unreadable', `The manifest ${file} cannot be read (${code}).`, {
      hint: 'Give the path of a YAML file such as corpus.yaml.',
      data: { file, error: code },
      cause,
    });
  }
  return parseManifest(source, full);
}

/** The manifest in `source`; `file` is its absolute path. See `readManifest`. */
export async function parseManifest(source: string, file: string): Promise<Manifest> {
  const yaml = await import('yaml');
  const reader = new YamlReader(yaml, source, path.basename(file), 'manifest-invalid');
  const values = reader.mapping(reader.root, ROOT_KEYS);
  const entries: ManifestEntry[] = [];
  const lines = new Map<string, number>();
  for (const item of reader.list(values.get('documents'))) {
    const entry = parseEntry(reader, item);
    const line = reader.line(item);
    const earlier = lines.get(entry.file);
    if (earlier !== undefined) {
      throw reader.invalid(line, `${entry.file} is listed twice, first on line ${earlier}`, null);
    }
    lines.set(entry.file, line);
    entries.push(entry);
  }
  return { path: file, title: reader.text(values.get('title'), 'title'), entries };
}

/**
 * The entry of each file, by file id, and a warning for each entry whose file does not exist. Where several
 * manifests describe one file, the last in `manifests` counts.
 */
export function entriesByFile(
  files: readonly FoundFile[],
  manifests: readonly Manifest[],
): {
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const described = new Map<string, ManifestEntry>();
  const missing: Diagnostic[] = [];
  for (const manifest of manifests) {
    const folder = path.dirname(manifest.path);
    for (const entry of manifest.entries) {
      const full = path.resolve(folder, entry.file);
      described.set(full.normalize('NFC'), entry);
    }
  }
  const entries = new Map<string, ManifestEntry>();
  const used = new Set<ManifestEntry>();
  for (const file of files) {
    if (file.path === null) continue;
    const entry = described.get(file.path.normalize('NFC'));
    if (entry === undefined) continue;
    entries.set(file.id, entry);
    used.add(entry);
  }
  for (const [full, entry] of described) {
    if (used.has(entry) || existsSync(full) || existsSync(full.normalize('NFD'))) continue;
    missing.push(missingFile(entry.file));
  }
  return { entries, diagnostics: missing };
}

/** The year a manifest gives a document, or null when it gives none. */
export function manifestYear(entry: ManifestEntry): DatedYear | null {
  if (entry.year === null) return null;
  const fallback = entry.certain
    ? 'The manifest gives this year.'
    : 'The manifest gives this year and marks it as uncertain.';
  return {
    year: entry.year,
    basis: 'manifest',
    certain: entry.certain,
    evidence: null,
    reason: entry.reason ?? fallback,
  };
}

function parseEntry(reader: YamlReader, node: Yaml.Node): ManifestEntry {
  if (!reader.isMapping(node)) {
    throw reader.invalid(
      reader.line(node),
      'each document is a mapping that begins with "file:"',
      'Write "- file: name.txt" and the other fields below it.',
    );
  }
  const values = reader.mapping(node, ENTRY_KEYS);
  const text = (name: (typeof ENTRY_KEYS)[number]): string | null =>
    reader.text(values.get(name), name);
  const file = text('file');
  if (file === null) {
    throw reader.invalid(reader.line(node), 'a document without "file"', 'Add "file: name.txt".');
  }
  const eventDates = parseDates(reader, values.get('eventDates'), 'eventDates');
  const published = parseDates(reader, values.get('publicationDate'), 'publicationDate');
  const publicationDate = published[0] ?? null;
  const stated = parseYear(reader, values.get('year'));
  const dated = eventDates[0] ?? publicationDate;
  const implied = eventDates.length > 0 ? 'event-date' : 'publication-date';
  const basis = parseBasis(reader, values.get('basis'));
  return {
    file: path.posix.normalize(file.replaceAll('\\', '/')).normalize('NFC'),
    title: text('title'),
    year: stated ?? (dated === null ? null : Number(dated.slice(0, 4))),
    certain: parseFlag(reader, values.get('certain'), 'certain') ?? true,
    basis: basis ?? (stated === null && dated !== null ? implied : null),
    reason: text('reason'),
    event: text('event'),
    eventDates,
    publicationDate,
    theme: text('theme'),
    origin: text('origin'),
    group: text('group'),
  };
}

function parseYear(reader: YamlReader, node: Yaml.Node | undefined): number | null {
  const written = reader.text(node, 'year');
  if (written === null) return null;
  const year = Number(written);
  if (!/^\d{4}$/.test(written) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw reader.invalid(
      reader.line(node!),
      `"year" must be a year of four digits, not "${written}"`,
      'Leave it out when the year is not known.',
    );
  }
  return year;
}

function parseFlag(reader: YamlReader, node: Yaml.Node | undefined, name: string): boolean | null {
  const written = reader.text(node, name);
  if (written === null) return null;
  if (written !== 'true' && written !== 'false') {
    throw reader.invalid(reader.line(node!), `"${name}" must be true or false`, null);
  }
  return written === 'true';
}

function parseBasis(reader: YamlReader, node: Yaml.Node | undefined): string | null {
  const written = reader.text(node, 'basis');
  if (written === null || BASES.includes(written)) return written;
  const near = nearestName(written, BASES);
  throw reader.invalid(
    reader.line(node!),
    `"basis" must be one of ${BASES.join(', ')}, not "${written}"`,
    near === null ? null : `Did you mean "${near}"?`,
  );
}

function parseDates(
  reader: YamlReader,
  node: Yaml.Node | undefined,
  name: string,
): readonly string[] {
  const dates = reader.list(node).map((item) => {
    const written = reader.text(item, name) ?? '';
    if (!isDay(written)) {
      throw reader.invalid(
        reader.line(item),
        `"${name}" must hold dates such as 2019-07-04, not "${written}"`,
        null,
      );
    }
    return written;
  });
  return dates.sort();
}

function isDay(written: string): boolean {
  const match = ISO_DATE.exec(written);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function missingFile(file: string): Diagnostic {
  return {
    code: 'manifest-file-missing',
    severity: 'warning',
    document: file,
    message: `The manifest describes ${file}, but there is no such file.`,
    hint: 'Correct the path in the manifest, or take the entry out.',
  };
}
