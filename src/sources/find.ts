import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { nearestName } from './nearest-name.js';

/** A document that has been found but not yet read. */
export interface FoundFile {
  /** Path relative to the corpus root, `/`-separated, NFC; `-` for standard input. */
  readonly id: string;
  /** Absolute path as the file system spells it; null for standard input. */
  readonly path: string | null;
}

export interface FoundSources {
  /** The folder given, or the common folder of what was given; null when only standard input was. */
  readonly root: string | null;
  /** Sorted by id in UTF-16 code units; each file once, however often it was named. */
  readonly files: readonly FoundFile[];
  /** Absolute paths of the manifests that lie in the folders given, sorted. */
  readonly manifests: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const STANDARD_INPUT = '-';
const MANIFEST_NAMES = new Set(['corpus.yaml', 'corpus.yml']);
/** Files that describe a corpus and are no documents of it. */
const COMPANIONS = new Set([...MANIFEST_NAMES, 'themes.yaml', 'themes.yml']);
const SKIPPED_FOLDERS = new Set(['node_modules']);
const GLOB_SIGNS = /[*?[\]{}]|[!@+]\(/;

/**
 * Finds the documents that `sources` name: files, folders (read recursively, without hidden entries), globs,
 * and `-` for standard input. What exists under the name given is that file or folder, whatever signs its
 * name has; only the rest is a glob. The result does not depend on the order of `sources`.
 * What cannot be read becomes a diagnostic; severity `error` means that something was skipped.
 */
export async function findSources(
  sources: readonly string[],
  options: { readonly cwd?: string } = {},
): Promise<FoundSources> {
  const search = new Search(options.cwd ?? process.cwd());
  for (const source of [...new Set(sources)].sort(byCodeUnit)) await search.add(source);
  return search.finish();
}

interface Link {
  readonly path: string;
  /** Real folder the link lies in. */
  readonly folder: string;
}

/**
 * State of one search. It asks the file system without waiting for threads, which would cost a small corpus more time
 * than reading it, and a large one nothing. The sets make every folder and file count once.
 */
class Search {
  private readonly cwd: string;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly folders = new Set<string>();
  private readonly bases = new Set<string>();
  /** Path by real path. */
  private readonly files = new Map<string, string>();
  private readonly visited = new Set<string>();
  private readonly manifests = new Set<string>();
  private links: Link[] = [];
  private standardInput = false;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  async add(source: string): Promise<void> {
    if (source === STANDARD_INPUT) {
      this.standardInput = true;
      return;
    }
    const existing = this.locate(source);
    if (existing !== null) {
      this.addExisting(source, existing.path, existing.stats);
      return;
    }
    if (!GLOB_SIGNS.test(source)) {
      this.diagnostics.push(this.notFound(source));
      return;
    }
    const matches = await this.expand(source);
    if (matches.length === 0) this.diagnostics.push(noMatch(source));
    for (const match of matches) {
      const stats = statsOf(match);
      if (stats !== null) this.addExisting(source, match, stats);
    }
  }

  finish(): FoundSources {
    for (const folder of [...this.folders].sort(byCodeUnit)) this.walk(folder);
    // Links come last, so that a file has the same id whether or not something links to it.
    while (this.links.length > 0) {
      const links = this.links.sort((a, b) => byCodeUnit(a.path, b.path));
      this.links = [];
      for (const link of links) this.follow(link);
    }
    const root = commonFolder([...this.folders, ...this.bases]);
    const files = identify([...this.files.values()], root);
    if (this.standardInput) files.push({ id: STANDARD_INPUT, path: null });
    for (const folder of this.folders) {
      const prefix = folder.endsWith(path.sep) ? folder : folder + path.sep;
      const paths = [...this.files.values()];
      if (!paths.some((file) => file.startsWith(prefix)))
        this.diagnostics.push(this.noText(folder));
    }
    return {
      root,
      files: files.sort((a, b) => byCodeUnit(a.id, b.id)),
      manifests: [...this.manifests].sort(byCodeUnit),
      diagnostics: this.diagnostics.sort(
        (a, b) => byCodeUnit(a.document ?? '', b.document ?? '') || byCodeUnit(a.code, b.code),
      ),
    };
  }

  /** The file or folder of that name; a name typed in another Unicode form is the same name. */
  private locate(source: string): { path: string; stats: Stats } | null {
    const spellings = new Set([source, source.normalize('NFC'), source.normalize('NFD')]);
    for (const spelling of spellings) {
      const full = path.resolve(this.cwd, spelling);
      try {
        return { path: full, stats: statSync(full) };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'ELOOP' || code === 'EACCES') {
          return { path: full, stats: lstatSync(full) };
        }
      }
    }
    return null;
  }

  private addExisting(source: string, full: string, stats: Stats): void {
    if (stats.isDirectory()) {
      this.folders.add(full);
      return;
    }
    if (stats.isSymbolicLink()) {
      this.diagnostics.push(brokenLink(source));
      return;
    }
    if (!stats.isFile()) {
      this.diagnostics.push(notRegular(source, kindOf(stats)));
      return;
    }
    if (COMPANIONS.has(path.basename(full).toLowerCase())) return;
    this.bases.add(path.dirname(full));
    const isLink = lstatSync(full).isSymbolicLink();
    if (isLink) this.links.push({ path: full, folder: realpathSync.native(path.dirname(full)) });
    else this.files.set(realpathSync.native(full), full);
  }

  private walk(top: string): void {
    const pending = [top];
    while (pending.length > 0) {
      const folder = pending.pop()!;
      const real = realOrGiven(folder);
      if (this.visited.has(real)) continue;
      this.visited.add(real);
      let entries: Dirent[];
      try {
        entries = readdirSync(folder, { withFileTypes: true });
      } catch (error) {
        this.diagnostics.push(unreadableFolder(this.shown(folder), error));
        continue;
      }
      for (const entry of entries) {
        const full = path.join(folder, entry.name);
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) {
          if (!SKIPPED_FOLDERS.has(entry.name)) pending.push(full);
        } else if (entry.isSymbolicLink()) {
          this.links.push({ path: full, folder: real });
        } else if (!entry.isFile()) {
          this.diagnostics.push(notRegular(this.shown(full), kindOf(entry)));
        } else if (COMPANIONS.has(entry.name.toLowerCase())) {
          const given = this.folders.has(folder);
          if (given && MANIFEST_NAMES.has(entry.name.toLowerCase())) this.manifests.add(full);
        } else {
          this.files.set(path.join(real, entry.name), full);
        }
      }
    }
  }

