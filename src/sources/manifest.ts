import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as Yaml from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import { QaError } from '../model/errors.js';
import type { DatedYear } from '../model/text.js';
import type { FoundFile } from './find.js';
import { nearestName } from './nearest-name.js';

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
    source = await readFile(full, 'utf8');
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
  return new ManifestParser(yaml, source, file).parse();
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

/** One walk over the YAML tree, which knows the line of every node. */
class ManifestParser {
  private readonly yaml: typeof Yaml;
  private readonly file: string;
  private readonly lineCounter: Yaml.LineCounter;
  private readonly parsed: Yaml.Document.Parsed;

  constructor(yaml: typeof Yaml, source: string, file: string) {
    this.yaml = yaml;
    this.file = file;
    this.lineCounter = new yaml.LineCounter();
    this.parsed = yaml.parseDocument(source.replace(/^\ufeff/, ''), {
      lineCounter: this.lineCounter,
    });
  }

  parse(): Manifest {
    const problem = this.parsed.errors[0];
    if (problem !== undefined) {
      const { line } = this.lineCounter.linePos(problem.pos[0]);
      const message = problem.message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
      throw this.invalid(line, message, 'Mend the YAML there; mind indentation and quotes.');
    }
    const root = this.parsed.contents;
    if (!this.yaml.isMap(root)) {
      throw this.invalid(1, 'a manifest is a mapping with the key "documents"', null);
    }
    const values = this.mapping(root, ROOT_KEYS);
    const documents = values.get('documents');
    const entries: ManifestEntry[] = [];
    const seen = new Map<string, number>();
    if (documents !== undefined && !this.isNull(documents)) {
      if (!this.yaml.isSeq(documents)) {
        throw this.invalid(
          this.line(documents),
          '"documents" must be a list, each item beginning with "- file:"',
          null,
        );
      }
      for (const item of documents.items) {
        const entry = this.entry(item as Yaml.Node);
        const earlier = seen.get(entry.file);
        const line = this.line(item as Yaml.Node);
        if (earlier !== undefined) {
          throw this.invalid(line, `${entry.file} is listed twice, first on line ${earlier}`, null);
        }
        seen.set(entry.file, line);
        entries.push(entry);
      }
    }
    return { path: this.file, title: this.text(values.get('title'), 'title'), entries };
  }

  private entry(node: Yaml.Node): ManifestEntry {
    if (!this.yaml.isMap(node)) {
      throw this.invalid(
        this.line(node),
        'each document is a mapping that begins with "file:"',
        'Write "- file: name.txt" and the other fields below it.',
      );
    }
    const values = this.mapping(node, ENTRY_KEYS);
    const file = this.text(values.get('file'), 'file');
    if (file === null) {
      throw this.invalid(this.line(node), 'a document without "file"', 'Add "file: name.txt".');
    }
    const eventDates = this.dates(values.get('eventDates'), 'eventDates');
    const publicationDate = this.dates(values.get('publicationDate'), 'publicationDate')[0] ?? null;
    const stated = this.year(values.get('year'));
    const dated = eventDates[0] ?? publicationDate;
    const basis = this.basis(values.get('basis'));
    const implied = eventDates.length > 0 ? 'event-date' : 'publication-date';
    return {
      file: path.posix.normalize(file.replaceAll('\\', '/')).normalize('NFC'),
      title: this.text(values.get('title'), 'title'),
      year: stated ?? (dated === null ? null : Number(dated.slice(0, 4))),
      certain: this.flag(values.get('certain'), 'certain') ?? true,
      basis: basis ?? (stated === null && dated !== null ? implied : null),
      reason: this.text(values.get('reason'), 'reason'),
      event: this.text(values.get('event'), 'event'),
      eventDates,
      publicationDate,
      theme: this.text(values.get('theme'), 'theme'),
      origin: this.text(values.get('origin'), 'origin'),
      group: this.text(values.get('group'), 'group'),
    };
  }

  private mapping(node: Yaml.YAMLMap, known: readonly string[]): Map<string, Yaml.Node> {
    const values = new Map<string, Yaml.Node>();
    for (const item of node.items) {
      const key = item.key as Yaml.Node;
      const name = this.yaml.isScalar(key) ? String(key.value) : '?';
      if (!known.includes(name)) {
        const near = nearestName(name, known);
        throw this.invalid(
          this.line(key),
          `unknown key "${name}"`,
          near === null ? `Known keys: ${known.join(', ')}.` : `Did you mean "${near}"?`,
        );
      }
      const value = this.resolve(item.value as Yaml.Node | null);
      if (value !== null) values.set(name, value);
    }
    return values;
  }

  private text(node: Yaml.Node | undefined, name: string): string | null {
    if (node === undefined || this.isNull(node)) return null;
    if (!this.yaml.isScalar(node)) {
      throw this.invalid(this.line(node), `"${name}" must be a text`, null);
    }
    const written =
      typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return written.trim() === '' ? null : written.trim();
  }

  private year(node: Yaml.Node | undefined): number | null {
    const written = this.text(node, 'year');
    if (written === null) return null;
    const year = Number(written);
    if (!/^\d{4}$/.test(written) || year < FIRST_YEAR || year > LAST_YEAR) {
      throw this.invalid(
        this.line(node!),
        `"year" must be a year of four digits, not "${written}"`,
        'Leave it out when the year is not known.',
      );
    }
    return year;
  }

  private flag(node: Yaml.Node | undefined, name: string): boolean | null {
    if (node === undefined || this.isNull(node)) return null;
    if (!this.yaml.isScalar(node) || typeof node.value !== 'boolean') {
      throw this.invalid(this.line(node), `"${name}" must be true or false`, null);
    }
    return node.value;
  }

  private basis(node: Yaml.Node | undefined): string | null {
    const written = this.text(node, 'basis');
    if (written === null || BASES.includes(written)) return written;
    const near = nearestName(written, BASES);
    throw this.invalid(
      this.line(node!),
      `"basis" must be one of ${BASES.join(', ')}, not "${written}"`,
      near === null ? null : `Did you mean "${near}"?`,
    );
  }

  private dates(node: Yaml.Node | undefined, name: string): readonly string[] {
    if (node === undefined || this.isNull(node)) return [];
    const items = this.yaml.isSeq(node) ? (node.items as Yaml.Node[]) : [node];
    const dates = items.map((item) => {
      const written = this.text(this.resolve(item) ?? undefined, name) ?? '';
      if (!isDay(written)) {
        throw this.invalid(
          this.line(item),
          `"${name}" must hold dates such as 2019-07-04, not "${written}"`,
          null,
        );
      }
      return written;
    });
    return dates.sort();
  }

  private resolve(node: Yaml.Node | null): Yaml.Node | null {
    if (node === null || !this.yaml.isAlias(node)) return node;
    return (node.resolve(this.parsed) as Yaml.Node | undefined) ?? null;
  }

  private isNull(node: Yaml.Node): boolean {
    return this.yaml.isScalar(node) && node.value === null;
  }

  private line(node: Yaml.Node): number {
    return this.lineCounter.linePos(node.range?.[0] ?? 0).line;
  }

  private invalid(line: number, reason: string, hint: string | null): QaError {
    const name = path.basename(this.file);
    return new QaError('manifest-invalid', `${name}, line ${line}: ${reason}`, {
      hint,
      data: { file: name, line },
    });
  }
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