  private follow(link: Link): void {
    let stats: Stats;
    let real: string;
    try {
      stats = statSync(link.path);
      real = realpathSync.native(link.path);
    } catch {
      this.diagnostics.push(brokenLink(this.shown(link.path)));
      return;
    }
    if (stats.isDirectory()) {
      if (!this.visited.has(real)) this.walk(link.path);
      else if (isInside(link.folder, real)) {
        this.diagnostics.push(linkLoop(this.shown(link.path)));
      }
    } else if (!stats.isFile()) {
      this.diagnostics.push(notRegular(this.shown(link.path), kindOf(stats)));
    } else if (!this.files.has(real) && !COMPANIONS.has(path.basename(link.path).toLowerCase())) {
      this.files.set(real, link.path);
    }
  }

  private async expand(pattern: string): Promise<string[]> {
    const { default: glob } = await import('fast-glob');
    const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
    const spellings = [...new Set([slashed, slashed.normalize('NFC'), slashed.normalize('NFD')])];
    const matches = await glob(spellings, {
      cwd: this.cwd,
      absolute: true,
      ignore: ['**/node_modules/**'],
      // A link that leads back up would be followed until the system refuses.
      followSymbolicLinks: false,
      suppressErrors: true,
    });
    return matches.map((match) => path.normalize(match)).sort(byCodeUnit);
  }

  private notFound(source: string): Diagnostic {
    const full = path.resolve(this.cwd, source);
    const siblings = namesIn(path.dirname(full));
    const near = nearestName(path.basename(full), siblings.sort(byCodeUnit));
    return {
      code: 'source-not-found',
      severity: 'error',
      document: source,
      message: `No such file or folder: ${source}`,
      hint:
        near === null
          ? 'Check the path; it is taken relative to the current folder.'
          : `Did you mean ${path.join(path.dirname(source), near)}?`,
    };
  }

  private noText(folder: string): Diagnostic {
    const shown = this.shown(folder);
    return {
      code: 'folder-empty',
      severity: 'error',
      document: shown,
      message: `The folder ${shown} holds no documents.`,
      hint: 'Put documents into it; hidden files and node_modules are not read.',
    };
  }

  private shown(full: string): string {
    const relative = path.relative(this.cwd, full);
    return slashes(relative === '' ? '.' : relative);
  }
}

/** Ids are the paths below the root in NFC; where two names differ in their Unicode form only, both keep theirs. */
function identify(paths: readonly string[], root: string | null): FoundFile[] {
  const written = paths.map((full) => {
    const below = root === null ? full : path.relative(root, full);
    return { full, id: slashes(below) };
  });
  const uses = new Map<string, number>();
  for (const { id } of written) {
    const composed = id.normalize('NFC');
    uses.set(composed, (uses.get(composed) ?? 0) + 1);
  }
  return written.map(({ full, id }) => {
    const composed = id.normalize('NFC');
    return { id: uses.get(composed) === 1 ? composed : id, path: full };
  });
}

/** The deepest folder that holds all of `folders`; null when there is none or no common one. */
function commonFolder(folders: readonly string[]): string | null {
  let common: string | null = null;
  for (const folder of folders) {
    if (common === null) common = folder;
    while (!isInside(folder, common)) {
      const parent = path.dirname(common);
      if (parent === common) return null;
      common = parent;
    }
  }
  return common;
}

/** Null for what has gone, loops or must not be looked at. */
function statsOf(full: string): Stats | null {
  try {
    return statSync(full);
  } catch {
    return null;
  }
}

function realOrGiven(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/** Nothing for a folder that is not there or must not be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isInside(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}

function slashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function kindOf(entry: Dirent | Stats): string {
  if (entry.isFIFO()) return 'a named pipe';
  if (entry.isSocket()) return 'a socket';
  return entry.isBlockDevice() || entry.isCharacterDevice() ? 'a device' : 'no regular file';
}

function notRegular(shown: string, kind: string): Diagnostic {
  return {
    code: 'not-a-regular-file',
    severity: 'error',
    document: shown,
    message: `${shown} is ${kind}, not a file.`,
    hint: 'Pipe its text in and name - as the source.',
    data: { kind },
  };
}

function linkLoop(shown: string): Diagnostic {
  return {
    code: 'link-loop',
    severity: 'warning',
    document: shown,
    message: `${shown} links back to a folder that holds it; it was not followed.`,
    hint: 'Nothing is lost: every file of the folder is read once.',
  };
}

function brokenLink(shown: string): Diagnostic {
  return {
    code: 'link-broken',
    severity: 'error',
    document: shown,
    message: `${shown} is a link that leads nowhere.`,
    hint: 'Remove the link or restore the file it points to.',
  };
}

function unreadableFolder(shown: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return {
    code: 'folder-unreadable',
    severity: 'error',
    document: shown,
    message: `The folder ${shown} cannot be read (${code}).`,
    hint: 'Check its permissions.',
    data: { error: code },
  };
}

function noMatch(pattern: string): Diagnostic {
  return {
    code: 'glob-no-match',
    severity: 'error',
    document: pattern,
    message: `No file matches ${pattern}`,
    hint: 'Quote the pattern so that the shell passes it on, and check its folder.',
  };
}
